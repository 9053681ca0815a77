/** Archera's definition, mapping and requests. */
import { type ArcheraClient, createArcheraClient } from "../../../src/providers/archera/index.ts";
import type { DefinitionFacts } from "../definition-facts.ts";

const url = "https://api.archera.ai/v1/orgs";

export default {
  baseUrl: "https://api.archera.ai",
  requestIds: ["x-request-id"],
  credentials: [["ARCHERA_API_KEY"]],
  errors: [
    { status: 200, body: { code: "x" }, details: undefined },
    { status: 300, body: { code: "x" }, details: { code: "x" } },
    { status: 401, body: { code: "invalid", message: "No" }, details: { code: "invalid", message: "No" } },
    { status: 401, body: { code: 7, message: 5 }, details: { code: 7 } },
    { status: 500, body: null, details: {} },
  ],
  items: [
    [
      { org_id: "o", name: "Acme", role: "admin", kind: "direct" },
      { id: "o", names: ["Acme"], roles: ["admin"], status: "member", via: "direct" },
    ],
    [
      { org_id: "o", name: "Acme", role: "admin", kind: "staff" },
      { id: "o", names: ["Acme"], roles: ["admin"], status: undefined, via: "staff" },
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
