import { every } from "../every.ts";
import { createClient } from "./generated/github/client";
import { listOrganizations } from "./generated/github/sdk.gen";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const client = createClient({ baseUrl, auth: () => "a-token", ...(fetch && { fetch }) });
  const read = async (page?: number) => {
    const query = { per_page: 100, ...(page && { page }) };
    return (await listOrganizations({ client, query, throwOnError: true })).data;
  };
  return { page: () => read(), all: () => every(read, 1, 100) };
}
