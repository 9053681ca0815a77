import createClient from "openapi-fetch";
import type { paths } from "./types.ts";

const api = createClient<paths>({
  baseUrl: "https://api.vercel.com",
  headers: { authorization: `Bearer ${process.env.VERCEL_TOKEN}` },
});

const { data, error } = await api.GET("/v2/teams", {
  params: { query: { limit: 100 } },
});
console.log(data ?? error);
