/** `org-contracts verify` against doubles that keep their contract, and against some that do not. */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { connectors } from "../../generated/connectors.ts";
import { providers } from "../../generated/providers.ts";
import { connect } from "../../src/cli/sources.ts";
import { examine } from "../../src/cli/verify/examine.ts";
import { operationsOf, readSpec } from "../../src/compiler/spec.ts";
import { run } from "./command.ts";
import { archeraOf, archeraOrganization, serveAll, serveAs, serveDouble } from "./providers.ts";

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

describe.concurrent("verify", () => {
  test("finds nothing where every provider keeps its contract, and changes nothing there", async ({
    expect,
    onTestFinished,
  }) => {
    const { doubles, variables } = await serveAll({ onTestFinished });
    const probes = providers.flatMap((provider) => connect(provider, variables, {}).probes);
    const { code, stdout, stderr } = await run(["verify"], variables);
    expect({ code, stderr }).toEqual({ code: 0, stderr: `${probes.length} operations checked, 0 differences\n` });
    expect(stdout).not.toContain("✗");
    const requested = Object.values(doubles).flatMap(({ requests }) => requests.map(({ method }) => method));
    expect(requested).toEqual(Array(probes.length).fill("GET"));
  });

  test("prints drift by its pointer, the documented fact beside the observed one, and ends with 1", async ({
    expect,
    onTestFinished,
  }) => {
    const organization = { ...archeraOrganization("Acme"), role: "owner" };
    const variables = await serveAs("archera", archeraOf([organization]), { onTestFinished });
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

  test("finds what a drifted double adds to every response", async ({ expect, onTestFinished }) => {
    const { double, variables } = await serveDouble("cloudflare", { onTestFinished });
    double.fail({ fault: "drift", times: Infinity });
    const { code, stdout } = await run(["verify", "--provider", "cloudflare", "--format", "json"], variables);
    expect(code).toBe(1);
    const { ok, providers } = JSON.parse(stdout);
    expect(ok).toBe(false);
    expect(providers[0].operations).toHaveLength(4);
    for (const { state, differences } of providers[0].operations) {
      expect(state).toBe("differs");
      expect(differences).toContainEqual(
        expect.objectContaining({
          pointer: expect.stringMatching(/\/undocumented$/),
          keyword: "additionalProperties",
          documented: "no property of this name",
          observed: "sent",
          violation: false,
        }),
      );
    }
  });

  test("sees every violation of a response, and goes on with the other operations", async ({
    expect,
    onTestFinished,
  }) => {
    const organizations = [{ id: 1013, name: 7 }, { name: "no id" }];
    const variables = await serveAs(
      "k6",
      async ({ url }) => {
        if (url.endsWith("/v3/organizations")) return Response.json({ organizations });
        if (url.endsWith("/projects")) return Response.json({ projects: [] });
        return Response.json({ organization: { id: 1013, name: "Acme" } });
      },
      { onTestFinished },
    );
    const { code, stdout } = await run(["verify", "--provider", "k6", "--format", "json"], variables);
    expect(code).toBe(1);
    const [{ operations }] = JSON.parse(stdout).providers;
    expect(operations[0].differences).toEqual([
      expect.objectContaining({
        pointer: "/organizations/0/name",
        documented: "string",
        observed: "number",
        violation: true,
      }),
      expect.objectContaining({
        pointer: "/organizations/1/id",
        documented: "required",
        observed: "missing",
        violation: true,
      }),
    ]);
    expect(operations.map(({ state }: { state: string }) => state)).toEqual(["differs", "ok", "skipped"]);
  });

  test.for([
    ["cannot become a string", '{"toString":1,"valueOf":1}'],
    ["is nested 100,000 deep", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ] as const)("requests nothing by an id that %s", async ([_, id], { expect, onTestFinished }) => {
    const body = `{"organizations":[{"id":${id},"name":"Acme"}]}`;
    const headers = { "content-type": "application/json" };
    const k6 = await serveAs("k6", async () => new Response(body, { headers }), { onTestFinished });
    const { variables: archera } = await serveDouble("archera", { onTestFinished });
    const args = ["verify", "--provider", "k6", "archera", "--format", "json"];
    const { code, stdout } = await run(args, { ...k6, ...archera });
    expect(code).toBe(1);
    const [{ operations: others }, { operations }] = JSON.parse(stdout).providers;
    expect(operations[0].differences).toEqual([expect.objectContaining({ pointer: "/organizations/0/id" })]);
    expect(operations[1]).toMatchObject({ state: "skipped", reason: "listOrganizations returned no id to request" });
    expect(others).toEqual([expect.objectContaining({ state: "ok" })]);
  });

  test("fails on drift, or with --fail-on violation only on what breaks types", async ({ expect, onTestFinished }) => {
    const drifted = archeraOf([{ ...archeraOrganization("Acme"), plan: "pro" }]);
    const variables = await serveAs("archera", drifted, { onTestFinished });
    const args = ["verify", "--provider", "archera"];
    expect((await run(args, variables)).code).toBe(1);
    const lenient = await run([...args, "--fail-on", "violation"], variables);
    expect(lenient.code).toBe(0);
    expect(lenient.stdout).toContain("/0/plan");
    const broken = await serveAs("archera", async () => Response.json([{}]), { onTestFinished });
    expect((await run([...args, "--fail-on", "violation"], broken)).code).toBe(1);
  });

  test("shouts where nothing could be checked: rejected, empty, or left out", async ({ expect, onTestFinished }) => {
    const { double, variables } = await serveDouble("k6", { onTestFinished });
    double.fail({ status: 401, times: Infinity });
    const empty = await serveAs("archera", archeraOf([]), { onTestFinished });
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
    async (format, { expect, onTestFinished }) => {
      const { double, variables } = await serveDouble("k6", { onTestFinished });
      const args = ["verify", "--provider", "k6", "--format", format];
      double.fail({ status: 429, retryAfter: 7200 });
      const limited = await run(args, variables);
      const unreachable = await run(args, { ...variables, ORG_CONTRACTS_K6_URL: "http://127.0.0.1:9" });
      const skipped = await run([...args, "--skip", "listOrganizations"], variables);
      for (const [{ code, stdout }, why] of [
        [limited, "because listOrganizations failed; nothing of this provider was checked"],
        [unreachable, "because listOrganizations failed; nothing of this provider was checked"],
        [skipped, "because listOrganizations was skipped; nothing of this provider was checked"],
      ] as const) {
        expect(code).toBe(1);
        expect(stdout).toContain(why);
        expect(stdout).not.toContain("a user who belongs to an organization");
      }
      const nobody = await serveDouble("k6", { onTestFinished }, { organizations: [] });
      const { stdout } = await run(args, nobody.variables);
      expect(stdout.match(/a user who belongs to an organization/g)).toHaveLength(3);
    },
  );

  test("is not fine where one provider could not be checked and another could", async ({ expect, onTestFinished }) => {
    const { variables } = await serveDouble("k6", { onTestFinished });
    const empty = await serveAs("archera", archeraOf([]), { onTestFinished });
    const { code, stderr } = await run(["verify", "--provider", "k6", "archera"], { ...variables, ...empty });
    expect({ code, stderr }).toEqual({ code: 1, stderr: "3 operations checked, 0 differences, 1 not checked\n" });
  });

  test("leaves out what --skip names", async ({ expect, onTestFinished }) => {
    const { double, variables } = await serveDouble("cloudflare", { onTestFinished });
    const skip = ["--skip", "listUserOrganizations", "getUserOrganization"];
    const { code } = await run(["verify", "--provider", "cloudflare", ...skip], variables);
    expect(code).toBe(0);
    expect(double.requests.map(({ operation }) => operation)).toEqual(["listMemberships", "getMembership"]);
  });

  test("reports Auth0 without a user as a failure beside the others", async ({ expect, onTestFinished }) => {
    const { variables } = await serveAll({ onTestFinished });
    const { code, stdout } = await run(["verify"], { ...variables, AUTH0_USER: "" });
    expect(code).toBe(1);
    expect(stdout).toContain("AUTH0_USER (or --user) is missing");
  });
});

describe.concurrent("verify for continuous integration", () => {
  /** A value that would break out of XML, of workflow commands and of a terminal. */
  const hostile = 'x"><&\u001b[31m%0A::error::\n::stop-commands::';

  test("writes JUnit XML in which each operation is a test case", async ({ expect, onTestFinished }) => {
    const { variables } = await serveDouble("k6", { onTestFinished });
    const organization = { ...archeraOrganization("Acme"), role: hostile, [hostile]: 1 };
    const drifted = await serveAs("archera", archeraOf([organization]), { onTestFinished });
    const { code, stdout } = await run(["verify", "--provider", "k6", "archera", "--format", "junit"], {
      ...variables,
      ...drifted,
    });
    expect(code).toBe(1);
    expect(XMLValidator.validate(stdout)).toBe(true);
    expect(stdout.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
    const always = ["testsuite", "testcase"];
    const { testsuites } = new XMLParser({
      ignoreAttributes: false,
      isArray: (name: string) => always.includes(name),
    }).parse(stdout);
    expect(testsuites).toMatchObject({ "@_tests": "4", "@_failures": "1", "@_errors": "0", "@_skipped": "0" });
    const [suite] = testsuites.testsuite;
    expect(suite.testcase[0]).toMatchObject({
      "@_classname": "org-contracts.archera",
      "@_name": "listOrganizations",
      failure: { "@_message": "2 differences from the contract", "#text": expect.stringContaining("/0/role") },
    });
  });

  test("counts what could not be checked as an error of JUnit", async ({ expect, onTestFinished }) => {
    const empty = await serveAs("archera", archeraOf([]), { onTestFinished });
    const { stdout } = await run(["verify", "--provider", "archera", "--format", "junit"], empty);
    expect(XMLValidator.validate(stdout)).toBe(true);
    expect(stdout).toContain('errors="1"');
    expect(stdout).toContain("<error ");
  });

  test("writes workflow commands that no value can break out of", async ({ expect, onTestFinished }) => {
    const organization = { ...archeraOrganization("Acme"), role: hostile };
    const drifted = await serveAs("archera", archeraOf([organization]), { onTestFinished });
    const args = ["verify", "--provider", "archera", "--format", "github"];
    const { code, stdout } = await run(args, drifted);
    expect(code).toBe(1);
    const [line = "", ...rest] = stdout.trim().split("\n");
    expect(rest).toEqual([]);
    expect(line).toMatch(
      /^::error title=archera listOrganizations::drift at \/0\/role \[enum, status 200\]: documented user,/,
    );
    expect(line).toContain("%250A");
    const lenient = await run([...args, "--fail-on", "violation"], drifted);
    expect(lenient.code).toBe(0);
    expect(lenient.stdout).toMatch(/^::warning /);
  });

  test("writes a line for each operation that keeps its contract", async ({ expect, onTestFinished }) => {
    const { variables } = await serveDouble("archera", { onTestFinished });
    const { stdout } = await run(["verify", "--provider", "archera", "--format", "github"], variables);
    expect(stdout).toBe("archera listOrganizations: as documented\n");
  });
});

test("the summary of the JSON report tells an outage from drift", async ({ onTestFinished }) => {
  const { double, variables } = await serveDouble("k6", { onTestFinished });
  const summary = async () => JSON.parse((await run(["verify", "--format", "json"], variables)).stdout).summary;
  expect(await summary()).toMatchObject({ checked: 3, differences: 0, failed: 0 });
  double.fail({ fault: "drift", operation: "listProjects" });
  expect(await summary()).toMatchObject({ checked: 3, differences: 2, violations: 0, failed: 0 });
  double.fail({ status: 405, times: 100 }); // not documented: each is drift too
  expect(await summary()).toMatchObject({ checked: 0, differences: 0, failed: 3 });
});
