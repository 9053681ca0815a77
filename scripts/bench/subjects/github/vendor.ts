import { Octokit } from "octokit";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const { paginate, rest } = new Octokit({ auth: "a-token", baseUrl, ...(fetch && { request: { fetch } }) });
  const list = rest.orgs.listForAuthenticatedUser;
  return {
    page: async () => (await list({ per_page: 100 })).data,
    async *all() {
      for await (const { data } of paginate.iterator(list, { per_page: 100 })) yield* data;
    },
  };
}
