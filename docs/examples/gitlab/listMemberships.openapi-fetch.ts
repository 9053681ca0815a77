import createClient from "openapi-fetch";
import type { paths } from "./types.ts";

const api = createClient<paths>({
  baseUrl: "https://gitlab.com/api/v4",
  headers: { "PRIVATE-TOKEN": process.env.GITLAB_TOKEN },
});

const { data, error } = await api.GET("/users/{id}/memberships", {
  params: {
    path: { id: 4120 },
    query: { type: "Namespace", per_page: 100 },
  },
});
console.log(data ?? error);
