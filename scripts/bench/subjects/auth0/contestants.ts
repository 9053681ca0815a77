import { createAuth0Client } from "../../../../src/providers/auth0/index.ts";
import { peer } from "../../clients.ts";
import { allOf, type Entrant, type Setup, secret } from "../../contestants.ts";

/** What we call of the SDK, as documented. */
interface Organizations {
  list(user: string, query: object, options: object): Promise<AsyncIterable<unknown>>;
}
interface Sdk {
  readonly ManagementClient: new (options: object) => { users: { organizations: Organizations } };
}

const user = "auth0|654e2f1a9b3c4d5e6f708192";
const domain = "tenant.example.com";

export default async function contestants(): Promise<Entrant[]> {
  const { ManagementClient } = await peer<Sdk>("auth0");
  const ours = ({ origin, credential = secret, ...options }: Setup) =>
    createAuth0Client({ domain, auth: { token: credential }, baseUrl: `${origin}/api/v2`, ...options });
  const sdk = ({ origin, retries, timeout, credential = secret }: Setup) =>
    new ManagementClient({
      domain,
      token: credential,
      maxRetries: retries,
      timeoutInSeconds: timeout / 1000,
      fetch: (url: string, init: RequestInit) => fetch(url.replace(`https://${domain}`, origin), init),
    });
  return [
    {
      name: "org-contracts/auth0",
      list: (setup, signal) => allOf(ours(setup).organizations.listAll(user, {}, signal && { signal })),
      page: (setup, per_page) => ours(setup).organizations.list(user, { per_page }),
    },
    {
      name: "auth0",
      list: async (setup, signal) =>
        allOf(await sdk(setup).users.organizations.list(user, {}, { abortSignal: signal })),
      page: async (setup, per_page) => sdk(setup).users.organizations.list(user, { per_page }, {}),
    },
  ];
}
