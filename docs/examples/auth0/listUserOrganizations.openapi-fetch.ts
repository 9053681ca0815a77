import createClient from "openapi-fetch";
import type { paths } from "./types.ts";

const api = createClient<paths>({
  baseUrl: "https://acme.eu.auth0.com/api/v2",
  headers: { Authorization: `Bearer ${process.env.AUTH0_TOKEN}` },
});

const { data, error } = await api.GET("/users/{id}/organizations", {
  params: {
    path: { id: "auth0|654e2f1a9b3c4d5e6f708192" },
    query: { per_page: 100 },
  },
});
console.log(data ?? error);
