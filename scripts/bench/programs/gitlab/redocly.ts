import { every } from "../every.ts";
import { createClient, OPERATIONS, type Ops } from "./generated/gitlab";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const auth = { bearer: "a-token" };
  const client = createClient<Ops>(OPERATIONS, { serverUrl: baseUrl, auth, ...(fetch && { fetch }) });
  const read = (page?: number) =>
    client.listGroups({ query: { min_access_level: 10 as const, per_page: 100, ...(page && { page }) } });
  return { page: () => read(), all: () => every(read, 1, 100) };
}
