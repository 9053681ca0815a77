/** What only Vercel does. */
import { expect } from "vitest";
import { createVercelClient, vercelFromEnv } from "../../../src/providers/vercel/index.ts";
import { errorOf } from "../../faults/error-responses.ts";
import { collect, type Fault, paragraph, rejection } from "../../faults/fault.ts";
import { json } from "../../faults/responses.ts";
import { secret } from "../../faults/subjects.ts";
import { team } from "./subject.ts";

const errorResponse = paragraph("Error responses", "vercel");
const wait = paragraph("Waits", "vercel");
const page = paragraph("Pages", "vercel");
const request = paragraph("Requests", "vercel");
const argument = paragraph("Arguments", "vercel");
const contract = paragraph("The contract", "vercel");

const failure = (more: object) => ({ error: { code: "forbidden", message: "Not authorized", ...more } });
const limited = { ...team(2), limited: true, limitedBy: ["scope"], creatorId: undefined };

export default [
  errorResponse("Vercel's 403 about a missing or wrong token is an AuthenticationError.", async (stage) => {
    for (const flag of ["missingToken", "invalidToken"]) {
      const error = await errorOf(stage, json(failure({ [flag]: true }), 403));
      expect(error).toMatchObject({ name: "AuthenticationError", status: 403, code: "forbidden" });
    }
    for (const body of [failure({}), failure({ invalidToken: false }), failure({ missingToken: "no" })])
      expect(await errorOf(stage, json(body, 403))).toMatchObject({ name: "PermissionError" });
    for (const body of [{ error: "no" }, { error: null }, {}, "", []])
      expect(await errorOf(stage, json(body, 403))).toMatchObject({ name: "PermissionError" });
    expect(await errorOf(stage, json(failure({ invalidToken: true }), 404))).toMatchObject({ name: "NotFoundError" });
  }),
  errorResponse("Vercel's 403 names the team that requires single sign-on, and what to do.", async (stage) => {
    const saml = { saml: true, enforced: true, teamId: "team_1", scope: "acme" };
    const error = String(await errorOf(stage, json(failure(saml), 403)));
    for (const words of ["acme requires SAML", "single sign-on of the team", "https://vercel.com/account/tokens"])
      expect(error).toContain(words);
    expect(String(await errorOf(stage, json({ error: { saml: true } }, 403)))).toContain("the team requires SAML");
  }),
  wait("Vercel's 429 is retried at the second of UNIX time that its reset states.", async ({ server, baseUrl }) => {
    const retried: { readonly delay: number }[] = [];
    const reset = String(Math.floor(Date.now() / 1000) + 1);
    const headers = { "x-ratelimit-limit": "120", "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset };
    server.does(json({ error: { code: "rate_limited", message: "Slow down" } }, 429, headers), json({ teams: [] }));
    const onRetry = (event: { readonly delay: number }) => retried.push(event);
    await createVercelClient({ auth: { token: secret }, baseUrl, onRetry }).teams.list();
    expect(retried).toMatchObject([{ status: 429 }]);
    expect(retried[0]?.delay).toBeLessThanOrEqual(2_000);
  }),
  page("Vercel's pages go on at the time that each of them states, which stays a number.", async (stage) => {
    const { server, baseUrl } = stage;
    const pagination = { count: 1, next: 1_555_072_968_396, prev: null };
    server.does(
      json({ teams: [team(1)], pagination }),
      json({ teams: [team(2)], pagination: { count: 1, next: 1.5, prev: 1 } }),
      json({ teams: [team(3)], pagination: { count: 1, next: null, prev: 1 } }),
    );
    const { teams } = createVercelClient({ auth: { token: secret }, baseUrl });
    const first = await teams.list({ limit: 1, since: 7 });
    expect(first.next).toEqual({ limit: 1, since: 7, until: 1_555_072_968_396 });
    expect(await collect(teams.listAll(first.next && { limit: 1 }))).toEqual([team(2), team(3)]);
    expect(server.requests.map(({ target }) => target)).toEqual([
      "/v2/teams?limit=1&since=7",
      "/v2/teams?limit=1",
      "/v2/teams?limit=1&until=1.5",
    ]);
  }),
  page("A time that comes again ends Vercel's list with an error, not a loop.", async ({ server, baseUrl }) => {
    const pagination = { count: 1, next: 5, prev: null };
    server.does(json({ teams: [team(1)], pagination }), json({ teams: [team(2)], pagination }));
    const { teams } = createVercelClient({ auth: { token: secret }, baseUrl });
    const error = await rejection(collect(teams.listAll()));
    expect(error).toMatchObject({ name: "ContractError", violations: [{ keyword: "pagination" }] });
    expect(server.requests).toHaveLength(2);
  }),
  contract("An unknown role loses none of Vercel's teams, and a missing id is not an empty one.", async (stage) => {
    const { server, baseUrl } = stage;
    const drift: unknown[] = [];
    const client = createVercelClient({ auth: { token: secret }, baseUrl, onDrift: (event) => drift.push(event) });
    const teams = [team(1), { ...team(2), membership: { ...team(2).membership, role: "AUDITOR" } }, limited];
    server.does(json({ teams }));
    expect((await client.teams.list()).items).toHaveLength(3);
    expect(drift).toMatchObject([{ pointer: "/teams/1/membership/role", actual: '"AUDITOR"' }]);
    for (const without of [team(2), limited]) {
      server.does(json({ teams: [team(1), { ...without, id: undefined }] }));
      const error = await rejection(client.teams.list());
      expect(error).toMatchObject({
        name: "ContractError",
        violations: [{ pointer: "/teams/1/id", keyword: "required" }],
      });
    }
  }),
  request("Leaving a team of Vercel sends both ids in the path.", async ({ server, baseUrl }) => {
    server.does(json({ id: "team_1" }));
    const { teams } = createVercelClient({ auth: { token: secret }, baseUrl });
    expect(await teams.leave("team_1", "user/1")).toEqual({ id: "team_1" });
    expect(server.requests).toMatchObject([{ method: "DELETE", target: "/v1/teams/team_1/members/user%2F1" }]);
  }),
  argument("Vercel's options come from VERCEL_TOKEN.", async () => {
    expect(vercelFromEnv({ VERCEL_TOKEN: "from-vercel" })).toEqual({ auth: { token: "from-vercel" } });
    expect(() => vercelFromEnv({})).toThrow("VERCEL_TOKEN");
  }),
] satisfies Fault[];
