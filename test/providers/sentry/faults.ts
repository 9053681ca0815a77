/** What only Sentry does. */
import { expect } from "vitest";
import { createSentryClient, sentryFromEnv } from "../../../src/providers/sentry/index.ts";
import { errorOf } from "../../faults/error-responses.ts";
import { collect, type Fault, paragraph, rejection } from "../../faults/fault.ts";
import { empty, json } from "../../faults/responses.ts";
import { secret } from "../../faults/subjects.ts";
import { member, organization } from "./subject.ts";

const errorResponse = paragraph("Error responses", "sentry");
const wait = paragraph("Waits", "sentry");
const page = paragraph("Pages", "sentry");
const argument = paragraph("Arguments", "sentry");
const request = paragraph("Requests", "sentry");

const failure = (status: number, detail: unknown, headers: Record<string, string> = {}) =>
  json({ detail }, status, headers);

/** Both links, as Sentry always sends them. */
const links = (cursor: string, results: string, path = "/api/0/organizations/") => ({
  link: `<${path}?&cursor=0:0:1>; rel="previous"; results="true"; cursor="0:0:1", <${path}?&cursor=${cursor}>; rel="next"; ${results}cursor="${cursor}"`,
});
const more = (cursor: string, path?: string) => links(cursor, 'results="true"; ', path);
const last = links("0:300:0", 'results="false"; ');

