import { createGithubClient } from "org-contracts/github";

const github = createGithubClient({
  auth: { token: process.env.GH_TOKEN ?? "" },
});

await github.memberships.leave("larkspur-labs", "robin-ferrer");
console.log("left larkspur-labs");
