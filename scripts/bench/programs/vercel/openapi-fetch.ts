import createClient from "openapi-fetch";
import { follow } from "../every.ts";
import type { paths } from "./generated/vercel/types.ts";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const client = createClient<paths>({
    baseUrl,
    headers: { authorization: "Bearer a-token" },
    ...(fetch && { fetch }),
  });
  const read = async (until?: number) => {
    const query = { limit: 100, ...(until !== undefined && { until }) };
    const { data, error } = await client.GET("/v2/teams", { params: { query } });
    if (error) throw new Error("refused");
    return { items: data.teams, next: data.pagination?.next };
  };
  return { page: async () => (await read()).items, all: () => follow(read) };
}
