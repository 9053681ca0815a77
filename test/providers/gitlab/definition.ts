/** GitLab's definition, mapping and requests. */
import { createGitlabClient, type GitlabClient } from "../../../src/providers/gitlab/index.ts";
import type { DefinitionFacts } from "../definition-facts.ts";

const url = "https://gitlab.com/api/v4";
const auth = { token: "t" };
const always = "invited-groups";
const both = [always, "minimal-access"];
const own = { web_url: "https://gitlab.acme.example/groups/a" };

export default {
  baseUrl: url,
  requestIds: ["x-request-id"],
  credentials: [["GITLAB_TOKEN"], ["GITLAB_OAUTH_TOKEN"]],
  errors: [
    { status: 200, body: { message: "x" }, details: undefined },
    { status: 300, body: { message: "x" }, details: { message: "x" } },
    {
      status: 404,
      body: { message: "404 Group Not Found" },
      details: { message: "404 Group Not Found" },
      hint: "GitLab also returns 404",
    },
    { status: 400, body: { error: "id is invalid" }, details: { message: "id is invalid" } },
    {
      status: 401,
      body: { error: "invalid_token", error_description: "Revoked" },
      details: { code: "invalid_token", message: "Revoked" },
    },
    { status: 401, body: { error: "invalid_token", error_description: "" }, details: { message: "invalid_token" } },
    {
      status: 400,
      body: { message: { name: ["is short", "is odd", 5], path: "is taken", error: "failed", other: null } },
      details: { message: "name is short; name is odd; path is taken; failed" },
    },
    {
      status: 400,
      body: { message: { name: Array(30).fill("x") } },
      details: { message: Array(20).fill("name x").join("; ") },
    },
    { status: 500, body: { message: "" }, details: {} },
    { status: 500, body: null, details: {} },
  ],
  items: [
    [
      { id: 7, name: "GIS", full_name: "Heron / GIS" },
      { id: 7, names: ["Heron / GIS", "GIS"], status: "member" },
    ],
  ],
  lists: [
    { count: 0, done: true, page: { body: [] }, gaps: both },
    { count: 0, done: false, gaps: [always] },
    { count: 1, done: true, page: { body: [own] }, gaps: [always] },
    { count: 1, done: false, page: { body: { 0: {} } }, gaps: [always] },
    { count: 2, done: false, page: { body: [own, { web_url: "https://gitlab.com/groups/a" }] }, gaps: both },
    {
      count: 2,
      done: false,
      page: { body: [own, { web_url: "https://a.example/https://gitlab.com/" }] },
      gaps: [always],
    },
    { count: 1, done: false, page: { body: [{}] }, gaps: both },
    { count: 1, done: false, page: { body: [{ ...own, wiki_access_level: "enabled" }] }, gaps: both },
  ],
  userItems: [
    ...(
      [
        [0, "No access"],
        [5, "Minimal Access"],
        [10, "Guest"],
        [15, "Planner"],
        [20, "Reporter"],
        [25, "Security Manager"],
        [30, "Developer"],
        [40, "Maintainer"],
        [50, "Owner"],
        [60, "60"],
      ] as const
    ).map(
      ([level, role]) =>
        [
          { source_id: 7, source_name: "GIS", access_level: level },
          { id: 7, names: ["GIS"], roles: [role], status: "member", via: "direct" },
        ] as const,
    ),
    [
      { source_id: 7, access_level: null },
      { id: 7, names: [undefined], roles: undefined, status: "member", via: "direct" },
    ],
    [
      { source_id: 7, access_level: undefined },
      { id: 7, names: [undefined], roles: undefined, status: "member", via: "direct" },
    ],
  ],
  create: (options) => createGitlabClient({ auth, ...options }),
  sends: { "private-token": "t" },
  requests: [
    [({ groups }) => groups.list({ owned: true }), `GET ${url}/groups?owned=true`],
    [({ groups }) => groups.listAll({ owned: true }), `GET ${url}/groups?owned=true`],
    [
      ({ groups }) => groups.leave("a/b", 7, { skip_subresources: true }),
      `DELETE ${url}/groups/a/b/members/7?skip_subresources=true`,
    ],
    [({ memberships }) => memberships.list(7, { per_page: 5 }), `GET ${url}/users/7/memberships?per_page=5`],
    [({ memberships }) => memberships.listAll(7, { per_page: 5 }), `GET ${url}/users/7/memberships?per_page=5`],
    [(gitlab) => gitlab.user("7").listMemberships(), `GET ${url}/users/7/memberships?type=Namespace&per_page=100`],
    [(gitlab) => gitlab.user(70).listMemberships(), `GET ${url}/users/70/memberships?type=Namespace&per_page=100`],
    [(gitlab) => gitlab.listMemberships(), `GET ${url}/groups?min_access_level=10&per_page=100`],
  ],
  environments: [
    [{ GITLAB_TOKEN: "t" }, { auth }],
    [{ GITLAB_OAUTH_TOKEN: "o" }, { auth: { oauthToken: "o" } }],
    ...[
      { GITLAB_HOST: "gitlab.acme.example//" },
      { GITLAB_HOST: "https://gitlab.acme.example" },
      { GITLAB_BASE_URL: "https://gitlab.acme.example/" },
      { GITLAB_BASE_URL: "https://gitlab.acme.example/api/v4//" },
      { GITLAB_BASE_URL: "https://gitlab.acme.example", GITLAB_HOST: "other.example" },
    ].map(
      (env) =>
        [
          { GITLAB_TOKEN: "t", ...env },
          { auth, baseUrl: "https://gitlab.acme.example/api/v4" },
        ] as const,
    ),
    [
      { GITLAB_TOKEN: "t", GITLAB_HOST: "http://gitlab.local" },
      { auth, baseUrl: "http://gitlab.local/api/v4" },
    ],
    [
      { GITLAB_TOKEN: "t", GITLAB_HOST: "a.http://b" },
      { auth, baseUrl: "https://a.http://b/api/v4" },
    ],
    [
      { GITLAB_TOKEN: "t", GITLAB_BASE_URL: "https://a.example/api/v4/b" },
      { auth, baseUrl: "https://a.example/api/v4/b/api/v4" },
    ],
  ],
} satisfies DefinitionFacts<GitlabClient>;
