import { createCloudflareClient } from "org-contracts/cloudflare";

const cloudflare = createCloudflareClient({
  auth: { token: process.env.CLOUDFLARE_API_TOKEN ?? "" },
});

const query = { status: "accepted", per_page: 50 } as const;
for await (const { account } of cloudflare.memberships.listAll(query)) {
  console.log(account?.id, account?.name);
}
