import { every } from "../every.ts";
import { createClient } from "./generated/auth0/client";
import { listUserOrganizations } from "./generated/auth0/sdk.gen";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const client = createClient({ baseUrl, auth: () => "a-token", ...(fetch && { fetch }) });
  const id = "auth0|654e2f1a9b3c4d5e6f708192";
  const read = async (page?: number) => {
    const query = { per_page: 100, ...(page && { page }) };
    const { data } = await listUserOrganizations({ client, path: { id }, query, throwOnError: true });
    return Array.isArray(data) ? data : data.organizations;
  };
  return { page: () => read(), all: () => every(read, 0, 100) };
}
