import createClient from "openapi-fetch";
import type { paths } from "./types.ts";

const api = createClient<paths>({
  baseUrl: "https://api.github.com",
  headers: { authorization: `Bearer ${process.env.GH_TOKEN}` },
});

const { error, response } = await api.DELETE(
  "/orgs/{org}/memberships/{username}",
  {
    params: { path: { org: "larkspur-labs", username: "robin-ferrer" } },
  },
);
console.log(response.status, error);
