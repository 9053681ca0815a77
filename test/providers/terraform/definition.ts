/** HCP Terraform's definition, mapping and requests. */
import { createTerraformClient, type TerraformClient } from "../../../src/providers/terraform/index.ts";
import type { DefinitionFacts } from "../definition-facts.ts";

const url = "https://app.terraform.io/api/v2";
const always = "organization-policy";
const auth = { token: "t" };
const own = { auth, baseUrl: "https://tfe.acme.example/api/v2" };
const several = [{ detail: "no such thing", title: "not found" }, { title: "gone" }, {}, null];
const mayNotSee = "HCP Terraform also responds like this where the token may not see or do something.";
const unknown = { id: undefined, names: [], status: undefined, user: {} };
const included = (...accounts: unknown[]) => ({
  body: { included: accounts.map((account) => ({ attributes: { "is-service-account": account } })) },
});

export default {
  requestIds: ["x-request-id"],
  errors: [
    [404, { errors: several }, { message: "no such thing; gone" }, mayNotSee],
    [422, { errors: Array(30).fill({ title: "x" }) }, { message: Array(20).fill("x").join("; ") }],
    [403, { errors: "x" }, { message: undefined }],
    [403, { errors: [] }, { message: undefined }],
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
      { ...unknown, status: "invited" },
    ],
    [{ relationships: { organization: null, user: null } }, unknown],
    [{}, unknown],
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
  sends: { authorization: "Bearer t", accept: "application/vnd.api+json" },
  requests: [
    [({ memberships }) => memberships.list({ include: "user" }), `GET ${url}/organization-memberships?include=user`],
    [
      ({ memberships }) => memberships.listAll({ include: "user" }),
      `GET ${url}/organization-memberships?include=user&page[number]=1`,
    ],
    [({ memberships }) => memberships.leave("ou-1"), `DELETE ${url}/organization-memberships/ou-1`],
    [({ organizations }) => organizations.list(), `GET ${url}/organizations?page[size]=20`],
    [({ organizations }) => organizations.list({ "page[size]": undefined }), `GET ${url}/organizations?page[size]=20`],
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
    [{ TFE_TOKEN: "t", TFE_HOSTNAME: "tfe.acme.example" }, own],
    [{ TFE_TOKEN: "t", TFE_HOSTNAME: "https://tfe.acme.example/" }, own],
    [{ TFE_TOKEN: "t", TFE_HOSTNAME: "other.example", TFE_ADDRESS: "https://tfe.acme.example//" }, own],
  ],
  leftOut: ["`GET /organization-memberships/{organization_membership_id}`", "`POST /organizations`"],
} satisfies DefinitionFacts<TerraformClient>;
