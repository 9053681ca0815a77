import { createVercelClient } from "org-contracts/vercel";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const { teams } = createVercelClient({ auth: { token: "a-token" }, baseUrl, fetch });
  return {
    page: async () => (await teams.list({ limit: 100 })).items,
    all: () => teams.listAll({ limit: 100 }),
  };
}
