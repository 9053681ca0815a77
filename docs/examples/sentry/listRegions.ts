import { createSentryClient } from "org-contracts/sentry";

const sentry = createSentryClient({
  auth: { token: process.env.SENTRY_AUTH_TOKEN ?? "" },
});

for (const { name, url } of await sentry.regions.list()) {
  console.log(name, url);
}
