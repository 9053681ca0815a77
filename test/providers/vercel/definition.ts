/** Vercel's definition, mapping and requests. */
import { createVercelClient, type VercelClient } from "../../../src/providers/vercel/index.ts";
import type { DefinitionFacts } from "../definition-facts.ts";

const url = "https://api.vercel.com";
const forbidden = { code: "forbidden", message: "Not authorized" };
const error = (more: object) => ({ error: { ...forbidden, ...more } });
const signIn = "Sign in through the single sign-on of the team";
const unstated = { id: "t", names: [undefined, undefined], status: undefined, user: {} };
const teams = (...teams: unknown[]) => ({ done: false, count: teams.length, page: { body: { teams } } });

export default {
  requestIds: ["x-vercel-id"],
  errors: [
    [403, error({}), forbidden],
    [403, error({ missingToken: true }), { ...forbidden, kind: "authentication" }],
    [403, error({ invalidToken: true }), { ...forbidden, kind: "authentication" }],
    [403, error({ invalidToken: "true" }), forbidden],
    [404, error({ invalidToken: true }), forbidden],
    [
      403,
      error({ saml: true, scope: "acme" }),
      { ...forbidden, message: "Not authorized: acme requires SAML" },
      signIn,
    ],
    [403, { error: { saml: true } }, { message: "Not authorized: the team requires SAML" }, signIn],
    [403, error({ message: "SAMLING" }), { code: "forbidden", message: "SAMLING" }],
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
      { ...unstated, names: [null, "acme"], roles: ["OWNER"] },
    ],
    [
      { id: "t", membership: { teamRoles: ["BILLING"], joinedFrom: {} } },
      { ...unstated, roles: ["BILLING"] },
    ],
    [{ id: "t" }, unstated],
  ],
  lists: [
    { ...teams({ id: "t" }), done: true, gaps: ["token-scope"] },
    { ...teams({ id: "t" }), done: true, count: 2, gaps: [] },
    { count: 1, done: false, page: { body: {} }, gaps: [] },
    { count: 1, done: false, gaps: [] },
    { ...teams({ id: "t" }, { limitedBy: ["saml", "scope"] }), gaps: ["token-scope"] },
    { ...teams({ limitedBy: ["saml"] }, { limitedBy: "scope" }), gaps: [] },
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
  environments: [[{ VERCEL_TOKEN: "t" }, { auth: { token: "t" } }]],
  leftOut: ["`PATCH /v2/teams/{teamId}`", "`PATCH /v1/teams/{teamId}/members/{uid}`"],
} satisfies DefinitionFacts<VercelClient>;
