/** Auth0 in the command. */
import { defineConnector } from "../../cli/connector.ts";
import { NotFoundError } from "../../client/errors.ts";
import { definition } from "./definition.ts";
import { type Auth0Client, auth0FromEnv, createAuth0Client } from "./index.ts";

/** The client, and the user whose organizations are requested. */
interface Tenant {
  readonly auth0: Auth0Client;
  readonly userId: string;
}

const demoUser = "auth0|654e2f1a9b3c4d5e6f708192";

export default defineConnector<Tenant, "auth0">(definition, {
  required: ["AUTH0_DOMAIN", "AUTH0_USER"],
  flags: [
    {
      name: "user",
      variable: "AUTH0_USER",
      description: "the Auth0 user whose organizations to list, such as auth0|654e2f1a; default: AUTH0_USER",
    },
  ],
  credentialUrl: "https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens",
  advise: (error, { AUTH0_USER: user, AUTH0_DOMAIN: domain }) =>
    error instanceof NotFoundError ? `Check that ${user} is a user of the tenant ${domain}.` : undefined,
  connect: (environment, options) => ({
    auth0: createAuth0Client({ ...auth0FromEnv(environment), ...options }),
    userId: environment.AUTH0_USER ?? "",
  }),
  source: ({ auth0, userId }) => auth0.user(userId),
  sourceOfUser: ({ auth0 }, user) => auth0.user(user),
  probes: [
    {
      operation: "listUserOrganizations",
      call: ({ auth0, userId }) => auth0.organizations.list(userId, { per_page: 100 }),
    },
    {
      operation: "listUserOrganizations",
      variant: "include_totals",
      call: ({ auth0, userId }) => auth0.organizations.list(userId, { per_page: 100, include_totals: true }),
    },
  ],
  leave:
    "Auth0 has no operation to leave an organization. An administrator of the tenant can remove users, under Organizations, Members.",
  demo: {
    environment: {
      AUTH0_DOMAIN: "demo.eu.auth0.com",
      AUTH0_TOKEN: "demo-credential",
      AUTH0_USER: demoUser,
    },
    double: {
      organizations: [
        { id: "org_9ybsU1dN2dKfDkBi", name: "juniper-freight", display_name: "Juniper Freight" },
        { id: "org_Qm4TzX7vLc0HsWpe", name: "saltmarsh-analytics", display_name: "Saltmarsh Analytics" },
      ],
    },
    later: {
      organizations: [
        { id: "org_9ybsU1dN2dKfDkBi", name: "juniper-freight", display_name: "Juniper Freight" },
        { id: "org_2RkVb8YtNa5GfJuC", name: "tern-logistics", display_name: "Tern Logistics" },
      ],
    },
    user: demoUser,
    latency: 350,
  },
});
