import { every } from "../every.ts";
import { createClient } from "./generated/cloudflare/client";
import { listUserOrganizations } from "./generated/cloudflare/sdk.gen";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const client = createClient({ baseUrl, auth: () => "a-token", ...(fetch && { fetch }) });
  const read = async (page?: number) => {
    const query = { per_page: 50, ...(page && { page }) };
    return (await listUserOrganizations({ client, query, throwOnError: true })).data.result;
  };
  return { page: () => read(), all: () => every(read, 1, 50) };
}
