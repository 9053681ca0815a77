/** When GitLab's list may leave something out. */
import type { Fetch } from "../../../src/index.ts";
import { createGitlabClient } from "../../../src/providers/gitlab/index.ts";
import type { GapFacts } from "../../memberships/gap-facts.ts";

const source = (fetch: Fetch) => createGitlabClient({ auth: { token: "t" }, fetch });
const respond = (...groups: object[]) => {
  return () => Response.json(groups.map((group, index) => ({ id: index + 1, name: "Acme", ...group })));
};
const web_url = "https://gitlab.example.com/groups/acme";
const applies = { source, respond: respond({ web_url }, { web_url, wiki_access_level: "private" }) };

export default {
  "invited-groups": { applies },
  "minimal-access": { applies, absent: { source, respond: respond({ web_url }, { web_url }) } },
} satisfies GapFacts;
