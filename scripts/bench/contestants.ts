/** One way to call each client, so that all of them can meet the same faults. */
import type { paths } from "../../generated/cloudflare/types.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { peer } from "./peers.ts";

/** How every client is set up; what it cannot be told is left to its own ways. */
export interface Setup {
  readonly origin: string;
  readonly retries: number;
  /** ms. */
  readonly timeout: number;
  /** Another credential than the usual one. */
  readonly credential?: string;
}

export interface Contestant {
  readonly name: string;
  readonly provider: "cloudflare" | "auth0";
  /** Reads the whole list. */
  readonly list: (setup: Setup, signal?: AbortSignal) => Promise<unknown[]>;
  /** Reads one page of a size. */
  readonly page: (setup: Setup, per_page: number) => Promise<unknown>;
  /** Leaves an organization, where the provider has that. */
  readonly leave?: (setup: Setup, id: string) => Promise<unknown>;
}

export const secret = "the-secret-of-the-benchmark";
const email = "someone@example.com";
const user = "auth0|654e2f1a9b3c4d5e6f708192";

export async function contestants(): Promise<Contestant[]> {
  const [{ default: Cloudflare }, { ManagementClient }, { default: createClient }] = await Promise.all([
    peer("cloudflare"),
    peer("auth0"),
    peer("openapi-fetch"),
  ]);
  const sdk = ({ origin, retries, timeout, credential = secret }: Setup) =>
    new Cloudflare({ apiEmail: email, apiKey: credential, baseURL: origin, maxRetries: retries, timeout });
  const management = ({ origin, retries, timeout, credential = secret }: Setup) =>
    new ManagementClient({
      domain: "tenant.example.com",
      token: credential,
      maxRetries: retries,
      timeoutInSeconds: timeout / 1000,
      fetch: (url: string, init: RequestInit) => fetch(url.replace("https://tenant.example.com", origin), init),
    });
  const bare = ({ origin, credential = secret }: Setup) =>
    createClient<paths>({ baseUrl: origin, headers: { "x-auth-email": email, "x-auth-key": credential } });
  const ours = ({ origin, credential = secret, ...options }: Setup) =>
    createCloudflareClient({ auth: { email, apiKey: credential }, baseUrl: origin, ...options });
  const tenant = ({ origin, credential = secret, ...options }: Setup) =>
    createAuth0Client({
      domain: "tenant.example.com",
      auth: { token: credential },
      baseUrl: `${origin}/api/v2`,
      ...options,
    });

  return [
    {
      name: "org-contracts/cloudflare",
      provider: "cloudflare",
      list: (setup, signal) => all(ours(setup).organizations.listAll({}, signal && { signal })),
      page: (setup, per_page) => ours(setup).organizations.list({ per_page }),
      leave: (setup, id) => ours(setup).organizations.leave(id),
    },
    {
      name: `cloudflare`,
      provider: "cloudflare",
      list: (setup, signal) => all(sdk(setup).user.organizations.list({}, { signal })),
      page: async (setup, per_page) => sdk(setup).user.organizations.list({ per_page }, {}),
      leave: (setup, id) => sdk(setup).user.organizations.delete(id),
    },
    {
      name: "openapi-fetch",
      provider: "cloudflare",
      list: async (setup, signal) => {
        const { data, error } = await bare(setup).GET("/user/organizations", { signal: signal ?? null });
        if (error) throw error;
        return Object.values(data?.result ?? []);
      },
      page: (setup, per_page) => bare(setup).GET("/user/organizations", { params: { query: { per_page } } }),
      leave: (setup, organization_id) =>
        bare(setup).DELETE("/user/organizations/{organization_id}", {
          params: { path: { organization_id } },
        }),
    },
    {
      name: "org-contracts/auth0",
      provider: "auth0",
      list: (setup, signal) => all(tenant(setup).organizations.listAll(user, {}, signal && { signal })),
      page: (setup, per_page) => tenant(setup).organizations.list(user, { per_page }),
    },
    {
      name: "auth0",
      provider: "auth0",
      list: async (setup, signal) =>
        all(await management(setup).users.organizations.list(user, {}, { abortSignal: signal })),
      page: async (setup, per_page) => management(setup).users.organizations.list(user, { per_page }, {}),
    },
  ];
}

/** At most as many as no honest list of these servers has. */
async function all(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const item of items) if (found.push(item) >= 2_000) throw new Error("endless");
  return found;
}
