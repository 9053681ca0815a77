import { every } from "../every.ts";
import { createClient, OPERATIONS, type Ops } from "./generated/auth0";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const auth = { bearer: "a-token" };
  const client = createClient<Ops>(OPERATIONS, { serverUrl: baseUrl, auth, ...(fetch && { fetch }) });
  const id = "auth0|654e2f1a9b3c4d5e6f708192";
  const read = async (page?: number) => {
    const data = await client.listUserOrganizations({ path: { id }, query: { per_page: 100, ...(page && { page }) } });
    return Array.isArray(data) ? data : data.organizations;
  };
  return { page: () => read(), all: () => every(read, 0, 100) };
}
