import { createGitlabClient } from "org-contracts/gitlab";

const gitlab = createGitlabClient({
  auth: { token: process.env.GITLAB_TOKEN ?? "" },
});

await gitlab.groups.leave("larkspur-labs/platform", 4120);
console.log("left");
