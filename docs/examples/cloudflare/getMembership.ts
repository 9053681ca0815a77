import { createCloudflareClient } from "org-contracts/cloudflare";

const cloudflare = createCloudflareClient({
  auth: { token: process.env.CLOUDFLARE_API_TOKEN ?? "" },
});

const membership = await cloudflare.memberships.get(
  "4536bcfad5faccb111b47003c79917fa",
);
console.log(membership.account?.name, membership.status);
