import { createCloudflareClient } from "org-contracts/cloudflare";

const cloudflare = createCloudflareClient({
  auth: { token: process.env.CLOUDFLARE_API_TOKEN ?? "" },
});

const memberships = cloudflare.memberships.listAll({
  status: "accepted",
  per_page: 50,
});
for await (const { account } of memberships) {
  console.log(account?.id, account?.name);
}
