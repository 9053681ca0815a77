/** GitHub's definition, mapping and requests. */
import { createGithubClient, type GithubClient } from "../../../src/providers/github/index.ts";
import type { DefinitionFacts, ErrorFact } from "../definition-facts.ts";

const url = "https://api.github.com";
const auth = { token: "t" };
type Kind = "permission" | "rateLimit";
const is403 = (kind: Kind, message: string, headers: Record<string, string> = {}): ErrorFact => [
  403,
  { message },
  { message, kind },
  undefined,
  headers,
];
const saml = "Resource protected by organization SAML enforcement.";
const isSaml = (sso: string, found = ""): ErrorFact => [
  403,
  { message: saml },
  { message: saml + found, kind: "permission" },
  "Authorize the token for the organization, by the URL above",
  { "x-github-sso": sso, "retry-after": "5" },
];
const sso = "https://github.com/orgs/a/sso";
const scopes = { "x-oauth-scopes": "read:org" };
const page = (headers: Record<string, string>) => ({ count: 1, done: false, page: { headers } });

export default {
  requestIds: ["x-github-request-id"],
  errors: [
    [404, { message: "Not Found" }, { message: "Not Found" }, "GitHub also responds like this"],
    [422, { message: "x", errors: [{ code: "a" }, { code: "b" }] }, { code: "a", message: "x" }],
    [422, { errors: { 0: { code: "a" } } }, {}],
    [401, { message: "rate limit" }, { message: "rate limit" }],
    is403("permission", "No"),
    is403("rateLimit", "No", { "x-ratelimit-remaining": "0" }),
    is403("permission", "No", { "x-ratelimit-remaining": "10" }),
    is403("rateLimit", "No", { "retry-after": "30" }),
    is403("permission", "No", { "retry-after": "0" }),
    is403("rateLimit", "You exceeded a Rate Limit"),
    is403("permission", "No corporate limit"),
    // Also as the last request of a quota.
    is403("permission", "Resource Not accessible by token", { "x-ratelimit-remaining": "0" }),
    is403("permission", "It needs the Scope read:org", { "retry-after": "5" }),
    is403("rateLimit", "microscopes, rate limit"),
    isSaml(`required; url=${sso}?x=1 more`, ` ${sso}?x=1`),
    isSaml("required; url=http://github.com/orgs/a/sso"),
    isSaml(`not required; url=${sso}`),
    is403("permission", "No", { "x-github-sso": `required; url=${sso}` }),
    [500, { message: "SAMLING" }, { message: "SAMLING" }],
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
    { ...page({}), gaps: ["fine-grained-token"] },
    { ...page({ "x-oauth-scopes": "", "x-oauth-client-id": "1" }), gaps: ["fine-grained-token"] },
    { ...page({ ...scopes, "x-oauth-client-id": "1" }), gaps: ["oauth-app"] },
    { ...page(scopes), gaps: [] },
    { ...page({ ...scopes, "x-github-sso": "partial-results; organizations=1" }), gaps: ["saml"] },
    { ...page({ ...scopes, "x-github-sso": "no partial-results" }), gaps: [] },
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
  leftOut: ["PATCH /user/memberships/orgs/{org}", "`GET` and `PUT /orgs/{org}/memberships/{username}`"],
} satisfies DefinitionFacts<GithubClient>;
