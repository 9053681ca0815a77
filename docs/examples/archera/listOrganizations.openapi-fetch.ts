import createClient from "openapi-fetch";
import type { paths } from "./types.ts";

const api = createClient<paths>({
  baseUrl: "https://api.archera.ai",
  headers: { "x-api-key": process.env.ARCHERA_API_KEY ?? "" },
});

const { data, error } = await api.GET("/v1/orgs");
console.log(data ?? error);
