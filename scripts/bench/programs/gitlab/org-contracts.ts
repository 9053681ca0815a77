import { createGitlabClient } from "org-contracts/gitlab";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const { groups } = createGitlabClient({ auth: { token: "a-token" }, baseUrl, fetch });
  return {
    page: async () => (await groups.list({ min_access_level: 10, per_page: 100 })).items,
    all: () => groups.listAll({ min_access_level: 10, per_page: 100 }),
  };
}
