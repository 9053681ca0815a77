/** HCP Terraform's definition, mapping and requests. */
import { createTerraformClient, type TerraformClient } from "../../../src/providers/terraform/index.ts";
import type { DefinitionFacts } from "../definition-facts.ts";

const url = "https://app.terraform.io/api/v2";
const always = "organization-policy";
const auth = { token: "t" };
const included = (...accounts: unknown[]) => ({
  body: { included: accounts.map((account) => ({ attributes: { "is-service-account": account } })) },
});

export default {
  baseUrl: url,
  requestIds: ["x-request-id"],
  credentials: [["TFE_TOKEN"]],
  errors: [
    { status: 200, body: { errors: [{ title: "x" }] }, details: undefined },
    { status: 300, body: { errors: [{ title: "x" }] }, details: { message: "x" } },
    {
      status: 404,
      body: { errors: [{ detail: "no such thing", title: "not found" }, { title: "gone" }, {}, null] },
      details: { message: "no such thing; gone" },
      hint: "HCP Terraform also responds like this where the token may not see or do something.",
    },
    {
      status: 422,
      body: { errors: Array.from({ length: 30 }, () => ({ title: "x" })) },
      details: { message: Array(20).fill("x").join("; ") },
    },
    { status: 403, body: { errors: "x" }, details: { message: undefined } },
    { status: 403, body: { errors: [] }, details: { message: undefined } },
  ],
  items: [
    [
      {
        attributes: { status: "active", email: "ana@acme.example" },
        relationships: { organization: { data: { id: "acme" } }, user: { data: { id: "user-1" } } },
      },
      { id: "acme", names: [], status: "member", user: { id: "user-1", email: "ana@acme.example" } },
    ],
    [
      { attributes: { status: "invited" }, relationships: { organization: { data: null }, user: { data: null } } },
      { id: undefined, names: [], status: "invited", user: { id: undefined, email: undefined } },
    ],
    [
      { relationships: { organization: null, user: null } },
      { id: undefined, names: [], status: undefined, user: { id: undefined, email: undefined } },
    ],
    [{}, { id: undefined, names: [], status: undefined, user: { id: undefined, email: undefined } }],
  ],
  lists: [
    { count: 0, done: true, page: { body: {} }, gaps: ["no-user", always] },
    { count: 0, done: false, gaps: [always] },
    { count: 1, done: true, page: { body: {} }, gaps: [always] },
    { count: 1, done: false, page: included(false, true), gaps: ["no-user", always] },
    { count: 1, done: false, page: included(false, "true"), gaps: [always] },
    { count: 1, done: false, page: { body: { included: "x" } }, gaps: [always] },
  ],
  create: (options) => createTerraformClient({ auth, ...options }),
  sends: { authorization: "Bearer t" },
  requests: [
    [({ memberships }) => memberships.list({ include: "user" }), `GET ${url}/organization-memberships?include=user`],
    [
      ({ memberships }) => memberships.listAll({ include: "user" }),
      `GET ${url}/organization-memberships?include=user&page[number]=1`,
    ],
    [({ memberships }) => memberships.leave("ou-1"), `DELETE ${url}/organization-memberships/ou-1`],
    [({ organizations }) => organizations.list(), `GET ${url}/organizations?page[size]=20`],
    [({ organizations }) => organizations.list({ "page[size]": 5 }), `GET ${url}/organizations?page[size]=5`],
    [
      ({ organizations }) => organizations.listAll({ q: "a" }),
      `GET ${url}/organizations?q=a&page[size]=20&page[number]=1`,
    ],
    [
      (terraform) => terraform.listMemberships(),
      `GET ${url}/organization-memberships?include=user&page[size]=100&page[number]=1`,
    ],
  ],
  environments: [
    [{ TFE_TOKEN: "t" }, { auth }],
    [
      { TFE_TOKEN: "t", TFE_HOSTNAME: "tfe.acme.example" },
      { auth, baseUrl: "https://tfe.acme.example/api/v2" },
    ],
    [
      { TFE_TOKEN: "t", TFE_HOSTNAME: "other.example", TFE_ADDRESS: "https://tfe.acme.example//" },
      { auth, baseUrl: "https://tfe.acme.example/api/v2" },
    ],
  ],
} satisfies DefinitionFacts<TerraformClient>;
