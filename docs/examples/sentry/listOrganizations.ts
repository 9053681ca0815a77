import { createSentryClient } from "org-contracts/sentry";

const sentry = createSentryClient({
  auth: { token: process.env.SENTRY_AUTH_TOKEN ?? "" },
});

for await (const { slug, links } of sentry.organizations.listAll()) {
  console.log(slug, links?.regionUrl);
}
