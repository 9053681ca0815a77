import { createSentryClient } from "org-contracts/sentry";

const sentry = createSentryClient({
  auth: { token: process.env.SENTRY_AUTH_TOKEN ?? "" },
});

await sentry.organizations.leave("larkspur-labs", "me");
console.log("left");
