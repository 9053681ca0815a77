/** When Sentry's list may leave something out. */
import type { Fetch } from "../../../src/index.ts";
import type { Token } from "../../../src/provider.ts";
import { createSentryClient } from "../../../src/providers/sentry/index.ts";
import type { GapFacts } from "../../memberships/gap-facts.ts";
import { organization } from "./subject.ts";

const at = (baseUrl: string | undefined, token: Token) => (fetch: Fetch) =>
  createSentryClient({ auth: { token }, baseUrl, fetch });
const respond = (count: number) => () =>
  Response.json(Array.from({ length: count }, (_, index) => organization(index + 1)));

export default {
  region: {
    applies: { source: at("https://de.sentry.io/api/0", "t"), respond: respond(2) },
    absent: { source: at(undefined, "t"), respond: respond(2) },
  },
  "token-scope": {
    applies: [
      { source: at(undefined, "sntrys_t"), respond: respond(1) },
      // What a function returns is not known beforehand.
      { source: at(undefined, () => "sntryu_t"), respond: respond(1) },
    ],
    absent: { source: at(undefined, "sntryu_t"), respond: respond(1) },
  },
} satisfies GapFacts;
