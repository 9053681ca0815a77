import { createVercelClient } from "org-contracts/vercel";

const vercel = createVercelClient({
  auth: { token: process.env.VERCEL_TOKEN ?? "" },
});

const { id } = await vercel.teams.leave(
  "team_3fQm8vXw2KpL7dRaBq4ZtW8n",
  "qL7dRa3fQm8vXw2KpZ9sTn5s",
);
console.log("left", id);
