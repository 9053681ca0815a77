import { createGitlabClient } from "org-contracts/gitlab";

const gitlab = createGitlabClient({
  auth: { token: process.env.GITLAB_TOKEN ?? "" },
});

const memberships = gitlab.memberships.listAll(4120, { type: "Namespace" });
for await (const { source_name, access_level } of memberships) {
  console.log(source_name, access_level);
}
