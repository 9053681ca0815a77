import { createGithubClient } from "org-contracts/github";

const github = createGithubClient({
  auth: { token: process.env.GH_TOKEN ?? "" },
});

const memberships = github.memberships.listAll({
  state: "active",
  per_page: 100,
});
for await (const { organization, role } of memberships) {
  console.log(organization.login, role);
}
