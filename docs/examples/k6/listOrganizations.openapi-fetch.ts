import createClient from "openapi-fetch";
import type { paths } from "./types.ts";

const api = createClient<paths>({
  baseUrl: "https://api.k6.io",
  headers: { Authorization: `Token ${process.env.K6_CLOUD_TOKEN}` },
});

const { data, error } = await api.GET("/v3/organizations");
console.log(data?.organizations ?? error);
