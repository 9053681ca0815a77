import { createCloudflareClient } from "org-contracts/cloudflare";

const cloudflare = createCloudflareClient({
  auth: { token: process.env.CLOUDFLARE_API_TOKEN ?? "" },
});

// The vendor does not document this response, so its type is `unknown`.
const organization = await cloudflare.organizations.get(
  "01a7362d577a6c3019a474fd6f485823",
);
console.log(organization);
