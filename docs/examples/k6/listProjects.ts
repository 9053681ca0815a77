import { createK6Client } from "org-contracts/k6";

const k6 = createK6Client({
  auth: { token: process.env.K6_CLOUD_TOKEN ?? "" },
});

for (const { id, name } of await k6.organizations.listProjects(1013)) {
  console.log(id, name);
}
