import createClient from "openapi-fetch";
import type { paths } from "./types.ts";

const api = createClient<paths>({
  baseUrl: "https://api.cloudflare.com/client/v4",
  headers: { Authorization: `Bearer ${process.env.CLOUDFLARE_API_TOKEN}` },
});

const { data, error } = await api.DELETE("/memberships/{membership_id}", {
  params: { path: { membership_id: "4536bcfad5faccb111b47003c79917fa" } },
});
console.log(data ?? error);
