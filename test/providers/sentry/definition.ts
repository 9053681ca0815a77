/** Sentry's definition, mapping and requests. */
import { createSentryClient, type SentryClient } from "../../../src/providers/sentry/index.ts";
import type { DefinitionFacts, ErrorFact } from "../definition-facts.ts";

const url = "https://sentry.io/api/0";
const auth = { token: "t" };
const signIn = "The organization requires single sign-on or two-factor authentication";
const sso = { code: "sso-required", message: "x" };
const twoFactors = { code: "2fa-required", message: "x" };
const is = (status: number, message: string, kind?: "permission"): ErrorFact => [
  status,
  { detail: message },
  { message, kind },
];
const challenge = (challenge: string, message?: string, detail?: string): ErrorFact => [
  403,
  { detail },
  { message },
  undefined,
  { "www-authenticate": challenge },
];

export default {
  requestIds: ["x-request-id"],
  errors: [
    [404, { detail: "x" }, { message: "x" }, "Check the slug, the id and `baseUrl`"],
    [403, { detail: { code: "c", message: "x" } }, { code: "c", message: "x" }],
    [401, { detail: { code: {}, message: [] } }, {}],
    [401, { detail: sso }, { ...sso, kind: "permission" }, signIn],
    [401, { detail: twoFactors }, { ...twoFactors, kind: "permission" }, signIn],
    [401, { detail: { code: "required-x" } }, { code: "required-x" }],
    [400, { detail: { code: "a-required" } }, { code: "a-required" }],
    is(400, "It lacks the Scope", "permission"),
    is(400, "microscopes"),
    is(401, "It lacks the scope"),
    is(400, "has more access than you", "permission"),
    is(400, "has more rights than you", "permission"),
    challenge(
      'Bearer realm="api", error="insufficient_scope", scope="org:read org-admin"',
      "No (one of the scopes org:read org-admin)",
      "No",
    ),
    challenge('bearer realm="api" scope="org:read"', "a scope is missing (one of the scopes org:read)"),
    challenge('Basic x, Bearer scope="org:read"'),
    challenge('Bearer noscope="org:read"'),
    challenge('Bearer scope="<b>"'),
  ],
  items: [
    [
      { id: "1", name: "Acme", slug: "acme" },
      { id: "1", names: ["Acme", "acme"], status: "member" },
    ],
  ],
  lists: [
    { count: 1, done: true, gaps: ["region", "token-scope"] },
    { count: 1, done: false, gaps: ["region"] },
    { count: 2, done: true, gaps: ["region"] },
  ],
  create: (options) => createSentryClient({ auth, ...options }),
  sends: { authorization: "Bearer t" },
  requests: [
    [({ organizations }) => organizations.list({ query: "a" }), `GET ${url}/organizations/?query=a`],
    [({ organizations }) => organizations.listAll({ query: "a" }), `GET ${url}/organizations/?query=a`],
    [
      ({ organizations }) => organizations.listMembers("acme", { cursor: "c" }),
      `GET ${url}/organizations/acme/members/?cursor=c`,
    ],
    [({ organizations }) => organizations.listAllMembers("acme"), `GET ${url}/organizations/acme/members/`],
    [({ organizations }) => organizations.leave("acme", "me"), `DELETE ${url}/organizations/acme/members/me/`],
    [({ regions }) => regions.list(), `GET ${url}/users/me/regions/`],
    [(sentry) => sentry.listMemberships(), `GET ${url}/organizations/?per_page=100`],
  ],
  rateLimits: [
    [
      { "x-sentry-rate-limit-limit": "40", "x-sentry-rate-limit-remaining": "39" },
      { limit: 40, remaining: 39 },
    ],
  ],
  environments: [
    [{ SENTRY_AUTH_TOKEN: "t" }, { auth }],
    [
      { SENTRY_AUTH_TOKEN: "t", SENTRY_URL: "https://sentry.acme.example//" },
      { auth, baseUrl: "https://sentry.acme.example/api/0" },
    ],
  ],
  leftOut: ["`POST /organizations/`", "`GET /users/{user_id}/regions/`", "`owner` of the organizations"],
} satisfies DefinitionFacts<SentryClient>;
