import { createArcheraClient } from "org-contracts/archera";

const archera = createArcheraClient({
  auth: { apiKey: process.env.ARCHERA_API_KEY ?? "" },
});

for (const { org_id, name, role } of await archera.organizations.list()) {
  console.log(org_id, name, role);
}
