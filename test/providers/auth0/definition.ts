/** Auth0's definition, mapping and requests. */
import { type Auth0Client, createAuth0Client } from "../../../src/providers/auth0/index.ts";
import type { DefinitionFacts } from "../definition-facts.ts";

const domain = "acme.eu.auth0.com";
const url = `https://${domain}/api/v2/users/auth0|1/organizations`;
const application = { clientId: "i", clientSecret: "s" };
const variables = { AUTH0_DOMAIN: domain, AUTH0_CLIENT_ID: "i", AUTH0_CLIENT_SECRET: "s" };
const first1000 = "Auth0 returns only the first 1,000 organizations of a user";
const audience = "The token must be for the tenant's Management API.";

export default {
  requestIds: ["x-auth0-requestid", "ot-baggage-auth0-request-id", "x-request-id"],
  errors: [
    [404, { errorCode: "c", error: "Not Found", message: "x" }, { code: "c", message: "x" }],
    [403, { error: "access_denied", error_description: "No" }, { code: "access_denied", message: "No" }],
    [400, { error: "Bearer", message: "x" }, { code: "Bearer", message: "x", kind: "authentication" }],
    [400, { errorCode: "invalid_paging", message: "x" }, { code: "invalid_paging", message: "x" }, first1000],
    [401, { message: "Bad audience: x" }, { message: "Bad audience: x" }, audience],
    [403, { message: "Service not enabled" }, { message: "Service not enabled" }, audience],
    [403, { message: "No bad audience" }, { message: "No bad audience" }],
  ],
  items: [
    [
      { id: "o", name: "acme", display_name: "Acme" },
      { id: "o", names: ["Acme", "acme"], status: "member" },
    ],
  ],
  lists: [
    { count: 999, done: true, gaps: [] },
    { count: 1_000, done: false, gaps: ["first-1000"] },
    { count: 1_001, done: true, gaps: ["first-1000"] },
  ],
  create: (options) => createAuth0Client({ domain: "Acme.eu.auth0.com", auth: { token: "t" }, ...options }),
  source: (auth0) => auth0.user("auth0|1"),
  sends: { authorization: "Bearer t" },
  requests: [
    [({ organizations }) => organizations.list("auth0|1", { per_page: 5 }), `GET ${url}?per_page=5`],
    [({ organizations }) => organizations.listAll("auth0|1", { per_page: 5 }), `GET ${url}?per_page=5&page=0`],
    [(auth0) => auth0.user("auth0|1").listMemberships(), `GET ${url}?page=0`],
  ],
  environments: [
    [
      { ...variables, AUTH0_TOKEN: "t", AUTH0_AUDIENCE: "a" },
      { domain, auth: { token: "t" } },
    ],
    [variables, { domain, auth: application }],
    [
      { ...variables, AUTH0_AUDIENCE: "a" },
      { domain, auth: { ...application, audience: "a" } },
    ],
  ],
} satisfies DefinitionFacts<Auth0Client>;
