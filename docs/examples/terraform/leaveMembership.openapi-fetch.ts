import createClient from "openapi-fetch";
import type { paths } from "./types.ts";

const api = createClient<paths>({
  baseUrl: "https://app.terraform.io/api/v2",
  headers: { authorization: `Bearer ${process.env.TFE_TOKEN}` },
});

const { error, response } = await api.DELETE(
  "/organization-memberships/{organization_membership_id}",
  {
    params: { path: { organization_membership_id: "ou-3fQm8vXw2KpL7dRa" } },
  },
);
console.log(response.status, error);
