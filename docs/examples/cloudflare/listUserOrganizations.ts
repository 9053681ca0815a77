import { createCloudflareClient } from "org-contracts/cloudflare";

const cloudflare = createCloudflareClient({
  auth: { token: process.env.CLOUDFLARE_API_TOKEN ?? "" },
});

for await (const { id, name } of cloudflare.organizations.listAll({
  status: "member",
  per_page: 50,
})) {
  console.log(id, name);
}
