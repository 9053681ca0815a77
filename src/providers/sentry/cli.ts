/** Sentry in the command. */
import { defineConnector, type Leavable } from "../../cli/connector.ts";
import { definition } from "./definition.ts";
import { createSentryClient, type Organization, type SentryClient, sentryFromEnv } from "./index.ts";

export default defineConnector<SentryClient, "sentry">(definition, {
  address: ["SENTRY_URL"],
  credentialUrl: "https://sentry.io/settings/account/api/auth-tokens/",
  connect: (environment, options) => createSentryClient({ ...sentryFromEnv(environment), ...options }),
  source: (sentry) => sentry,
  probes: [
    { operation: "listOrganizations", call: ({ organizations }) => organizations.list({ per_page: 100 }) },
    { operation: "listRegions", call: ({ regions }) => regions.list() },
    {
      operation: "listMembers",
      from: { operation: "listOrganizations", name: "slug" },
      permission: "the scope member:read",
      call: ({ organizations }, slug) => organizations.listMembers(String(slug), { per_page: 100 }),
    },
  ],
  leave: {
    list: ({ organizations }) => leavable(organizations.listAll({ per_page: 100 })),
    leave: ({ organizations }, id) => organizations.leave(id, "me"),
  },
  demo: {
    environment: { SENTRY_AUTH_TOKEN: "demo-credential" },
    double: {
      organizations: [
        { slug: "juniper-freight", name: "Juniper Freight" },
        { slug: "heron-mapping", name: "Heron Mapping" },
      ],
    },
    latency: 350,
  },
});

async function* leavable(organizations: AsyncIterable<Organization>): AsyncGenerator<Leavable> {
  for await (const { id, slug, name } of organizations)
    yield { id: slug, organizationId: id, organizationName: name, roles: [], status: "member" };
}
