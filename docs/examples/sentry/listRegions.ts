import { createSentryClient } from "org-contracts/sentry";

const auth = { token: process.env.SENTRY_AUTH_TOKEN ?? "" };
const sentry = createSentryClient({ auth });

// One client for each region: its requests stay there.
for (const { name, url } of await sentry.regions.list()) {
  const region = createSentryClient({ auth, baseUrl: `${url}/api/0` });
  for await (const { slug } of region.organizations.listAll()) {
    console.log(name, slug);
  }
}
