import { follow } from "../every.ts";
import { createClient, OPERATIONS, type Ops } from "./generated/vercel";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const auth = { bearer: "a-token" };
  const client = createClient<Ops>(OPERATIONS, { serverUrl: baseUrl, auth, ...(fetch && { fetch }) });
  const read = async (until?: number) => {
    const data = await client.listTeams({ query: { limit: 100, ...(until !== undefined && { until }) } });
    return { items: data.teams, next: data.pagination?.next };
  };
  return { page: async () => (await read()).items, all: () => follow(read) };
}
