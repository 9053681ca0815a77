/** GitLab's definition, mapping and requests. */
import { createGitlabClient, type GitlabClient } from "../../../src/providers/gitlab/index.ts";
import type { DefinitionFacts } from "../definition-facts.ts";

const url = "https://gitlab.com/api/v4";
const auth = { token: "t" };
const always = "invited-groups";
const both = [always, "minimal-access"];
const own = { web_url: "https://gitlab.acme.example/groups/a" };
const page = (...body: unknown[]) => ({ count: body.length, done: false, page: { body } });

export default {
  requestIds: ["x-request-id"],
  errors: [
    [404, { message: "404 Group Not Found" }, { message: "404 Group Not Found" }, "GitLab also returns 404"],
    [400, { error: "id is invalid" }, { message: "id is invalid" }],
    [401, { error: "invalid_token", error_description: "Revoked" }, { code: "invalid_token", message: "Revoked" }],
    [401, { error: "invalid_token", error_description: "" }, { message: "invalid_token" }],
    [
      400,
      { message: { name: ["is short", "is odd", 5], path: "is taken", error: "failed", other: null } },
      { message: "name is short; name is odd; path is taken; failed" },
    ],
    [400, { message: { name: Array(30).fill("x") } }, { message: Array(20).fill("name x").join("; ") }],
    [500, { message: "" }, {}],
    [500, { message: [5] }, {}],
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
    { ...page(own, { web_url: "https://gitlab.com/groups/a" }), gaps: both },
    { ...page(own, { web_url: "https://a.example/https://gitlab.com/" }), gaps: [always] },
    { ...page({}), gaps: both },
    { ...page({ ...own, wiki_access_level: "enabled" }), gaps: both },
  ],
  userItems: (
    [
      [0, ["No access"]],
      [5, ["Minimal Access"]],
      [10, ["Guest"]],
      [15, ["Planner"]],
      [20, ["Reporter"]],
      [25, ["Security Manager"]],
      [30, ["Developer"]],
      [40, ["Maintainer"]],
      [50, ["Owner"]],
      [35, ["35"]], // of a later version: no name is invented
      [-1, ["-1"]],
      ["20", ["20"]],
      [null, undefined],
      [undefined, undefined],
    ] as const
  ).map(([access_level, roles]) => [
    { source_id: 7, source_name: "GIS", access_level },
    { id: 7, names: ["GIS"], roles, status: "member", via: "direct" },
  ]),
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
    // The pipeline of another instance must not get the token.
    [{ GITLAB_TOKEN: "t", GITLAB_OAUTH_TOKEN: "o", CI_API_V4_URL: "https://ci.example.com/api/v4" }, { auth }],
    [{ GITLAB_OAUTH_TOKEN: "o" }, { auth: { oauthToken: "o" } }],
    ...(
      [
        [{ GITLAB_HOST: "gitlab.acme.example//" }, "https://gitlab.acme.example/api/v4"],
        [{ GITLAB_HOST: "https://gitlab.acme.example" }, "https://gitlab.acme.example/api/v4"],
        [{ GITLAB_BASE_URL: "https://gitlab.acme.example/" }, "https://gitlab.acme.example/api/v4"],
        [{ GITLAB_BASE_URL: "https://gitlab.acme.example/api/v4//" }, "https://gitlab.acme.example/api/v4"],
        [{ GITLAB_BASE_URL: "https://a.example/gitlab", GITLAB_HOST: "b.example" }, "https://a.example/gitlab/api/v4"],
        [{ GITLAB_HOST: "http://gitlab.local" }, "http://gitlab.local/api/v4"],
        [{ GITLAB_HOST: "a.http://b" }, "https://a.http://b/api/v4"],
        [{ GITLAB_BASE_URL: "https://a.example/api/v4/b" }, "https://a.example/api/v4/b/api/v4"],
      ] as const
    ).map(
      ([env, baseUrl]) =>
        [
          { GITLAB_TOKEN: "t", ...env },
          { auth, baseUrl },
        ] as const,
    ),
  ],
  leftOut: ["`POST /groups`", "`GET` and `PUT /groups/{id}/members/{user_id}`"],
} satisfies DefinitionFacts<GitlabClient>;
