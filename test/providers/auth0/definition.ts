/** Auth0's definition, mapping and requests. */
import { type Auth0Client, createAuth0Client } from "../../../src/providers/auth0/index.ts";
import type { DefinitionFacts } from "../definition-facts.ts";

const url = "https://acme.eu.auth0.com/api/v2/users/auth0|1/organizations";
const audience = "The token must be for the tenant's Management API.";

export default {
  baseUrl: undefined,
  requestIds: ["x-auth0-requestid", "ot-baggage-auth0-request-id", "x-request-id"],
  credentials: [["AUTH0_TOKEN"], ["AUTH0_CLIENT_ID", "AUTH0_CLIENT_SECRET"]],
  errors: [
    { status: 200, body: { message: "x" }, details: undefined },
    { status: 300, body: { message: "x" }, details: { message: "x" } },
    { status: 404, body: { errorCode: "c", error: "Not Found", message: "x" }, details: { code: "c", message: "x" } },
    {
      status: 403,
      body: { error: "access_denied", error_description: "No" },
      details: { code: "access_denied", message: "No" },
    },
    {
      status: 400,
      body: { error: "Bearer", message: "x" },
      details: { code: "Bearer", message: "x", kind: "authentication" },
    },
    {
      status: 400,
      body: { errorCode: "invalid_paging", message: "x" },
      details: { code: "invalid_paging", message: "x" },
      hint: "Auth0 returns only the first 1,000 organizations of a user",
    },
    { status: 401, body: { message: "Bad audience: x" }, details: { message: "Bad audience: x" }, hint: audience },
    {
      status: 403,
      body: { message: "Service not enabled" },
      details: { message: "Service not enabled" },
      hint: audience,
    },
    { status: 403, body: { message: "No bad audience" }, details: { message: "No bad audience" } },
    { status: 500, body: null, details: {} },
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
      { AUTH0_DOMAIN: "acme.eu.auth0.com", AUTH0_TOKEN: "t", AUTH0_AUDIENCE: "a" },
      { domain: "acme.eu.auth0.com", auth: { token: "t" } },
    ],
    [
      { AUTH0_DOMAIN: "acme.eu.auth0.com", AUTH0_CLIENT_ID: "i", AUTH0_CLIENT_SECRET: "s" },
      { domain: "acme.eu.auth0.com", auth: { clientId: "i", clientSecret: "s" } },
    ],
    [
      { AUTH0_DOMAIN: "acme.eu.auth0.com", AUTH0_CLIENT_ID: "i", AUTH0_CLIENT_SECRET: "s", AUTH0_AUDIENCE: "a" },
      { domain: "acme.eu.auth0.com", auth: { clientId: "i", clientSecret: "s", audience: "a" } },
    ],
  ],
} satisfies DefinitionFacts<Auth0Client>;
