import { createGitlabClient } from "org-contracts/gitlab";

const gitlab = createGitlabClient({
  auth: { token: process.env.GITLAB_TOKEN ?? "" },
});

for await (const { id, full_path } of gitlab.groups.listAll({
  min_access_level: 10,
  per_page: 100,
})) {
  console.log(id, full_path);
}
