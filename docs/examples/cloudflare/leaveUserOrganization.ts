import { createCloudflareClient } from "org-contracts/cloudflare";

const cloudflare = createCloudflareClient({
  auth: { token: process.env.CLOUDFLARE_API_TOKEN ?? "" },
});

const { id } = await cloudflare.organizations.leave(
  "01a7362d577a6c3019a474fd6f485823",
);
console.log(`left ${id}`);
