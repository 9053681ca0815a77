/** What GitLab's list of another user's memberships may leave out: always the same, because no response shows it. */
import type { Fetch } from "../../../src/index.ts";
import { createGitlabClient } from "../../../src/providers/gitlab/index.ts";
import type { GapFacts } from "../../memberships/gap-facts.ts";
import { membership } from "./subject.ts";

const source = (fetch: Fetch) => createGitlabClient({ auth: { token: "t" }, fetch }).user(7);
const applies = [[], [membership(1)]].map((items) => ({ source, respond: () => Response.json(items) }));

export default {
  inherited: { applies },
  "invited-groups": { applies },
  "minimal-access": { applies },
  "custom-roles": { applies },
} satisfies GapFacts;
