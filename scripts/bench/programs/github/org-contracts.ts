import { createGithubClient } from "org-contracts/github";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const { organizations } = createGithubClient({ auth: { token: "a-token" }, baseUrl, fetch });
  return {
    page: async () => (await organizations.list({ per_page: 100 })).items,
    all: () => organizations.listAll({ per_page: 100 }),
  };
}
