import { createVercelClient } from "org-contracts/vercel";

const vercel = createVercelClient({
  auth: { token: process.env.VERCEL_TOKEN ?? "" },
});

const teams = vercel.teams.listAll({ limit: 100 });
for await (const { slug, membership } of teams) {
  console.log(slug, membership?.role);
}
