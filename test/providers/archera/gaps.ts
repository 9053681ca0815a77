/** When Archera's list may leave something out. */
import { createArcheraClient } from "../../../src/providers/archera/index.ts";
import type { GapFacts } from "../../memberships/gap-facts.ts";

const respond = () => Response.json([]);

export default {
  "token-scope": {
    applies: { source: (fetch) => createArcheraClient({ auth: { token: "t" }, fetch }), respond },
    absent: { source: (fetch) => createArcheraClient({ auth: { apiKey: "k" }, fetch }), respond },
  },
} satisfies GapFacts;
