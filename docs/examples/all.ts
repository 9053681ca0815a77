import { collectMemberships } from "org-contracts";
import { createArcheraClient } from "org-contracts/archera";
import { createAuth0Client } from "org-contracts/auth0";
import { createCloudflareClient } from "org-contracts/cloudflare";
import { createGithubClient } from "org-contracts/github";
import { createGitlabClient } from "org-contracts/gitlab";
import { createK6Client } from "org-contracts/k6";
import { createSentryClient } from "org-contracts/sentry";
import { createTerraformClient } from "org-contracts/terraform";
import { createVercelClient } from "org-contracts/vercel";

const archera = createArcheraClient({
  auth: { apiKey: process.env.ARCHERA_API_KEY ?? "" },
});
const auth0 = createAuth0Client({
  domain: "acme.eu.auth0.com",
  auth: { token: process.env.AUTH0_TOKEN ?? "" },
});
const cloudflare = createCloudflareClient({
  auth: { token: process.env.CLOUDFLARE_API_TOKEN ?? "" },
});
const github = createGithubClient({
  auth: { token: process.env.GH_TOKEN ?? "" },
});
const gitlab = createGitlabClient({
  auth: { token: process.env.GITLAB_TOKEN ?? "" },
});
const k6 = createK6Client({
  auth: { token: process.env.K6_CLOUD_TOKEN ?? "" },
});
const sentry = createSentryClient({
  auth: { token: process.env.SENTRY_AUTH_TOKEN ?? "" },
});
const terraform = createTerraformClient({
  auth: { token: process.env.TFE_TOKEN ?? "" },
});
const vercel = createVercelClient({
  auth: { token: process.env.VERCEL_TOKEN ?? "" },
});

const { memberships, failures, coverage } = await collectMemberships([
  archera,
  auth0.user("auth0|654e2f1a9b3c4d5e6f708192"),
  cloudflare,
  github,
  gitlab,
  k6,
  sentry,
  terraform,
  vercel,
]);

for (const { provider, organizationName, status } of memberships) {
  console.log(provider, organizationName, status);
}
for (const { provider, gaps } of coverage) {
  for (const { message } of gaps) console.warn(provider, message);
}
if (failures.length > 0) process.exitCode = 1; // the reasons are among the gaps
