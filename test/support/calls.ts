/** One call of a client for each operation of the specs. A missing one does not compile. */
import type { operations as Archera } from "../../generated/archera/types.ts";
import type { operations as Auth0 } from "../../generated/auth0/types.ts";
import type { operations as Cloudflare } from "../../generated/cloudflare/types.ts";
import type { operations as K6 } from "../../generated/k6/types.ts";
import type { Provider } from "../../generated/providers.ts";
import type { ClientOptions } from "../../src/index.ts";
import { createArcheraClient } from "../../src/providers/archera/index.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createK6Client } from "../../src/providers/k6/index.ts";

/** Gives the data of an operation, taken out of its page. */
type Calls<Operations> = Readonly<Record<keyof Operations & string, () => Promise<unknown>>>;

export const callsOf: Record<Provider, (options: ClientOptions) => Readonly<Record<string, () => Promise<unknown>>>> = {
  cloudflare(options): Calls<Cloudflare> {
    const { organizations, memberships } = createCloudflareClient({ auth: { token: "a-token" }, ...options });
    return {
      listUserOrganizations: async () => (await organizations.list()).items,
      getUserOrganization: () => organizations.get("3f1c8b7e"),
      leaveUserOrganization: () => organizations.leave("3f1c8b7e"),
      listMemberships: async () => (await memberships.list()).items,
      getMembership: () => memberships.get("6c0a5e94"),
      leaveMembership: () => memberships.leave("6c0a5e94"),
    };
  },
  auth0(options): Calls<Auth0> {
    const domain = "tenant.eu.auth0.com";
    const { organizations } = createAuth0Client({ domain, auth: { token: "a-token" }, ...options });
    return { listUserOrganizations: async () => (await organizations.list("auth0|6650c1f2")).items };
  },
  k6(options): Calls<K6> {
    const { organizations } = createK6Client({ auth: { token: "a-token" }, ...options });
    return {
      listOrganizations: () => organizations.list(),
      getOrganization: () => organizations.get(1013),
      listProjects: () => organizations.listProjects(1013),
    };
  },
  archera(options): Calls<Archera> {
    const { organizations } = createArcheraClient({ auth: { apiKey: "a-key" }, ...options });
    return { listOrganizations: () => organizations.list() };
  },
};
