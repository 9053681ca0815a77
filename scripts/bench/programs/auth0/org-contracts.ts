import { createAuth0Client } from "org-contracts/auth0";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const auth = { token: "a-token" };
  const { organizations } = createAuth0Client({ domain: "tenant.example.com", auth, baseUrl, fetch });
  const id = "auth0|654e2f1a9b3c4d5e6f708192";
  return {
    page: async () => (await organizations.list(id, { per_page: 100 })).items,
    all: (readAhead?: number) => organizations.listAll(id, { per_page: 100 }, { readAhead }),
  };
}
