/** `--source`: custom sources and providers beside ours. */
import { expect, onTestFinished, test } from "vitest";
import { serve } from "../../src/cli/serve.ts";
import { run, type Variables } from "./command.ts";
import { createFolder } from "./files.ts";
import { archeraOrganization, serveArchera, serveDouble, token } from "./providers.ts";

const folder = await createFolder();
const at = (path: string) => JSON.stringify(new URL(`../../src/${path}`, import.meta.url).href);

/** @param source - What the module exports, in JavaScript. */
function module(source: string): Promise<string> {
  return folder.write(
    "acme.mjs",
    `import { bearer, defineProvider } from ${at("provider.ts")};
    import { array, object, string } from ${at("runtime.ts")};
    const provider = defineProvider({ name: "acme", baseUrl: "https://acme.example/v1", auth: ({ token }) => bearer(token) });
    const team = object({ id: string, name: string }, ["id", "name"]);
    const common = { format: 1, method: "GET", pathParameters: {}, query: {} };
    const listTeams = { ...common, id: "list-teams", path: "/teams", responses: { 200: array(team) } };
    const getTeam = { ...common, id: "get-team", path: "/teams/{id}", pathParameters: { id: string }, responses: { 200: team } };
    const leaveTeam = { ...common, id: "leave-team", method: "DELETE", path: "/teams", responses: { 204: "none" } };
    const operations = { listTeams, getTeam, leaveTeam };
    const membership = (id) => ({ provider: "acme", organizationId: id, organizationName: "Acme", status: "member" });
    const source = (...ids) => ({ provider: "acme", async *listMemberships() { yield* ids.map(membership); } });
    export default ${source};`,
  );
}

const acme = "({ ACME_TOKEN }) => ({ provider, operations, auth: { token: ACME_TOKEN }";
const withTeam = `${acme}, calls: { getTeam: { path: { id: "7" } } } })`;

/** A server with two teams, and the requests that it got. */
async function serveAcme(): Promise<{ requests: string[]; variables: Variables }> {
  const requests: string[] = [];
  const { url, close } = await serve(async ({ method, url, headers }) => {
    const { pathname } = new URL(url);
    requests.push(`${method} ${pathname}`);
    if (headers.get("authorization") !== `Bearer ${token}`) return Response.json({}, { status: 401 });
    const team = { id: "7", name: "Rockets", plan: "pro" };
    return Response.json(pathname.endsWith("/teams") ? [team] : { ...team, name: 7 });
  });
  onTestFinished(close);
  return { requests, variables: { ORG_CONTRACTS_ACME_URL: `${url}/v1`, ACME_TOKEN: token } };
}

test("verify calls each operation that reads, with the arguments that are given", async () => {
  const { requests, variables } = await serveAcme();
  const { code, stdout, stderr } = await run(["verify", "--source", await module(withTeam)], variables);
  expect(requests).toEqual(["GET /v1/teams", "GET /v1/teams/7"]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: "2 operations checked, 3 differences\n" });
  expect(stdout.split("\n").map((line) => line.trim())).toEqual(
    expect.arrayContaining([
      "acme",
      "✗ list-teams  1 difference",
      "/0/plan  [additionalProperties, status 200]  drift",
      "✗ get-team  2 differences",
      "/name  [type, status 200]  violation",
    ]),
  );
});

test("verify comes beside the configured providers, and names what it cannot call", async () => {
  const { variables } = await serveAcme();
  const k6 = await serveDouble("k6");
  const args = ["verify", "--source", await module(`${acme} })`), "--fail-on", "violation", "--format", "json"];
  const { code, stdout } = await run(args, { ...variables, ...k6.variables });
  expect(code).toBe(0);
  const skipped = { operation: "get-team", state: "skipped", reason: "it needs arguments, in `calls.getTeam`" };
  expect(JSON.parse(stdout).providers).toMatchObject([
    { provider: "k6" },
    { provider: "acme", operations: [{ operation: "list-teams" }, skipped] },
  ]);
});

test("verify --skip leaves out its operations, and names them where there is no such one", async () => {
  const { requests, variables } = await serveAcme();
  const args = ["verify", "--source", await module(withTeam), "--skip"];
  await run([...args, "list-teams"], variables);
  expect(requests).toEqual(["GET /v1/teams/7"]);
  const { code, stderr } = await run([...args, "list-team"], variables);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("list-teams, get-team") });
});

