/** `org-contracts verify` against doubles that keep their contract, and against some that do not. */
import { expect, test } from "vitest";
import { connectors } from "../../generated/connectors.ts";
import { providers } from "../../generated/providers.ts";
import { connect } from "../../src/cli/sources.ts";
import { examine } from "../../src/cli/verify/examine.ts";
import { operationsOf, readSpec } from "../../src/compiler/spec.ts";
import { run } from "./command.ts";
import { archeraOrganization, serveAll, serveArchera, serveAs, serveDouble } from "./providers.ts";

const acme = archeraOrganization("Acme");

test.each(providers)("every operation of %s that changes nothing is called, and no other", (provider) => {
  const reads = operationsOf(readSpec(provider)).filter(({ method }) => method === "GET");
  expect(connectors[provider].operations.toSorted()).toEqual(reads.map(({ id }) => id).toSorted());
});

test("whatever a call throws is what came of it, and the next one is made", async () => {
  const thrown = new TypeError("not ours");
  const calls = [() => Promise.reject(thrown), async () => [1]];
  const all = calls.map((call, index) => ({ operation: `call ${index}`, call }));
  expect(await examine(all, [], () => {})).toEqual([
    { operation: "call 0", state: "failed", reason: "not ours", error: thrown, differences: [] },
    { operation: "call 1", state: "ok", items: 1, differences: [] },
  ]);
});

test("finds nothing where every provider keeps its contract, and changes nothing there", async () => {
  const { doubles, variables } = await serveAll();
  const probes = providers.flatMap((provider) => connect(provider, variables, {}).probes);
  const { code, stdout, stderr } = await run(["verify"], variables);
  expect({ code, stderr }).toEqual({ code: 0, stderr: `${probes.length} operations checked, 0 differences\n` });
  expect(stdout).not.toContain("✗");
  const requested = Object.values(doubles).flatMap(({ requests }) => requests.map(({ method }) => method));
  expect(requested).toEqual(Array(probes.length).fill("GET"));
});

test("prints drift by its pointer, the documented fact beside the observed one, and ends with 1", async () => {
  const variables = await serveArchera([{ ...acme, role: "owner" }]);
  const { code, stdout } = await run(["verify", "--provider", "archera"], variables);
  expect(code).toBe(1);
  expect(stdout.split("\n").map((line) => line.trim())).toEqual([
    "archera",
    "✗ listOrganizations  1 difference",
    "/0/role  [enum, status 200]  drift",
    "documented  user, admin, support, cloud_rep, restricted_user",
    'observed    "owner"',
    "",
  ]);
});

test("sees every violation of a response, and goes on with the other operations", async () => {
  const organizations = [{ id: 1013, name: 7 }, { name: "no id" }];
  const variables = await serveAs("k6", async ({ url }) => {
    if (url.endsWith("/v3/organizations")) return Response.json({ organizations });
    if (url.endsWith("/projects")) return Response.json({ projects: [] });
    return Response.json({ organization: { id: 1013, name: "Acme" } });
  });
  const { code, stdout } = await run(["verify", "--provider", "k6", "--format", "json"], variables);
  expect(code).toBe(1);
  const [{ operations }] = JSON.parse(stdout).providers;
  expect(operations).toMatchObject([{ state: "differs" }, { state: "ok" }, { state: "skipped" }]);
  expect(operations[0].differences).toMatchObject([
    { pointer: "/organizations/0/name", documented: "string", observed: "number", violation: true },
    { pointer: "/organizations/1/id", documented: "required", observed: "missing", violation: true },
  ]);
});

