import { createCloudflareClient } from "org-contracts/cloudflare";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const { organizations } = createCloudflareClient({ auth: { token: "a-token" }, baseUrl, fetch });
  return {
    page: async () => (await organizations.list({ per_page: 50 })).items,
    all: (readAhead?: number) => organizations.listAll({ per_page: 50 }, { readAhead }),
  };
}
