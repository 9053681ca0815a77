import createClient from "openapi-fetch";
import { every } from "../every.ts";
import type { paths } from "./generated/gitlab/types.ts";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const client = createClient<paths>({
    baseUrl,
    headers: { authorization: "Bearer a-token" },
    ...(fetch && { fetch }),
  });
  const read = async (page?: number) => {
    const query = { min_access_level: 10 as const, per_page: 100, ...(page && { page }) };
    const { data, error } = await client.GET("/groups", { params: { query } });
    if (error) throw new Error("refused");
    return data;
  };
  return { page: () => read(), all: () => every(read, 1, 100) };
}
