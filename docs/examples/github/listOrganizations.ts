import { createGithubClient } from "org-contracts/github";

const github = createGithubClient({
  auth: { token: process.env.GH_TOKEN ?? "" },
});

for await (const { login } of github.organizations.listAll({
  per_page: 100,
})) {
  console.log(login);
}
