import { createClient } from "./generated/cloudflare/client";
import { listUserOrganizations } from "./generated/cloudflare/sdk.gen";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const client = createClient({ baseUrl, auth: () => "a-token", ...(fetch && { fetch }) });
  const read = async (page?: number) => {
    const query = { per_page: 50, ...(page && { page }) };
    return (await listUserOrganizations({ client, query, throwOnError: true })).data.result;
  };
  return {
    page: () => read(),
    async *all() {
      for (let page = 1; ; page++) {
        const items = await read(page);
        yield* items;
        if (items.length < 50) return;
      }
    },
  };
}
