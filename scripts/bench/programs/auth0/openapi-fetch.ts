import createClient from "openapi-fetch";
import { every } from "../every.ts";
import type { paths } from "./generated/auth0/types.ts";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const client = createClient<paths>({
    baseUrl,
    headers: { authorization: "Bearer a-token" },
    ...(fetch && { fetch }),
  });
  const id = "auth0|654e2f1a9b3c4d5e6f708192";
  const read = async (page?: number) => {
    const query = { per_page: 100, ...(page && { page }) };
    const { data, error } = await client.GET("/users/{id}/organizations", { params: { path: { id }, query } });
    if (error) throw new Error("refused");
    return Array.isArray(data) ? data : data.organizations;
  };
  return { page: () => read(), all: () => every(read, 0, 100) };
}
