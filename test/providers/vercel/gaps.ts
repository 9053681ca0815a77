/** When Vercel's list may leave something out. */
import type { Fetch } from "../../../src/index.ts";
import { createVercelClient } from "../../../src/providers/vercel/index.ts";
import type { GapFacts } from "../../memberships/gap-facts.ts";
import { team } from "./subject.ts";

const source = (fetch: Fetch) => createVercelClient({ auth: { token: "t" }, fetch });

export default {
  "token-scope": {
    applies: [
      { source, respond: () => Response.json({ teams: [team(1)] }) },
      {
        source,
        respond: () => Response.json({ teams: [team(1), { ...team(2), limited: true, limitedBy: ["scope"] }] }),
      },
    ],
    absent: { source, respond: () => Response.json({ teams: [team(1), team(2)] }) },
  },
} satisfies GapFacts;
