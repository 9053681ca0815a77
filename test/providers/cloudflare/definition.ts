/** Cloudflare's definition, mapping and requests. */
import { type CloudflareClient, createCloudflareClient } from "../../../src/providers/cloudflare/index.ts";
import type { DefinitionFacts, ErrorFact } from "../definition-facts.ts";

const url = "https://api.cloudflare.com/client/v4";
const failed = (...errors: unknown[]) => ({ success: false, errors });
type Kind = "authentication" | "permission" | "notFound" | "rateLimit";
const is = (code: number, message: string, kind?: Kind, hint?: string): ErrorFact => [
  400,
  failed({ code, message }),
  { code, message, ...(kind && { kind }) },
  hint,
];
const ipFilter = "Use the token from an address";
const chain = { code: 1, message: "a", error_chain: [{ code: 2 }, { code: 7003, message: "b" }] };
const account = { id: "a", name: "Acme" };
const fields = { id: "a", names: ["Acme"], status: undefined, roles: undefined };

export default {
  requestIds: ["cf-ray"],
  errors: [
    [200, { success: true, errors: [{ code: 1, message: "x" }] }, undefined],
    [200, failed({ code: 1, message: "x" }), { code: 1, message: "x" }],
    [500, failed(), {}],
    [500, { errors: "x" }, {}],
    is(971, "Please wait", "rateLimit"),
    is(7000, "No route", "notFound"),
    is(7003, "No route", "notFound"),
    ...[6003, 6102, 6103, 6111, 9103, 9106, 9107, 10000, 10001].map((code) => is(code, "No", "authentication")),
    is(9109, "Invalid access token", "authentication"),
    is(9109, "It is Unauthorized", "authentication"),
    is(9109, "Unauthorized to access", "permission"),
    is(9109, "Cannot use the access Token from location: 203.0.113.17", "permission", ipFilter),
    is(1, "access token from location", undefined, ipFilter),
    is(1, "Unauthorized"),
    is(1000, "Invalid API Token", "authentication"),
    is(1000, "unknown key", "authentication"),
    is(1000, "bad credentials", "authentication"),
    is(1000, "No"),
    [400, failed(chain, { code: 6111, message: "c" }), { code: 1, message: "a; b; c", kind: "authentication" }],
    [400, failed({ code: 1 }, { code: 7003 }), { code: 1, kind: "notFound" }],
    [
      400,
      failed(...Array.from({ length: 30 }, () => ({ message: "x", error_chain: [{ message: "x" }] }))),
      { message: Array(20).fill("x").join("; ") },
    ],
  ],
  items: [
    [{ account }, fields],
    [
      { account, status: "suspended" },
      { ...fields, status: "suspended" },
    ],
    [
      { account, roles: ["Admin"], status: "accepted" },
      { ...fields, roles: ["Admin"], status: "member" },
    ],
    [
      { account, roles: [], status: "pending" },
      { ...fields, roles: [], status: "invited" },
    ],
    [
      { account, roles: null, policies: [], status: "rejected" },
      { ...fields, roles: [], status: "rejected" },
    ],
    [
      {
        account,
        roles: ["Admin"],
        policies: [
          { access: "allow", permission_groups: [{ id: "1", name: "DNS" }, { id: "2" }, null] },
          { access: "deny", permission_groups: [{ id: "3", name: "Billing" }] },
          { permission_groups: null },
          null,
        ],
      },
      { ...fields, roles: ["Admin", "DNS", "2", undefined, undefined] },
    ],
    [
      { account, policies: {} },
      { ...fields, roles: [undefined] },
    ],
    [{ account: null }, { ...fields, id: undefined, names: [undefined] }],
  ],
  lists: [{ count: 1, done: true, gaps: ["token-scope"] }],
  create: (options) => createCloudflareClient({ auth: { email: "ana@acme.example", apiKey: "k" }, ...options }),
  sends: { "x-auth-email": "ana@acme.example", "x-auth-key": "k" },
  requests: [
    [({ organizations }) => organizations.list({ status: "member" }), `GET ${url}/user/organizations?status=member`],
    [
      ({ organizations }) => organizations.listAll({ status: "member" }),
      `GET ${url}/user/organizations?status=member&page=1`,
    ],
    [({ organizations }) => organizations.get("o"), `GET ${url}/user/organizations/o`],
    [({ organizations }) => organizations.leave("o"), `DELETE ${url}/user/organizations/o`],
    [({ memberships }) => memberships.list({ status: "accepted" }), `GET ${url}/memberships?status=accepted`],
    [({ memberships }) => memberships.listAll({ status: "accepted" }), `GET ${url}/memberships?status=accepted&page=1`],
    [({ memberships }) => memberships.get("m"), `GET ${url}/memberships/m`],
    [({ memberships }) => memberships.leave("m"), `DELETE ${url}/memberships/m`],
    [(cloudflare) => cloudflare.listMemberships(), `GET ${url}/memberships?page=1`],
  ],
  environments: [
    [{ CLOUDFLARE_API_TOKEN: "t", CLOUDFLARE_EMAIL: "e", CLOUDFLARE_API_KEY: "k" }, { auth: { token: "t" } }],
    [{ CLOUDFLARE_EMAIL: "e", CLOUDFLARE_API_KEY: "k" }, { auth: { email: "e", apiKey: "k" } }],
  ],
  leftOut: ["`PUT /memberships/{membership_id}`"],
} satisfies DefinitionFacts<CloudflareClient>;
