import createClient from "openapi-fetch";
import type { paths } from "./types.ts";

const api = createClient<paths>({
  baseUrl: "https://sentry.io/api/0",
  headers: { authorization: `Bearer ${process.env.SENTRY_AUTH_TOKEN}` },
});

const { data, error } = await api.GET(
  "/organizations/{organization_id_or_slug}/members/",
  { params: { path: { organization_id_or_slug: "larkspur-labs" } } },
);
console.log(data ?? error);