test.each([
  ["cannot become a string", '{"toString":1,"valueOf":1}'],
  ["is nested 100,000 deep", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
])("requests nothing by an id that %s", async (_, id) => {
  const body = `{"organizations":[{"id":${id},"name":"Acme"}]}`;
  const headers = { "content-type": "application/json" };
  const k6 = await serveAs("k6", async () => new Response(body, { headers }));
  const { variables: archera } = await serveDouble("archera");
  const args = ["verify", "--provider", "k6", "archera", "--format", "json"];
  const { code, stdout } = await run(args, { ...k6, ...archera });
  expect(code).toBe(1);
  const [{ operations: others }, { operations }] = JSON.parse(stdout).providers;
  expect(operations[0].differences).toMatchObject([{ pointer: "/organizations/0/id" }]);
  expect(operations[1]).toMatchObject({ state: "skipped", reason: "listOrganizations returned no id to request" });
  expect(others).toMatchObject([{ state: "ok" }]);
});

test("fails on drift, or with --fail-on violation only on what breaks types", async () => {
  const variables = await serveArchera([{ ...acme, plan: "pro" }]);
  const args = ["verify", "--provider", "archera"];
  expect((await run(args, variables)).code).toBe(1);
  const lenient = await run([...args, "--fail-on", "violation"], variables);
  expect(lenient.code).toBe(0);
  expect(lenient.stdout).toContain("/0/plan");
  expect((await run([...args, "--fail-on", "violation"], await serveArchera([{}]))).code).toBe(1);
});

test("shouts where nothing could be checked: rejected, empty, or left out", async () => {
  const { double, variables } = await serveDouble("k6");
  double.fail({ status: 401, times: Infinity });
  const empty = await serveArchera([]);
  const rejected = await run(["verify", "--provider", "k6"], variables);
  const nobody = await run(["verify", "--provider", "archera"], empty);
  const skipped = await run(["verify", "--provider", "archera", "--skip", "listOrganizations"], empty);
  for (const { code, stderr } of [rejected, nobody, skipped]) {
    expect(code).toBe(1);
    expect(stderr).toContain("NOTHING WAS CHECKED");
  }
  expect(rejected.stdout).toContain("Check K6_CLOUD_TOKEN");
  expect(nobody.stdout).toContain("a user who belongs to an organization");
});

test.for(["text", "json", "junit", "github"])(
  "blames the user's account in %s only where the list is empty",
  async (format, context) => {
    const { double, variables } = await serveDouble("k6");
    const args = ["verify", "--provider", "k6", "--format", format];
    double.fail({ status: 429, retryAfter: 7200 });
    const limited = await run(args, variables);
    const unreachable = await run(args, { ...variables, ORG_CONTRACTS_K6_URL: "http://127.0.0.1:9" });
    const skipped = await run([...args, "--skip", "listOrganizations"], variables);
    for (const [{ code, stdout }, what] of [
      [limited, "failed"],
      [unreachable, "failed"],
      [skipped, "was skipped"],
    ] as const) {
      expect(code).toBe(1);
      expect(stdout).toContain(`because listOrganizations ${what}; nothing of this provider was checked`);
      expect(stdout).not.toContain("a user who belongs to an organization");
    }
    const nobody = await serveDouble("k6", context, { organizations: [] });
    const { stdout } = await run(args, nobody.variables);
    expect(stdout.match(/a user who belongs to an organization/g)).toHaveLength(3);
  },
);

test("is not fine where one provider could not be checked and another could", async () => {
  const { variables } = await serveDouble("k6");
  const both = { ...variables, ...(await serveArchera([])) };
  const { code, stderr } = await run(["verify", "--provider", "k6", "archera"], both);
  expect({ code, stderr }).toEqual({ code: 1, stderr: "3 operations checked, 0 differences, 1 not checked\n" });
});

test("leaves out what --skip names", async () => {
  const { double, variables } = await serveDouble("cloudflare");
  const skip = ["--skip", "listUserOrganizations", "getUserOrganization"];
  const { code } = await run(["verify", "--provider", "cloudflare", ...skip], variables);
  expect(code).toBe(0);
  expect(double.requests.map(({ operation }) => operation)).toEqual(["listMemberships", "getMembership"]);
});
