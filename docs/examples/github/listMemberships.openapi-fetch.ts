import createClient from "openapi-fetch";
import type { paths } from "./types.ts";

const api = createClient<paths>({
  baseUrl: "https://api.github.com",
  headers: { authorization: `Bearer ${process.env.GH_TOKEN}` },
});

const { data, error } = await api.GET("/user/memberships/orgs", {
  params: { query: { state: "active", per_page: 100 } },
});
console.log(data ?? error);
