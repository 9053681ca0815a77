import { ManagementClient } from "auth0";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const { organizations } = new ManagementClient({
    domain: "tenant.example.com",
    token: "a-token",
    // It talks to https only, so what is meant for the tenant goes to the server of the benchmark here.
    fetch: (url, init) =>
      (fetch ?? globalThis.fetch)(String(url).replace("https://tenant.example.com/api/v2", baseUrl), init),
  }).users;
  const id = "auth0|654e2f1a9b3c4d5e6f708192";
  return {
    page: async () => (await organizations.list(id, { per_page: 100 })).data,
    async *all() {
      yield* await organizations.list(id, { per_page: 100 });
    },
  };
}
