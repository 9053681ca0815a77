/** When Cloudflare's list may leave something out. */
import { createCloudflareClient } from "../../../src/providers/cloudflare/index.ts";
import type { GapFacts } from "../../memberships/gap-facts.ts";

const respond = () => Response.json({ success: true, errors: [], messages: [], result: [] });
const auth = { email: "ana@example.com", apiKey: "k" };

export default {
  "token-scope": {
    applies: { source: (fetch) => createCloudflareClient({ auth: { token: "t" }, fetch }), respond },
    absent: { source: (fetch) => createCloudflareClient({ auth, fetch }), respond },
  },
} satisfies GapFacts;
