import { every } from "../every.ts";
import { createClient, OPERATIONS, type Ops } from "./generated/cloudflare";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const auth = { bearer: "a-token" };
  const client = createClient<Ops>(OPERATIONS, { serverUrl: baseUrl, auth, ...(fetch && { fetch }) });
  const read = async (page?: number) =>
    (await client.listUserOrganizations({ query: { per_page: 50, ...(page && { page }) } })).result;
  return { page: () => read(), all: () => every(read, 1, 50) };
}
