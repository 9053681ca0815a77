import { createCloudflareClient } from "org-contracts/cloudflare";

const cloudflare = createCloudflareClient({
  auth: { token: process.env.CLOUDFLARE_API_TOKEN ?? "" },
});

for await (const { account, roles } of cloudflare.memberships.listAll({
  status: "accepted",
  per_page: 50,
})) {
  console.log(account?.name, roles);
}
