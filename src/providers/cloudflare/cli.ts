/** Cloudflare in the command. */
import { defineConnector, type Leavable } from "../../cli/connector.ts";
import { definition } from "./definition.ts";
import { type CloudflareClient, cloudflareFromEnv, createCloudflareClient, type Membership } from "./index.ts";

const demoMemberships = [
  {
    id: "6c0a5e94f2b14d7c9e83b1d75f02a8c6",
    account: { id: "3f1c8b7e5d2a4960b8e1f7c2a9d40536", name: "Juniper Freight" },
    roles: ["Administrator"],
  },
  {
    id: "d48f3b1792e64c0ab5d7e860f19c2a3b",
    account: { id: "9a7d41e0c65b4f2883bd0e6f1c2a7954", name: "Saltmarsh Analytics" },
    roles: ["Administrator Read Only", "Billing"],
  },
  {
    id: "81e6c2f5a09d4b37bc5814de7f3a9062",
    account: { id: "5be2097fd1c84a36a0f4d9837ce61b20", name: "Tern Logistics" },
    roles: [],
    status: "pending",
  },
];

export default defineConnector<CloudflareClient, "cloudflare">(definition, {
  credentialUrl: "https://dash.cloudflare.com/profile/api-tokens",
  connect: (environment, options) => createCloudflareClient({ ...cloudflareFromEnv(environment), ...options }),
  source: (cloudflare) => cloudflare,
  probes: [
    { operation: "listMemberships", call: ({ memberships }) => memberships.list({ per_page: 50 }) },
    {
      operation: "getMembership",
      from: { operation: "listMemberships", name: "id" },
      call: ({ memberships }, id) => memberships.get(String(id)),
    },
    { operation: "listUserOrganizations", call: ({ organizations }) => organizations.list({ per_page: 50 }) },
    {
      operation: "getUserOrganization",
      from: { operation: "listUserOrganizations", name: "id" },
      call: ({ organizations }, id) => organizations.get(String(id)),
    },
  ],
  leave: {
    list: ({ memberships }) => leavable(memberships.listAll({ per_page: 50 })),
    leave: ({ memberships }, id) => memberships.leave(id),
  },
  demo: {
    environment: { CLOUDFLARE_API_TOKEN: "demo-credential" },
    double: { memberships: demoMemberships },
    // The invitation is gone.
    later: { memberships: demoMemberships.filter(({ status }) => status !== "pending") },
    latency: 600,
  },
});

async function* leavable(memberships: AsyncIterable<Membership>): AsyncGenerator<Leavable> {
  for await (const { id, account, roles = [], status } of memberships)
    yield { id, organizationId: account?.id, organizationName: account?.name, roles, status };
}
