import type { paths } from "../../../../generated/cloudflare/types.ts";
import { createCloudflareClient } from "../../../../src/providers/cloudflare/index.ts";
import { peer } from "../../clients.ts";
import { allOf, type Entrant, type Setup, secret } from "../../contestants.ts";

/** What we call of the SDK, as documented. */
interface Organizations {
  list(query: object, options: object): AsyncIterable<unknown>;
  delete(id: string): Promise<unknown>;
}
interface Sdk {
  readonly default: new (options: object) => { user: { organizations: Organizations } };
}

const email = "someone@example.com";

export default async function contestants(): Promise<Entrant[]> {
  const { default: Cloudflare } = await peer<Sdk>("cloudflare");
  const { default: createClient } = await peer<typeof import("openapi-fetch")>("openapi-fetch");
  const ours = ({ origin, credential = secret, ...options }: Setup) =>
    createCloudflareClient({ auth: { email, apiKey: credential }, baseUrl: origin, ...options });
  const sdk = ({ origin, retries, timeout, credential = secret }: Setup) =>
    new Cloudflare({ apiEmail: email, apiKey: credential, baseURL: origin, maxRetries: retries, timeout });
  const bare = ({ origin, credential = secret }: Setup) =>
    createClient<paths>({ baseUrl: origin, headers: { "x-auth-email": email, "x-auth-key": credential } });
  return [
    {
      name: "org-contracts/cloudflare",
      list: (setup, signal) => allOf(ours(setup).organizations.listAll({}, signal && { signal })),
      page: (setup, per_page) => ours(setup).organizations.list({ per_page }),
      leave: (setup, id) => ours(setup).organizations.leave(id),
    },
    {
      name: "cloudflare",
      list: (setup, signal) => allOf(sdk(setup).user.organizations.list({}, { signal })),
      page: async (setup, per_page) => sdk(setup).user.organizations.list({ per_page }, {}),
      leave: (setup, id) => sdk(setup).user.organizations.delete(id),
    },
    {
      name: "openapi-fetch",
      list: async (setup, signal) => {
        const { data, error } = await bare(setup).GET("/user/organizations", { signal: signal ?? null });
        if (error) throw error;
        return Object.values(data?.result ?? []);
      },
      page: (setup, per_page) => bare(setup).GET("/user/organizations", { params: { query: { per_page } } }),
      leave: (setup, organization_id) =>
        bare(setup).DELETE("/user/organizations/{organization_id}", { params: { path: { organization_id } } }),
    },
  ];
}
