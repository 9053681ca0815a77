/** Vercel's definition, mapping and requests. */
import { createVercelClient, type VercelClient } from "../../../src/providers/vercel/index.ts";
import type { DefinitionFacts } from "../definition-facts.ts";

const url = "https://api.vercel.com";
const error = (more: object) => ({ error: { code: "forbidden", message: "Not authorized", ...more } });
const forbidden = { code: "forbidden", message: "Not authorized" };

export default {
  baseUrl: url,
  requestIds: ["x-vercel-id"],
  credentials: [["VERCEL_TOKEN"]],
  errors: [
    { status: 200, body: error({}), details: undefined },
    { status: 300, body: error({}), details: forbidden },
    { status: 403, body: error({}), details: forbidden },
    { status: 403, body: error({ missingToken: true }), details: { ...forbidden, kind: "authentication" } },
    { status: 403, body: error({ invalidToken: true }), details: { ...forbidden, kind: "authentication" } },
    { status: 403, body: error({ invalidToken: "true" }), details: forbidden },
    { status: 404, body: error({ invalidToken: true }), details: forbidden },
    {
      status: 403,
      body: error({ saml: true, scope: "acme" }),
      details: { code: "forbidden", message: "Not authorized: acme requires SAML" },
      hint: "Sign in through the single sign-on of the team",
    },
    {
      status: 403,
      body: { error: { saml: true } },
      details: { message: "Not authorized: the team requires SAML" },
      hint: "Sign in through the single sign-on of the team",
    },
    { status: 403, body: error({ message: "SAMLING" }), details: { code: "forbidden", message: "SAMLING" } },
    { status: 500, body: null, details: {} },
  ],
  items: [
    [
      {
        id: "t",
        name: "Acme",
        slug: "acme",
        membership: {
          role: "OWNER",
          teamRoles: ["BILLING"],
          confirmed: true,
          joinedFrom: { origin: "saml" },
          uid: "u",
        },
      },
      {
        id: "t",
        names: ["Acme", "acme"],
        roles: ["OWNER", "BILLING"],
        status: "member",
        via: "saml",
        user: { id: "u" },
      },
    ],
    [
      { id: "t", name: null, slug: "acme", membership: { role: "OWNER", confirmed: false } },
      { id: "t", names: [null, "acme"], roles: ["OWNER"], status: undefined, via: undefined, user: { id: undefined } },
    ],
    [
      { id: "t", membership: { teamRoles: ["BILLING"], joinedFrom: {} } },
      {
        id: "t",
        names: [undefined, undefined],
        roles: ["BILLING"],
        status: undefined,
        via: undefined,
        user: { id: undefined },
      },
    ],
    [
      { id: "t" },
      {
        id: "t",
        names: [undefined, undefined],
        roles: undefined,
        status: undefined,
        via: undefined,
        user: { id: undefined },
      },
    ],
  ],
  lists: [
    { count: 1, done: true, page: { body: { teams: [{ id: "t" }] } }, gaps: ["token-scope"] },
    { count: 2, done: true, page: { body: { teams: [{ id: "t" }] } }, gaps: [] },
    { count: 1, done: false, page: { body: {} }, gaps: [] },
    { count: 1, done: false, gaps: [] },
    {
      count: 2,
      done: false,
      page: { body: { teams: [{ id: "t" }, { limitedBy: ["saml", "scope"] }] } },
      gaps: ["token-scope"],
    },
    { count: 2, done: false, page: { body: { teams: [{ limitedBy: ["saml"] }, { limitedBy: "scope" }] } }, gaps: [] },
    { count: 2, done: false, page: { body: { teams: "teams" } }, gaps: [] },
  ],
  create: (options) => createVercelClient({ auth: { token: "t" }, ...options }),
  sends: { authorization: "Bearer t" },
  requests: [
    [({ teams }) => teams.list({ limit: 5 }), `GET ${url}/v2/teams?limit=5`],
    [({ teams }) => teams.listAll({ limit: 5 }), `GET ${url}/v2/teams?limit=5`],
    [({ teams }) => teams.get("team_1"), `GET ${url}/v2/teams/team_1`],
    [({ teams }) => teams.leave("team_1", "u"), `DELETE ${url}/v1/teams/team_1/members/u`],
    [(vercel) => vercel.listMemberships(), `GET ${url}/v2/teams?limit=100`],
  ],
} satisfies DefinitionFacts<VercelClient>;
