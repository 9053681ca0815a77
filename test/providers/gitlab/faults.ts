/** What only GitLab does. */
import { expect } from "vitest";
import { createGitlabClient, gitlabFromEnv } from "../../../src/providers/gitlab/index.ts";
import { errorOf } from "../../faults/error-responses.ts";
import { collect, type Fault, paragraph, rejection } from "../../faults/fault.ts";
import { empty, json, text } from "../../faults/responses.ts";
import { secret } from "../../faults/subjects.ts";
import { group, membership } from "./subject.ts";

const errorResponse = paragraph("Error responses", "gitlab");
const wait = paragraph("Waits", "gitlab");
const page = paragraph("Pages", "gitlab");
const request = paragraph("Requests", "gitlab");
const argument = paragraph("Arguments", "gitlab");

export default [
  errorResponse("GitLab's errors have the sentence of either form, and the code of OAuth.", async (stage) => {
    const forms: readonly [body: object, words: string, code?: string][] = [
      [{ message: "403 Forbidden" }, "403 Forbidden"],
      [
        { message: { error: "Too fast.", per_page: ["is too large", 5, null], bio: "is odd" } },
        "Too fast.; per_page is too large; bio is odd",
      ],
      [{ error: "min_access_level does not have a valid value" }, "min_access_level does not have a valid value"],
      [
        { error: "insufficient_scope", error_description: "Too little.", scope: "api" },
        "Too little.",
        "insufficient_scope",
      ],
    ];
    for (const [body, words, code] of forms) {
      const error = await errorOf(stage, json(body, 403));
      expect(error).toMatchObject({ name: "PermissionError" });
      expect(Object(error).code).toBe(code);
      for (const word of [words, "read_api", "to leave, api"]) expect(String(error)).toContain(word);
    }
    for (const body of [{ message: null }, { message: [5] }, { message: {} }, "", []])
      expect(await errorOf(stage, json(body, 401))).toMatchObject({ name: "AuthenticationError" });
  }),
  errorResponse(
    "The error for GitLab's 404 states that the token may not see it, or that the user is not a direct member.",
    async (stage) => {
      const error = await errorOf(stage, json({ message: "404 Group Not Found" }, 404));
      expect(error).toMatchObject({ name: "NotFoundError", status: 404 });
      for (const words of ["404 Group Not Found", "may not see", "not a direct member", "read_api"])
        expect(String(error)).toContain(words);
    },
  ),
  wait("GitLab's 429, a text, is retried after the seconds that it states.", async ({ server, baseUrl }) => {
    const retried: unknown[] = [];
    server.does(text("Retry later\n", 429, { "retry-after": "1" }), json([group(1)]));
    const options = { auth: { token: secret }, baseUrl, onRetry: (event: object) => retried.push(event) };
    expect((await createGitlabClient(options).groups.list()).items).toEqual([group(1)]);
    expect(retried).toMatchObject([{ status: 429, delay: 1_000 }]);
  }),
  wait("After the last request of GitLab's minute no call is sent before the reset.", async ({ server, baseUrl }) => {
    const reset = String(Math.floor(Date.now() / 1000) + 1_800);
    server.does(json([], 200, { "ratelimit-limit": "2000", "ratelimit-remaining": "0", "ratelimit-reset": reset }));
    const { groups } = createGitlabClient({ auth: { token: secret }, baseUrl });
    await groups.list();
    expect(await rejection(groups.list())).toMatchObject({ name: "RateLimitError" });
    expect(server.requests).toHaveLength(1);
  }),
  page("GitLab's links repeat the defaults of a list, and are followed.", async ({ server, baseUrl }) => {
    const repeated =
      "min_access_level=10&order_by=name&owned=false&page=2&per_page=1&skip_groups%5B%5D=7&skip_groups%5B%5D=8&sort=asc&statistics=false&with_custom_attributes=false";
    const link = `<${baseUrl}/groups?${repeated}>; rel="next"`;
    server.does(json([group(1)], 200, { link, "x-next-page": "2" }), json([group(2)], 200, { "x-next-page": "" }));
    const { groups } = createGitlabClient({ auth: { token: secret }, baseUrl });
    const found = await collect(groups.listAll({ min_access_level: 10, per_page: 1, skip_groups: "7,8" }));
    expect(found).toEqual([group(1), group(2)]);
    const sent = new URL(server.requests[1]?.target ?? "", baseUrl).searchParams;
    expect(Object.fromEntries(sent)).toMatchObject({ page: "2", owned: "false", skip_groups: "7,8" });
  }),
  page("GitLab's links repeat the id in the path, which is not sent twice.", async ({ server, baseUrl }) => {
    const link = `<${baseUrl}/users/7/memberships?id=7&page=2&per_page=20&type=Namespace>; rel="next"`;
    server.does(json([membership(1)], 200, { link }), json([membership(2)]));
    const { memberships } = createGitlabClient({ auth: { token: secret }, baseUrl });
    expect(await collect(memberships.listAll(7, { type: "Namespace" }))).toHaveLength(2);
    expect(server.requests[1]?.target).toBe("/api/v4/users/7/memberships?page=2&per_page=20&type=Namespace");
  }),
  request("GitLab's memberships are the groups from the role Guest on, also for administrators.", async (stage) => {
    const { server, baseUrl } = stage;
    server.does(json([group(1)]));
    await collect(createGitlabClient({ auth: { token: secret }, baseUrl }).listMemberships());
    expect(server.requests[0]?.target).toBe("/api/v4/groups?min_access_level=10&per_page=100");
  }),
  request("GitLab's memberships of another user are those in groups, and their id may be a text.", async (stage) => {
    const { server, baseUrl } = stage;
    server.does(json([membership(1)]), json([membership(1)]));
    const gitlab = createGitlabClient({ auth: { token: secret }, baseUrl });
    for (const id of [4120, "4120"]) {
      const found = await collect(gitlab.user(id).listMemberships());
      expect(found).toMatchObject([{ organizationId: "1", roles: ["Developer"], user: { id: "4120" } }]);
    }
    const target = "/api/v4/users/4120/memberships?type=Namespace&per_page=100";
    expect(server.requests.map(({ target }) => target)).toEqual([target, target]);
  }),
  request(
    "Leaving a group of GitLab gives nothing, and sends its path as one segment.",
    async ({ server, baseUrl }) => {
      server.does(empty(204));
      const { groups } = createGitlabClient({ auth: { oauthToken: secret }, baseUrl });
      expect(await groups.leave("acme/platform", 7, { skip_subresources: true })).toBeUndefined();
      expect(server.requests).toMatchObject([
        {
          method: "DELETE",
          target: "/api/v4/groups/acme%2Fplatform/members/7?skip_subresources=true",
          headers: { authorization: `Bearer ${secret}` },
        },
      ]);
    },
  ),
  argument(
    "GitLab's other users are numbers, or their digits; anything else is refused.",
    async ({ server, baseUrl }) => {
      const gitlab = createGitlabClient({ auth: { token: secret }, baseUrl });
      const refused = [
        0,
        -1,
        1.5,
        2 ** 53,
        Number.NaN,
        "",
        "0",
        "007",
        "-1",
        "1e3",
        " 7",
        "ana",
        "9".repeat(16),
        null,
        {},
      ];
      for (const id of refused) {
        const user: ReturnType<typeof gitlab.user> = Reflect.apply(gitlab.user, undefined, [id]);
        const error = await rejection(collect(user.listMemberships()));
        expect(error).toMatchObject({ name: "InvalidArgumentError", argument: "id", operation: "listMemberships" });
      }
      expect(server.requests).toEqual([]);
    },
  ),
  argument("GitLab's options come from GITLAB_TOKEN or GITLAB_OAUTH_TOKEN, and the URL or the host.", async () => {
    const GITLAB_TOKEN = "from-gitlab";
    const of = (environment: object) => gitlabFromEnv({ GITLAB_TOKEN, ...environment }).baseUrl;
    expect(gitlabFromEnv({ GITLAB_TOKEN })).toEqual({ auth: { token: GITLAB_TOKEN }, baseUrl: undefined });
    expect(gitlabFromEnv({ GITLAB_OAUTH_TOKEN: "o" }).auth).toEqual({ oauthToken: "o" });
    expect(of({ GITLAB_HOST: "gitlab.example.com" })).toBe("https://gitlab.example.com/api/v4");
    expect(of({ GITLAB_HOST: "http://localhost:8080/" })).toBe("http://localhost:8080/api/v4");
    // The pipeline of another instance must not get the token.
    expect(of({ CI_API_V4_URL: "https://ci.example.com/api/v4" })).toBeUndefined();
    expect(of({ GITLAB_BASE_URL: "https://a.example/gitlab" })).toBe("https://a.example/gitlab/api/v4");
    expect(of({ GITLAB_BASE_URL: "https://a.example/api/v4/", GITLAB_HOST: "b" })).toBe("https://a.example/api/v4");
    for (const name of ["GITLAB_TOKEN", "GITLAB_OAUTH_TOKEN"]) expect(() => gitlabFromEnv({})).toThrow(name);
  }),
] satisfies Fault[];
