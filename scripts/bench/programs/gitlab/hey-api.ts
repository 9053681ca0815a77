import { every } from "../every.ts";
import { createClient } from "./generated/gitlab/client";
import { listGroups } from "./generated/gitlab/sdk.gen";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const client = createClient({ baseUrl, auth: () => "a-token", ...(fetch && { fetch }) });
  const read = async (page?: number) => {
    const query = { min_access_level: 10 as const, per_page: 100, ...(page && { page }) };
    return (await listGroups({ client, query, throwOnError: true })).data;
  };
  return { page: () => read(), all: () => every(read, 1, 100) };
}
