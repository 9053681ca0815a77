import createClient from "openapi-fetch";
import type { paths } from "./types.ts";

const api = createClient<paths>({
  baseUrl: "https://api.cloudflare.com/client/v4",
  headers: { Authorization: `Bearer ${process.env.CLOUDFLARE_API_TOKEN}` },
});

const { data, error } = await api.GET(
  "/user/organizations/{organization_id}",
  {
    params: {
      path: { organization_id: "01a7362d577a6c3019a474fd6f485823" },
    },
  },
);
console.log(data?.result ?? error);
