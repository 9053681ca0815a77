/** When k6 Cloud's list may leave something out. */
import { createK6Client } from "../../../src/providers/k6/index.ts";
import type { GapFacts } from "../../memberships/gap-facts.ts";

const source = (fetch: (request: Request) => Promise<Response>) => createK6Client({ auth: { token: "t" }, fetch });
const organizations = [{ id: 1, name: "Harbour Lane Studios" }];
const meta = { next: null, prev: null, count: 1 };

export default {
  paging: {
    applies: { source, respond: () => Response.json({ organizations }) },
    absent: { source, respond: () => Response.json({ organizations, meta }) },
  },
} satisfies GapFacts;
