/** When GitHub's list may leave something out. */
import type { Fetch } from "../../../src/index.ts";
import { createGithubClient } from "../../../src/providers/github/index.ts";
import type { GapFacts } from "../../memberships/gap-facts.ts";

const source = (fetch: Fetch) => createGithubClient({ auth: { token: "t" }, fetch });
const respond = (headers: Record<string, string>) => () => Response.json([], { headers });
const absent = { source, respond: respond({ "x-oauth-scopes": "read:org" }) };

export default {
  saml: {
    applies: {
      source,
      respond: respond({
        "x-oauth-scopes": "read:org",
        "x-github-sso": "partial-results; organizations=21955855,20582480",
      }),
    },
    absent,
  },
  "oauth-app": {
    applies: {
      source,
      respond: respond({ "x-oauth-scopes": "read:org", "x-oauth-client-id": "178c6fc778ccc68e1d6a" }),
    },
    absent,
  },
  "fine-grained-token": { applies: { source, respond: respond({}) }, absent },
} satisfies GapFacts;
