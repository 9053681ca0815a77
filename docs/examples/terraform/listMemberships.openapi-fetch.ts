import createClient from "openapi-fetch";
import type { paths } from "./types.ts";

const api = createClient<paths>({
  baseUrl: "https://app.terraform.io/api/v2",
  headers: { authorization: `Bearer ${process.env.TFE_TOKEN}` },
});

const { data, error } = await api.GET("/organization-memberships", {
  params: { query: { "page[size]": 100 } },
});
console.log(data ?? error);
