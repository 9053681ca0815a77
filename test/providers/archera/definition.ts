/** Archera's definition, mapping and requests. */
import { type ArcheraClient, createArcheraClient } from "../../../src/providers/archera/index.ts";
import type { DefinitionFacts } from "../definition-facts.ts";

const url = "https://api.archera.ai/v1/orgs";
const organization = { org_id: "o", name: "Acme", role: "admin" };
const fields = { id: "o", names: ["Acme"], roles: ["admin"] };

export default {
  requestIds: ["x-request-id"],
  errors: [
    [401, { code: "invalid", message: "No" }, { code: "invalid", message: "No" }],
    [401, { code: 7, message: 5 }, { code: 7 }],
  ],
  items: [
    [
      { ...organization, kind: "direct" },
      { ...fields, status: "member", via: "direct" },
    ],
    [
      { ...organization, kind: "staff" },
      { ...fields, status: undefined, via: "staff" },
    ],
  ],
  lists: [{ count: 1, done: true, gaps: ["token-scope"] }],
  create: (options) => createArcheraClient({ auth: { apiKey: "k" }, ...options }),
  sends: { "x-api-key": "k" },
  requests: [
    [({ organizations }) => organizations.list(), `GET ${url}`],
    [({ organizations }) => organizations.listAll(), `GET ${url}`],
    [(archera) => archera.listMemberships(), `GET ${url}`],
  ],
  environments: [[{ ARCHERA_API_KEY: "k" }, { auth: { apiKey: "k" } }]],
} satisfies DefinitionFacts<ArcheraClient>;
