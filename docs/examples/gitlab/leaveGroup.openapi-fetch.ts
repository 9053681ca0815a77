import createClient from "openapi-fetch";
import type { paths } from "./types.ts";

const api = createClient<paths>({
  baseUrl: "https://gitlab.com/api/v4",
  headers: { "PRIVATE-TOKEN": process.env.GITLAB_TOKEN },
});

const { error, response } = await api.DELETE(
  "/groups/{id}/members/{user_id}",
  {
    params: { path: { id: "larkspur-labs/platform", user_id: 4120 } },
  },
);
console.log(response.status, error);
