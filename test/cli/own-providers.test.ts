/** `verify --source`: custom providers beside ours. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { serve } from "../../src/cli/serve.ts";
import { run, type Variables } from "./command.ts";
import { serveDouble, token } from "./providers.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "org-contracts-"));
  return () => rm(folder, { recursive: true });
});

/** @param source - What the module exports, in JavaScript. */
async function module(source: string): Promise<string> {
  const at = (path: string) => JSON.stringify(new URL(`../../src/${path}`, import.meta.url).href);
  const file = join(folder, `${Math.random()}.mjs`);
  await writeFile(
    file,
    `import { bearer, defineProvider } from ${at("provider.ts")};
    import { array, object, string } from ${at("runtime.ts")};
    const provider = defineProvider({ name: "acme", baseUrl: "https://acme.example/v1", auth: ({ token }) => bearer(token) });
    const team = object({ id: string, name: string }, ["id", "name"]);
    const common = { format: 1, method: "GET", pathParameters: {}, query: {} };
    const listTeams = { ...common, id: "list-teams", path: "/teams", responses: { 200: array(team) } };
    const getTeam = { ...common, id: "get-team", path: "/teams/{id}", pathParameters: { id: string }, responses: { 200: team } };
    const leaveTeam = { ...common, id: "leave-team", method: "DELETE", path: "/teams", responses: { 204: "none" } };
    const operations = { listTeams, getTeam, leaveTeam };
    export default ${source};`,
  );
  return file;
}

const acme = "({ ACME_TOKEN }) => ({ provider, operations, auth: { token: ACME_TOKEN }";

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

test("calls each operation that reads, with the arguments that are given", async () => {
  const { requests, variables } = await serveAcme();
  const file = await module(`${acme}, calls: { getTeam: { path: { id: "7" } } } })`);
  const { code, stdout, stderr } = await run(["verify", "--source", file], variables);
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

test("comes beside the configured providers, and names what it cannot call", async () => {
  const { variables } = await serveAcme();
  const k6 = await serveDouble("k6", { onTestFinished });
  const file = await module(`${acme} })`);
  const args = ["verify", "--source", file, "--fail-on", "violation", "--format", "json"];
  const { code, stdout } = await run(args, { ...variables, ...k6.variables });
  expect(code).toBe(0);
  const { providers } = JSON.parse(stdout);
  expect(providers.map(({ provider }: { provider: string }) => provider)).toEqual(["k6", "acme"]);
  expect(providers[1].operations[1]).toMatchObject({
    operation: "get-team",
    state: "skipped",
    reason: "it needs arguments, in `calls.getTeam`",
  });
});

test("--skip leaves out its operations, and names them where there is no such one", async () => {
  const { requests, variables } = await serveAcme();
  const file = await module(`${acme}, calls: { getTeam: { path: { id: "7" } } } })`);
  await run(["verify", "--source", file, "--skip", "list-teams"], variables);
  expect(requests).toEqual(["GET /v1/teams/7"]);
  const { code, stderr } = await run(["verify", "--source", file, "--skip", "list-team"], variables);
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
    '() => ({ provider: { ...provider, credentials: [{ token: "ACME_TOKEN" }] }, operations, auth: { token: "wrong" } })',
  );
  const { stdout } = await run(["verify", "--source", named], variables);
  expect(stdout).toMatch(/Check ACME_TOKEN, which \S+\.mjs reads\./);
});

test("an option that is invalid is wrong usage", async () => {
  const file = await module(`${acme}, baseUrl: "nowhere" })`);
  const { code, stderr } = await run(["verify", "--source", file], { ACME_TOKEN: token });
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("`baseUrl` must be an http(s) URL") });
});

test.each([
  ["no operations", "{ provider, operations: {} }"],
  ["no provider", "{ provider: { name: 'acme' }, operations }"],
])("a module with %s is wrong usage", async (_, source) => {
  const { code, stderr } = await run(["verify", "--source", await module(source)]);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringContaining("its default export is not a provider"),
  });
});

test.each([
  [401, "Check the credential, which FILE reads."],
  [403, "The credential, which FILE reads, lacks a permission."],
  [200, "The response differs from the spec of acme: correct the wrong one."],
])("list --source says what to do about a %i of a custom source", async (status, advice) => {
  const file = await module(`(() => {
    const fetch = async () => Response.json([{ id: 7 }], { status: ${status} });
    const client = provider.createClient({ auth: { token: "a" }, fetch, retries: 0 });
    return { provider: "acme", async *listMemberships() { yield* await client.call(listTeams); } };
  })()`);
  const { code, stderr } = await run(["list", "--source", file]);
  expect(code).toBe(1);
  expect(stderr).toContain(advice.replace("FILE", file));
});

test("list writes a membership of a custom source as it is, also an incomplete one", async () => {
  const membership = { provider: "acme", organizationId: "7", organizationName: "Rockets" };
  const file = await module(`{
    provider: "acme", async *listMemberships() { yield ${JSON.stringify(membership)}; }
  }`);
  const { code, stdout } = await run(["list", "--source", file, "--format", "json"]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ version: 1, memberships: [membership], failures: [] });
});
