import { createSentryClient } from "org-contracts/sentry";

const sentry = createSentryClient({
  auth: { token: process.env.SENTRY_AUTH_TOKEN ?? "" },
});

const members = sentry.organizations.listAllMembers("larkspur-labs");
for await (const { email, orgRole, pending } of members) {
  console.log(email, orgRole, pending ? "invited" : "member");
}
