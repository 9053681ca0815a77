import { createCloudflareClient } from "org-contracts/cloudflare";

const cloudflare = createCloudflareClient({
  auth: { token: process.env.CLOUDFLARE_API_TOKEN ?? "" },
});

const { id } = await cloudflare.memberships.leave(
  "4536bcfad5faccb111b47003c79917fa",
);
console.log(`left ${id}`);
