import { createTerraformClient } from "org-contracts/terraform";

export default {
  "HCP Terraform's list comes whole, and what is in it can be read": async ({ origin, secret, equal }) => {
    const { memberships } = createTerraformClient({ auth: { token: secret }, baseUrl: `${origin}/api/v2` });
    const found = [];
    for await (const membership of memberships.listAll({ "page[size]": 100 })) found.push(membership);
    equal(found.length, 6);
    equal(typeof found[0].relationships.organization.data.id, "string");
  },
};
