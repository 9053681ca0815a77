import createClient from "openapi-fetch";
import type { paths } from "./types.ts";

const api = createClient<paths>({
  baseUrl: "https://api.vercel.com",
  headers: { authorization: `Bearer ${process.env.VERCEL_TOKEN}` },
});

const { data, error } = await api.DELETE(
  "/v1/teams/{teamId}/members/{uid}",
  {
    params: {
      path: {
        teamId: "team_3fQm8vXw2KpL7dRaBq4ZtW8n",
        uid: "qL7dRa3fQm8vXw2KpZ9sTn5s",
      },
    },
  },
);
console.log(data ?? error);
