import { follow } from "../every.ts";
import { createClient } from "./generated/vercel/client";
import { listTeams } from "./generated/vercel/sdk.gen";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const client = createClient({ baseUrl, auth: () => "a-token", ...(fetch && { fetch }) });
  const read = async (until?: number) => {
    const query = { limit: 100, ...(until !== undefined && { until }) };
    const { data } = await listTeams({ client, query, throwOnError: true });
    return { items: data.teams, next: data.pagination?.next };
  };
  return { page: async () => (await read()).items, all: () => follow(read) };
}
