import createClient from "openapi-fetch";
import type { paths } from "./types.ts";

const api = createClient<paths>({
  baseUrl: "https://sentry.io/api/0",
  headers: { authorization: `Bearer ${process.env.SENTRY_AUTH_TOKEN}` },
});

const { error, response } = await api.DELETE(
  "/organizations/{organization_id_or_slug}/members/{member_id}/",
  {
    params: {
      path: { organization_id_or_slug: "larkspur-labs", member_id: "me" },
    },
  },
);
console.log(response.status, error);
