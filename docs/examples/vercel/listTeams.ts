import { createVercelClient } from "org-contracts/vercel";

const vercel = createVercelClient({
  auth: { token: process.env.VERCEL_TOKEN ?? "" },
});

for await (const { slug, membership } of vercel.teams.listAll({
  limit: 100,
})) {
  console.log(slug, membership?.role);
}
