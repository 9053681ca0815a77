/** One call of a client for each operation of the specs. A missing one does not compile. */
import type { operations as Archera } from "../../generated/types/archera.ts";
import type { operations as Auth0 } from "../../generated/types/auth0.ts";
import type { operations as Cloudflare } from "../../generated/types/cloudflare.ts";
import type { operations as K6 } from "../../generated/types/k6.ts";
import type { Provider } from "../../scripts/spec.ts";
import { createArcheraClient } from "../../src/archera.ts";
import { createAuth0Client } from "../../src/auth0.ts";
import { createCloudflareClient } from "../../src/cloudflare.ts";
import type { ClientOptions } from "../../src/index.ts";
import { createK6Client } from "../../src/k6.ts";

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
