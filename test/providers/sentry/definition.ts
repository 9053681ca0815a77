/** Sentry's definition, mapping and requests. */
import { createSentryClient, type SentryClient } from "../../../src/providers/sentry/index.ts";
import type { DefinitionFacts } from "../definition-facts.ts";

const url = "https://sentry.io/api/0";
const auth = { token: "t" };
const scope = (challenge: string) => ({ "www-authenticate": challenge });
const signIn = "The organization requires single sign-on or two-factor authentication";

export default {
  baseUrl: url,
  requestIds: ["x-request-id"],
  credentials: [["SENTRY_AUTH_TOKEN"]],
  errors: [
    { status: 200, body: { detail: "x" }, details: undefined },
    { status: 300, body: { detail: "x" }, details: { message: "x" } },
    { status: 404, body: { detail: "x" }, details: { message: "x" }, hint: "Check the slug, the id and `baseUrl`" },
    { status: 403, body: { detail: { code: "c", message: "x" } }, details: { code: "c", message: "x" } },
    {
      status: 401,
      body: { detail: { code: "sso-required", message: "x" } },
      details: { code: "sso-required", message: "x", kind: "permission" },
      hint: signIn,
    },
    {
      status: 401,
      body: { detail: { code: "2fa-required", message: "x" } },
      details: { code: "2fa-required", message: "x", kind: "permission" },
      hint: signIn,
    },
    { status: 401, body: { detail: { code: "required-x" } }, details: { code: "required-x" } },
    { status: 400, body: { detail: { code: "a-required" } }, details: { code: "a-required" } },
    {
      status: 400,
      body: { detail: "It lacks the Scope" },
      details: { message: "It lacks the Scope", kind: "permission" },
    },
    { status: 400, body: { detail: "microscopes" }, details: { message: "microscopes" } },
    { status: 401, body: { detail: "It lacks the scope" }, details: { message: "It lacks the scope" } },
    {
      status: 400,
      body: { detail: "has more access than you" },
      details: { message: "has more access than you", kind: "permission" },
    },
    {
      status: 400,
      body: { detail: "has more rights than you" },
      details: { message: "has more rights than you", kind: "permission" },
    },
    {
      status: 403,
      body: { detail: "No" },
      headers: scope('Bearer realm="api", error="insufficient_scope", scope="org:read org-admin"'),
      details: { message: "No (one of the scopes org:read org-admin)" },
    },
    {
      status: 403,
      body: {},
      headers: scope('bearer realm="api" scope="org:read"'),
      details: { message: "a scope is missing (one of the scopes org:read)" },
    },
    { status: 403, body: {}, headers: scope('Basic x, Bearer scope="org:read"'), details: {} },
    { status: 403, body: {}, headers: scope('Bearer noscope="org:read"'), details: {} },
    { status: 403, body: {}, headers: scope('Bearer scope="<b>"'), details: {} },
    { status: 500, body: null, details: {} },
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
} satisfies DefinitionFacts<SentryClient>;
