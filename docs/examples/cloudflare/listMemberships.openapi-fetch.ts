import createClient from "openapi-fetch";
import type { paths } from "./types.ts";

const api = createClient<paths>({
  baseUrl: "https://api.cloudflare.com/client/v4",
  headers: { Authorization: `Bearer ${process.env.CLOUDFLARE_API_TOKEN}` },
});

const { data, error } = await api.GET("/memberships", {
  params: { query: { status: "accepted", per_page: 50 } },
});
console.log(data?.result ?? error);
