import { createGithubClient } from "org-contracts/github";

const github = createGithubClient({
  auth: { token: process.env.GH_TOKEN ?? "" },
});

const { role, state } = await github.memberships.get("larkspur-labs");
console.log(role, state);
