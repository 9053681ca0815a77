import { createTerraformClient } from "org-contracts/terraform";

const terraform = createTerraformClient({
  auth: { token: process.env.TFE_TOKEN ?? "" },
});

await terraform.memberships.leave("ou-3fQm8vXw2KpL7dRa");
console.log("left");
