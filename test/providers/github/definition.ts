/** GitHub's definition, mapping and requests. */
import { createGithubClient, type GithubClient } from "../../../src/providers/github/index.ts";
import type { DefinitionFacts } from "../definition-facts.ts";

const url = "https://api.github.com";
const auth = { token: "t" };
const saml = "Resource protected by organization SAML enforcement.";
const authorize = "Authorize the token for the organization, by the URL above";
const forbidden = (message: string, headers: Record<string, string> = {}) => ({
  status: 403,
  body: { message },
  headers,
});

export default {
  baseUrl: url,
  requestIds: ["x-github-request-id"],
  credentials: [["GH_TOKEN"], ["GITHUB_TOKEN"]],
  errors: [
    { status: 200, body: { message: "x" }, details: undefined },
    { status: 300, body: { message: "x" }, details: { message: "x" } },
    {
      status: 404,
      body: { message: "Not Found" },
      details: { message: "Not Found" },
      hint: "GitHub also responds like this",
    },
    {
      status: 422,
      body: { message: "x", errors: [{ code: "a" }, { code: "b" }] },
      details: { code: "a", message: "x" },
    },
    { status: 422, body: { errors: { 0: { code: "a" } } }, details: {} },
    { status: 401, body: { message: "rate limit" }, details: { message: "rate limit" } },
    { ...forbidden("No"), details: { message: "No", kind: "permission" } },
    { ...forbidden("No", { "x-ratelimit-remaining": "0" }), details: { message: "No", kind: "rateLimit" } },
    { ...forbidden("No", { "x-ratelimit-remaining": "10" }), details: { message: "No", kind: "permission" } },
    { ...forbidden("No", { "retry-after": "30" }), details: { message: "No", kind: "rateLimit" } },
    { ...forbidden("No", { "retry-after": "0" }), details: { message: "No", kind: "permission" } },
    { ...forbidden("You exceeded a Rate Limit"), details: { message: "You exceeded a Rate Limit", kind: "rateLimit" } },
    { ...forbidden("No corporate limit"), details: { message: "No corporate limit", kind: "permission" } },
    {
      ...forbidden("Resource Not accessible by token", { "x-ratelimit-remaining": "0" }),
      details: { message: "Resource Not accessible by token", kind: "permission" },
    },
    {
      ...forbidden("It needs the Scope read:org", { "retry-after": "5" }),
      details: { message: "It needs the Scope read:org", kind: "permission" },
    },
    {
      ...forbidden("microscopes, rate limit"),
      details: { message: "microscopes, rate limit", kind: "rateLimit" },
    },
    {
      ...forbidden(saml, {
        "x-github-sso": "required; url=https://github.com/orgs/a/sso?x=1 more",
        "retry-after": "5",
      }),
      details: { message: `${saml} https://github.com/orgs/a/sso?x=1`, kind: "permission" },
      hint: authorize,
    },
    {
      ...forbidden(saml, { "x-github-sso": "required; url=http://github.com/orgs/a/sso" }),
      details: { message: saml, kind: "permission" },
      hint: authorize,
    },
    {
      ...forbidden(saml, { "x-github-sso": "not required; url=https://github.com/orgs/a/sso" }),
      details: { message: saml, kind: "permission" },
      hint: authorize,
    },
    {
      ...forbidden("No", { "x-github-sso": "required; url=https://github.com/orgs/a/sso" }),
      details: { message: "No", kind: "permission" },
    },
    { status: 500, body: { message: "SAMLING" }, details: { message: "SAMLING" } },
    { status: 500, body: null, details: {} },
  ],
  items: [
    [
      {
        organization: { id: 7, login: "acme" },
        user: { id: 1, email: "ana@acme.example" },
        role: "admin",
        state: "active",
        direct_membership: true,
      },
      {
        id: 7,
        names: ["acme"],
        roles: ["admin"],
        status: "member",
        via: "direct",
        user: { id: 1, email: "ana@acme.example" },
      },
    ],
    [
      { organization: { id: 7 }, state: "pending", direct_membership: false },
      { id: 7, names: [undefined], roles: undefined, status: "invited", via: "inherited", user: undefined },
    ],
    [
      { state: "other", user: null },
      { id: undefined, names: [undefined], roles: undefined, status: "other", via: undefined, user: null },
    ],
  ],
  lists: [
    { count: 0, done: false, gaps: [] },
    { count: 1, done: false, page: {}, gaps: ["fine-grained-token"] },
    { count: 1, done: false, page: { headers: { "x-oauth-scopes": "read:org" } }, gaps: [] },
    {
      count: 1,
      done: false,
      page: { headers: { "x-oauth-scopes": "read:org", "x-github-sso": "partial-results; organizations=1" } },
      gaps: ["saml"],
    },
    {
      count: 1,
      done: false,
      page: { headers: { "x-oauth-scopes": "read:org", "x-github-sso": "no partial-results" } },
      gaps: [],
    },
  ],
  create: (options) => createGithubClient({ auth, ...options }),
  sends: { authorization: "Bearer t", "x-github-api-version": "2022-11-28" },
  requests: [
    [({ memberships }) => memberships.list({ state: "active" }), `GET ${url}/user/memberships/orgs?state=active`],
    [({ memberships }) => memberships.listAll({ state: "active" }), `GET ${url}/user/memberships/orgs?state=active`],
    [({ memberships }) => memberships.get("acme"), `GET ${url}/user/memberships/orgs/acme`],
    [({ memberships }) => memberships.leave("acme", "ana"), `DELETE ${url}/orgs/acme/memberships/ana`],
    [({ organizations }) => organizations.list({ per_page: 5 }), `GET ${url}/user/orgs?per_page=5`],
    [({ organizations }) => organizations.listAll({ per_page: 5 }), `GET ${url}/user/orgs?per_page=5`],
    [(github) => github.listMemberships(), `GET ${url}/user/memberships/orgs?per_page=100`],
  ],
  environments: [
    [{ GITHUB_TOKEN: "t" }, { auth }],
    [
      { GH_TOKEN: "t", GITHUB_TOKEN: "x", GITHUB_API_URL: "https://github.acme.example/api/v3" },
      { auth, baseUrl: "https://github.acme.example/api/v3" },
    ],
  ],
} satisfies DefinitionFacts<GithubClient>;
