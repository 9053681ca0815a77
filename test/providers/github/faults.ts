/** What only GitHub does. */
import { expect } from "vitest";
import { createGithubClient, githubFromEnv } from "../../../src/providers/github/index.ts";
import { errorOf } from "../../faults/error-responses.ts";
import { collect, type Fault, paragraph, rejection } from "../../faults/fault.ts";
import { empty, json } from "../../faults/responses.ts";
import { secret } from "../../faults/subjects.ts";
import { membership } from "./subject.ts";

const errorResponse = paragraph("Error responses", "github");
const wait = paragraph("Waits", "github");
const page = paragraph("Pages", "github");
const argument = paragraph("Arguments", "github");
const request = paragraph("Requests", "github");

const pages = "https://docs.github.com/rest";
const failure = (message: string) => ({ message, documentation_url: pages, status: "403" });
const saml = failure(
  "Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.",
);

export default [
  errorResponse(
    "GitHub's 403 is a RateLimitError where nothing remains, where it has a Retry-After, or where its message states a limit.",
    async (stage) => {
      const limits: readonly [message: string, headers: Record<string, string>][] = [
        ["Slow down", { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1785003600" }],
        ["Slow down", { "retry-after": "60" }],
        ["You have exceeded a secondary rate limit. Please wait a few minutes before you try again.", {}],
        ["API rate limit exceeded for user ID 1.", { "x-ratelimit-remaining": "0" }],
      ];
      for (const [message, headers] of limits)
        expect(await errorOf(stage, json(failure(message), 403, headers))).toMatchObject({
          name: "RateLimitError",
          status: 403,
        });
    },
  ),
  errorResponse(
    "GitHub's 403 is a PermissionError otherwise, also where it comes for the last request of a quota.",
    async (stage) => {
      const last = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1785003600" };
      const denials = [
        ["Resource not accessible by personal access token", last],
        ["You need at least read:org scope or user scope to list your organizations.", last],
        ["Only an owner of the organization may do this.", { "x-ratelimit-remaining": "4987", "retry-after": "" }],
      ] as const;
      for (const [message, headers] of denials) {
        const error = await errorOf(stage, json(failure(message), 403, headers));
        expect(error).toMatchObject({ name: "PermissionError", status: 403 });
        for (const words of [message, "read:org", "admin:org", "Members: read"]) expect(String(error)).toContain(words);
      }
    },
  ),
  errorResponse("SAML is a PermissionError that has the URL at which the token is authorized.", async (stage) => {
    const url = "https://github.com/orgs/acme/sso?authorization_request=A2B4";
    const headers = { "x-github-sso": `required; url=${url}`, "x-ratelimit-remaining": "0" };
    const error = await errorOf(stage, json(saml, 403, headers));
    expect(error).toMatchObject({ name: "PermissionError", status: 403 });
    for (const words of ["SAML", url, "Configure SSO"]) expect(String(error)).toContain(words);
    const plain = await errorOf(stage, json(saml, 403, { "x-github-sso": "required; url=javascript:alert(1)" }));
    expect(String(plain)).not.toContain("javascript");
  }),
  errorResponse("GitHub's 404 states that the token may not see what there is, and what it needs.", async (stage) => {
    const error = await errorOf(stage, json({ message: "Not Found", status: "404" }, 404));
    expect(error).toMatchObject({ name: "NotFoundError", status: 404 });
    for (const words of ["may not see", "read:org", "Members: read"]) expect(String(error)).toContain(words);
  }),
  errorResponse("GitHub's 422 has the code of its first problem.", async (stage) => {
    const body = { message: "Validation Failed", errors: [{ resource: "Org", code: "invalid", field: "state" }] };
    const error = await errorOf(stage, json({ ...body, documentation_url: pages }, 422));
    expect(error).toMatchObject({ name: "ApiError", code: "invalid" });
  }),
  wait("GitHub's 403 of a secondary limit is retried after the seconds that it states.", async (stage) => {
    const { server, baseUrl } = stage;
    const retried: unknown[] = [];
    const slow = json(failure("You have exceeded a secondary rate limit."), 403, { "retry-after": "1" });
    server.does(slow, json([membership(1)]));
    const options = { auth: { token: secret }, baseUrl, onRetry: (event: object) => retried.push(event) };
    const { items } = await createGithubClient(options).memberships.list();
    expect(items).toEqual([membership(1)]);
    expect(retried).toMatchObject([{ status: 403, delay: 1_000 }]);
  }),
  wait("After GitHub's 403 of the primary limit no call is sent before the reset.", async ({ server, baseUrl }) => {
    const reset = String(Math.floor(Date.now() / 1000) + 1_800);
    server.does(
      json(failure("API rate limit exceeded"), 403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset }),
    );
    const { memberships } = createGithubClient({ auth: { token: secret }, baseUrl });
    const [first, second] = [await rejection(memberships.list()), await rejection(memberships.get("acme"))];
    for (const error of [first, second]) {
      expect(error).toMatchObject({ name: "RateLimitError" });
      expect(Object(error).retryAfter).toBeGreaterThan(1_700);
    }
    expect(server.requests).toHaveLength(1);
  }),
  page(
    "The links of GitHub Enterprise Server, below `/api/v3`, are followed with the filter and the page size.",
    async ({ server, baseUrl }) => {
      const link = `<${baseUrl}/api/v3/user/memberships/orgs?state=active&per_page=1&page=2>; rel="next", <${baseUrl}/api/v3/user/memberships/orgs?state=active&per_page=1&page=2>; rel="last"`;
      server.does(json([membership(1)], 200, { link }), json([membership(2)]));
      const { memberships } = createGithubClient({ auth: { token: secret }, baseUrl: `${baseUrl}/api/v3` });
      const found = await collect(memberships.listAll({ state: "active", per_page: 1 }));
      expect(found).toEqual([membership(1), membership(2)]);
      expect(server.requests.map(({ target }) => target)).toEqual([
        "/api/v3/user/memberships/orgs?state=active&per_page=1",
        "/api/v3/user/memberships/orgs?state=active&per_page=1&page=2",
      ]);
    },
  ),
  page("A link to github.com is not followed from a self-hosted server.", async ({ server, baseUrl }) => {
    const link = '<https://api.github.example/user/orgs?page=2>; rel="next"';
    server.does(json([{ id: 1, login: "acme" }], 200, { link }));
    const { organizations } = createGithubClient({ auth: { token: secret }, baseUrl });
    const error = await rejection(collect(organizations.listAll()));
    expect(error).toMatchObject({ name: "ContractError", violations: [{ keyword: "pagination" }] });
    expect(server.requests).toHaveLength(1);
  }),
  request(
    "Every request has the version of GitHub's API, unless the caller sets another.",
    async ({ server, baseUrl }) => {
      server.does(json([]));
      const { memberships } = createGithubClient({ auth: { token: secret }, baseUrl });
      await memberships.list();
      await memberships.list({}, { headers: { "X-GitHub-Api-Version": "2026-03-10" } });
      expect(server.requests.map(({ headers }) => headers["x-github-api-version"])).toEqual([
        "2022-11-28",
        "2026-03-10",
      ]);
    },
  ),
  request("Leaving an organization gives nothing, and sends the names in the path.", async ({ server, baseUrl }) => {
    server.does(empty(204));
    const { memberships } = createGithubClient({ auth: { token: secret }, baseUrl });
    expect(await memberships.leave("acme", "octocat")).toBeUndefined();
    expect(server.requests).toMatchObject([{ method: "DELETE", target: "/orgs/acme/memberships/octocat" }]);
  }),
  argument("GitHub's options come from GH_TOKEN, or GITHUB_TOKEN, and GITHUB_API_URL.", async () => {
    const [first, second] = ["from-gh", "from-github"];
    expect(githubFromEnv({ GH_TOKEN: first, GITHUB_TOKEN: second }).auth).toEqual({ token: first });
    const server = { GITHUB_TOKEN: second, GITHUB_API_URL: "https://github.example.com/api/v3" };
    expect(githubFromEnv(server)).toEqual({ auth: { token: second }, baseUrl: server.GITHUB_API_URL });
    for (const name of ["GH_TOKEN", "GITHUB_TOKEN"]) expect(() => githubFromEnv({})).toThrow(name);
    const error = await rejection(createGithubClient({ auth: { token: "" } }).memberships.list());
    expect(String(error)).toContain("`auth.token` (GH_TOKEN or GITHUB_TOKEN) is empty");
  }),
] satisfies Fault[];