export default [
  errorResponse("Sentry's error has the sentence of `detail`, whether it is a text or an object.", async (stage) => {
    const text = await errorOf(stage, failure(404, "The requested resource does not exist"));
    expect(text).toMatchObject({ name: "NotFoundError" });
    expect(String(text)).toContain("The requested resource does not exist");
    const object = await errorOf(stage, failure(403, { code: "superuser-required", message: "No", extra: {} }));
    expect(object).toMatchObject({ name: "PermissionError", code: "superuser-required" });
    for (const detail of [7, null, [], {}, { code: {}, message: [] }])
      expect(await errorOf(stage, failure(401, detail))).toMatchObject({ name: "AuthenticationError" });
  }),
  errorResponse("Sentry's 403 names the scopes of its challenge, and nothing else that is in it.", async (stage) => {
    const challenge = (scope: string) => ({
      "www-authenticate": `Bearer error="insufficient_scope", scope="${scope}"`,
    });
    const detail = "You do not have permission to perform this action.";
    const error = await errorOf(stage, failure(403, detail, challenge("org:admin org:read")));
    expect(error).toMatchObject({ name: "PermissionError", status: 403 });
    expect(String(error)).toContain("one of the scopes org:admin org:read");
    expect(String(await errorOf(stage, failure(403, detail, challenge("<script>"))))).not.toContain("script");
    expect(String(await errorOf(stage, failure(403, detail)))).toContain("org:read");
  }),
  errorResponse("Sentry's 400 for a scope or a role that does not suffice is a PermissionError.", async (stage) => {
    for (const detail of [
      "You are missing the member:admin scope.",
      "You cannot remove a member who has more access than you.",
    ])
      expect(await errorOf(stage, failure(400, detail))).toMatchObject({ name: "PermissionError", status: 400 });
    expect(await errorOf(stage, failure(400, "Invalid cursor parameter."))).toMatchObject({ name: "ApiError" });
  }),
  errorResponse("Sentry's 401 for what is required of the user is a PermissionError.", async (stage) => {
    for (const code of ["sso-required", "2fa-required"]) {
      const error = await errorOf(stage, failure(401, { code, message: "First sign in", extra: {} }));
      expect(error).toMatchObject({ name: "PermissionError", status: 401, code });
      for (const words of ["First sign in", "single sign-on"]) expect(String(error)).toContain(words);
    }
  }),
  wait(
    "Sentry's 429 is retried when its next window begins, also where only too many were under way.",
    async (stage) => {
      const { server, baseUrl } = stage;
      const retried: unknown[] = [];
      const headers = (remaining: number) => ({
        "x-sentry-rate-limit-limit": "40",
        "x-sentry-rate-limit-remaining": String(remaining),
        "x-sentry-rate-limit-reset": String(Math.ceil(Date.now() / 1000)),
      });
      server.does(failure(429, "Too many", headers(0)), failure(429, "At once", headers(39)), json([organization(1)]));
      const options = { auth: { token: secret }, baseUrl, onRetry: (event: object) => retried.push(event) };
      const { items } = await createSentryClient(options).organizations.list();
      expect(items).toEqual([organization(1)]);
      expect(retried).toMatchObject([{ status: 429 }, { status: 429 }]);
    },
  ),
  wait("After Sentry's 200 that uses a window up, no call is sent before the reset.", async ({ server, baseUrl }) => {
    server.does(
      json([], 200, {
        "x-sentry-rate-limit-remaining": "0",
        "x-sentry-rate-limit-reset": String(Math.floor(Date.now() / 1000) + 1_800),
      }),
    );
    const { organizations } = createSentryClient({ auth: { token: secret }, baseUrl });
    await organizations.list();
    expect(await rejection(organizations.list())).toMatchObject({ name: "RateLimitError" });
    expect(server.requests).toHaveLength(1);
  }),
  page("Sentry's list ends where the next link has no results, and goes on where it has.", async (stage) => {
    const { server, baseUrl } = stage;
    server.does(
      json([organization(1)], 200, more("0:100:0")),
      json([organization(2)], 200, more("1534962224399:100:0")),
      json([organization(3)], 200, last),
    );
    const { organizations } = createSentryClient({ auth: { token: secret }, baseUrl });
    expect(await collect(organizations.listAll())).toEqual([organization(1), organization(2), organization(3)]);
    expect(server.requests.map(({ target }) => decodeURIComponent(target))).toEqual([
      "/api/0/organizations/",
      "/api/0/organizations/?cursor=0:100:0",
      "/api/0/organizations/?cursor=1534962224399:100:0",
    ]);
  }),
  page(
    "A link of Sentry's without `results` is followed, and an empty page with more behind it is passed.",
    async (stage) => {
      const { server, baseUrl } = stage;
      server.does(
        json([organization(1)], 200, links("0:100:0", "")),
        json([], 200, more("0:200:0")),
        json([organization(2)], 200, last),
      );
      const { organizations } = createSentryClient({ auth: { token: secret }, baseUrl });
      expect(await collect(organizations.listAll())).toEqual([organization(1), organization(2)]);
    },
  ),
  page(
    "Sentry's cursor that comes again, and cursors that alternate, end the list with a ContractError.",
    async (stage) => {
      const { server, baseUrl } = stage;
      const { organizations } = createSentryClient({ auth: { token: secret }, baseUrl });
      const loop = { name: "ContractError", violations: [{ keyword: "pagination" }] };
      server.does(
        json([organization(1)], 200, more("0:100:0")),
        json([organization(2)], 200, more("0:100:0")),
        json([organization(1)], 200, more("0:100:0")),
        json([organization(2)], 200, more("0:200:0")),
        json([organization(3)], 200, more("0:100:0")),
      );
      expect(await rejection(collect(organizations.listAll()))).toMatchObject(loop);
      expect(server.requests).toHaveLength(2);
      expect(await rejection(collect(organizations.listAll()))).toMatchObject(loop);
      expect(server.requests).toHaveLength(5);
    },
  ),
  page("A link of one region to another is not followed, and its token is not sent there.", async (stage) => {
    const { server, baseUrl } = stage;
    server.does(json([organization(1)], 200, more("0:100:0", "https://de.sentry.example/api/0/organizations/")));
    const { organizations } = createSentryClient({ auth: { token: secret }, baseUrl });
    expect(await rejection(collect(organizations.listAll()))).toMatchObject({ name: "ContractError" });
    expect(server.requests).toHaveLength(1);
  }),
  page("Sentry's members come page by page, by the path of the organization.", async ({ server, baseUrl }) => {
    const path = "/api/0/organizations/acme/members/";
    server.does(json([member(1)], 200, more("0:1:0", path)), json([member(2)], 200, last));
    const { organizations } = createSentryClient({ auth: { token: secret }, baseUrl });
    expect(await collect(organizations.listAllMembers("acme", { per_page: 1 }))).toEqual([member(1), member(2)]);
    expect(server.requests.map(({ target }) => decodeURIComponent(target))).toEqual([
      `${path}?per_page=1`,
      `${path}?cursor=0:1:0`,
    ]);
  }),
  request("Every path to Sentry ends in a slash, also after an id.", async ({ server, baseUrl }) => {
    server.does(json({ regions: [] }), empty(204));
    const { organizations, regions } = createSentryClient({ auth: { token: secret }, baseUrl });
    expect(await regions.list()).toEqual([]);
    expect(await organizations.leave("acme", "me")).toBeUndefined();
    expect(server.requests).toMatchObject([
      { method: "GET", target: "/api/0/users/me/regions/" },
      { method: "DELETE", target: "/api/0/organizations/acme/members/me/" },
    ]);
  }),
  argument("Sentry's options come from SENTRY_AUTH_TOKEN and SENTRY_URL.", async () => {
    const SENTRY_AUTH_TOKEN = "from-sentry";
    expect(sentryFromEnv({ SENTRY_AUTH_TOKEN })).toEqual({ auth: { token: SENTRY_AUTH_TOKEN }, baseUrl: undefined });
    for (const SENTRY_URL of ["https://de.sentry.io", "https://de.sentry.io/"])
      expect(sentryFromEnv({ SENTRY_AUTH_TOKEN, SENTRY_URL }).baseUrl).toBe("https://de.sentry.io/api/0");
    expect(() => sentryFromEnv({})).toThrow("SENTRY_AUTH_TOKEN");
  }),
] satisfies Fault[];
