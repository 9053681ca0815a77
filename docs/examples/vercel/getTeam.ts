import { createVercelClient } from "org-contracts/vercel";

const vercel = createVercelClient({
  auth: { token: process.env.VERCEL_TOKEN ?? "" },
});

const { slug, membership } = await vercel.teams.get(
  "team_3fQm8vXw2KpL7dRaBq4ZtW8n",
);
console.log(slug, membership?.role);
