/** HCP Terraform in the command. */
import { defineConnector, type Leavable } from "../../cli/connector.ts";
import { definition } from "./definition.ts";
import { createTerraformClient, type Membership, type TerraformClient, terraformFromEnv } from "./index.ts";

const to = (id: string) => ({ organization: { data: { id, type: "organizations" } } });

export default defineConnector<TerraformClient, "terraform">(definition, {
  address: ["TFE_ADDRESS", "TFE_HOSTNAME"],
  credentialUrl: "https://app.terraform.io/app/settings/tokens",
  connect: (environment, options) => createTerraformClient({ ...terraformFromEnv(environment), ...options }),
  source: (terraform) => terraform,
  probes: [
    {
      operation: "listMemberships",
      call: ({ memberships }) => memberships.list({ include: "user", "page[size]": 100 }),
    },
    { operation: "listOrganizations", call: ({ organizations }) => organizations.list({ "page[size]": 100 }) },
  ],
  leave: {
    list: ({ memberships }) => leavable(memberships.listAll({ "page[size]": 100 })),
    leave: ({ memberships }, id) => memberships.leave(id),
  },
  demo: {
    environment: { TFE_TOKEN: "demo-credential" },
    double: { memberships: [{ relationships: to("fen-hydrology") }, { relationships: to("orchard-robotics") }] },
    latency: 250,
  },
});

async function* leavable(memberships: AsyncIterable<Membership>): AsyncGenerator<Leavable> {
  for await (const { id, attributes, relationships } of memberships) {
    const organization = relationships.organization.data.id;
    yield {
      id,
      organizationId: organization,
      organizationName: organization,
      roles: [],
      status: attributes.status,
    };
  }
}
