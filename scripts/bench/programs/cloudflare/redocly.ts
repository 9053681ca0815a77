import { createClient, OPERATIONS, type Ops } from "./generated/cloudflare";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const auth = { bearer: "a-token" };
  const client = createClient<Ops>(OPERATIONS, { serverUrl: baseUrl, auth, ...(fetch && { fetch }) });
  const read = async (page?: number) =>
    (await client.listUserOrganizations({ query: { per_page: 50, ...(page && { page }) } })).result;
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
