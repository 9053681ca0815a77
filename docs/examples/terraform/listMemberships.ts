import { createTerraformClient } from "org-contracts/terraform";

const terraform = createTerraformClient({
  auth: { token: process.env.TFE_TOKEN ?? "" },
});

const memberships = terraform.memberships.listAll({ "page[size]": 100 });
for await (const { attributes, relationships } of memberships) {
  console.log(relationships.organization.data.id, attributes.status);
}
