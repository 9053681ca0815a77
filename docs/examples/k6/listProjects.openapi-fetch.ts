import createClient from "openapi-fetch";
import type { paths } from "./types.ts";

const api = createClient<paths>({
  baseUrl: "https://api.k6.io",
  headers: { Authorization: `Token ${process.env.K6_CLOUD_TOKEN}` },
});

const { data, error } = await api.GET(
  "/v3/organizations/{organization_id}/projects",
  {
    params: { path: { organization_id: 1013 } },
  },
);
console.log(data?.projects ?? error);