test("a credential that is missing or rejected is a failure that does not show it", async () => {
  const { requests, variables } = await serveAcme();
  const missing = await run(["verify", "--source", await module("{ provider, operations }")], variables);
  expect(missing).toMatchObject({ code: 1, stdout: expect.stringContaining("✗ list-teams  not checked: ") });
  expect(requests).toEqual([]);
  const wrong = "a-token-that-is-not-accepted";
  const rejected = await run(["verify", "--source", await module(`${acme} })`)], { ...variables, ACME_TOKEN: wrong });
  expect(rejected.code).toBe(1);
  expect(rejected.stdout).toContain("✗ list-teams  not checked: acme list-teams failed with 401");
  expect(rejected.stdout + rejected.stderr).not.toContain(wrong);
  expect(rejected.stdout).toMatch(/Check the credential, which \S+\.mjs reads\./);
  const named = await module(
    '({ provider: { ...provider, credentials: [{ token: "ACME_TOKEN" }] }, operations, auth: { token: "wrong" } })',
  );
  const { stdout } = await run(["verify", "--source", named], variables);
  expect(stdout).toMatch(/Check ACME_TOKEN, which \S+\.mjs reads\./);
});

test.each([
  [401, "Check the credential, which FILE reads."],
  [403, "The credential, which FILE reads, lacks a permission."],
  [200, "The response differs from the spec of acme: correct the wrong one."],
])("list says what to do about a %i of a custom source", async (status, advice) => {
  const file = await module(`(() => {
    const fetch = async () => Response.json([{ id: 7 }], { status: ${status} });
    const client = provider.createClient({ auth: { token: "a" }, fetch, retries: 0 });
    return { provider: "acme", async *listMemberships() { yield* await client.call(listTeams); } };
  })()`);
  const { code, stderr } = await run(["list", "--source", file]);
  expect(code).toBe(1);
  expect(stderr).toContain(advice.replace("FILE", file));
});

test("list needs no configured provider beside a custom source", async () => {
  const { code, stdout, stderr } = await run(["list", "--source", await module('source("1")')]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/acme +Acme +1 +- +member/);
});

test("list shows an array, or a function of the environment, after the configured providers", async () => {
  const variables = { ...(await serveArchera([archeraOrganization("Juniper")])), ACME_ID: "3" };
  const array = await module('[source("1"), source("2")]');
  const made = await module("async ({ ACME_ID }) => source(ACME_ID)");
  const { code, stdout } = await run(["list", "--format", "json", "--source", array, made], variables);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).memberships).toMatchObject([
    { provider: "archera" },
    ...["1", "2", "3"].map((organizationId) => ({ provider: "acme", organizationId })),
  ]);
});

test("list keeps what came before a failure as it is, also incomplete, and ends with 1", async () => {
  const incomplete = { provider: "acme", organizationId: "7", organizationName: "Rockets" };
  const file = await module(`{
    provider: "acme",
    async *listMemberships() { yield ${JSON.stringify(incomplete)}; throw new Error("down"); },
  }`);
  const { code, stdout, stderr } = await run(["list", "--source", file, "--format", "json"]);
  expect(code).toBe(1);
  const { version, memberships, failures } = JSON.parse(stdout);
  expect({ version, memberships }).toEqual({ version: 1, memberships: [incomplete] });
  expect(failures).toEqual([{ provider: "acme", error: { name: "Error", message: "down" } }]);
  expect(stderr).toContain("✗ down");
});

test.each([
  ["list", "exports nothing", "undefined", "its default export is not a source"],
  ["list", "exports something else", "{ provider: 'acme' }", "its default export is not a source"],
  ["list", "throws", "(() => { throw new Error('mine'); })()", "cannot be used as a source: mine"],
  ["verify", "has no operations", "{ provider, operations: {} }", "its default export is not a provider"],
  ["verify", "has no provider", "{ provider: { name: 'acme' }, operations }", "its default export is not a provider"],
  ["verify", "has an invalid option", `${acme}, baseUrl: "nowhere" })`, "`baseUrl` must be an http(s) URL"],
])("%s of a module that %s is wrong usage", async (command, _, source, message) => {
  const { code, stderr } = await run([command, "--source", await module(source)], { ACME_TOKEN: token });
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
});

test("a module that is missing is wrong usage", async () => {
  const { code, stderr } = await run(["list", "--source", "missing.mjs"]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("cannot be used as a source") });
});
