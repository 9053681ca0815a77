import { createTerraformClient } from "org-contracts/terraform";

const terraform = createTerraformClient({
  auth: { token: process.env.TFE_TOKEN ?? "" },
});

for await (const { attributes } of terraform.organizations.listAll({
  "page[size]": 100,
})) {
  console.log(attributes.name, attributes.email);
}
