import Cloudflare from "cloudflare";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  const { organizations } = new Cloudflare({ apiToken: "a-token", baseURL: baseUrl, fetch }).user;
  return {
    page: async () => (await organizations.list({ per_page: 50 })).result,
    all: () => organizations.list({ per_page: 50 }),
  };
}
