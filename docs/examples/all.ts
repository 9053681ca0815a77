import { collectMemberships } from "org-contracts";
import { createArcheraClient } from "org-contracts/archera";
import { createAuth0Client } from "org-contracts/auth0";
import { createCloudflareClient } from "org-contracts/cloudflare";
import { createGithubClient } from "org-contracts/github";
import { createK6Client } from "org-contracts/k6";
import { createSentryClient } from "org-contracts/sentry";
import { createTerraformClient } from "org-contracts/terraform";

const { env } = process;
const auth0 = createAuth0Client({
  domain: "acme.eu.auth0.com",
  auth: { token: env.AUTH0_TOKEN ?? "" },
});
const { memberships, failures } = await collectMemberships([
  createCloudflareClient({
    auth: { token: env.CLOUDFLARE_API_TOKEN ?? "" },
  }),
  auth0.user("auth0|654e2f1a9b3c4d5e6f708192"),
  createK6Client({ auth: { token: env.K6_CLOUD_TOKEN ?? "" } }),
  createArcheraClient({ auth: { apiKey: env.ARCHERA_API_KEY ?? "" } }),
  createGithubClient({ auth: { token: env.GH_TOKEN ?? "" } }),
  createTerraformClient({ auth: { token: env.TFE_TOKEN ?? "" } }),
  createSentryClient({ auth: { token: env.SENTRY_AUTH_TOKEN ?? "" } }),
]);

for (const { provider, organizationName, status } of memberships) {
  console.log(provider, organizationName, status);
}
for (const { provider, error } of failures) {
  console.error(provider, error);
}
