import { createK6Client } from "org-contracts/k6";

const k6 = createK6Client({
  auth: { token: process.env.K6_CLOUD_TOKEN ?? "" },
});

const organization = await k6.organizations.get(1013);
console.log(organization.name);
