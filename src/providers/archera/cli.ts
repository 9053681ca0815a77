/** Archera in the command. */
import { defineConnector } from "../../cli/connector.ts";
import { definition } from "./definition.ts";
import { type ArcheraClient, archeraFromEnv, createArcheraClient } from "./index.ts";

export default defineConnector<ArcheraClient, "archera">(definition, {
  credentialUrl: "https://docs.archera.ai/api-reference/public-api/api-key-access",
  connect: (environment, options) => createArcheraClient({ ...archeraFromEnv(environment), ...options }),
  source: (archera) => archera,
  probes: [{ operation: "listOrganizations", call: ({ organizations }) => organizations.list() }],
  leave: "Archera has no operation to leave an organization. An administrator of the organization can remove users.",
  demo: {
    environment: { ARCHERA_API_KEY: "demo-credential" },
    double: {
      organizations: [
        { org_id: "3f6c1d2a-58b7-4e09-9c41-7d2f0b86a5e3", name: "Juniper Freight", role: "admin" },
        {
          org_id: "60d3b9e8-7f42-4c1a-b05e-e94a2d6f18c7",
          name: "Saltmarsh Analytics",
          role: "cloud_rep",
          kind: "partnership",
        },
      ],
    },
    later: {
      organizations: [
        { org_id: "3f6c1d2a-58b7-4e09-9c41-7d2f0b86a5e3", name: "Juniper Freight", role: "user" },
        {
          org_id: "60d3b9e8-7f42-4c1a-b05e-e94a2d6f18c7",
          name: "Saltmarsh Analytics",
          role: "cloud_rep",
          kind: "partnership",
        },
      ],
    },
    latency: 800,
  },
});
