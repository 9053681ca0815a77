/** `org-contracts list` over HTTP. */
import { expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { connect } from "../../src/cli/sources.ts";
import { collectMemberships } from "../../src/index.ts";
import { ofEachProvider } from "../support/providers.ts";
import { linesOf, run, withoutGaps } from "./command.ts";
import { archeraOrganization, serveAll, serveAs, serveDouble, token } from "./providers.ts";

const tables = await ofEachProvider<readonly (readonly string[])[]>("table");

test("writes the memberships of all providers as one table, and nothing else", async () => {
  const { variables } = await serveAll();
  const { code, stdout, stderr } = await run(["list"], variables);
  expect({ code, stderr: withoutGaps(stderr) }).toEqual({ code: 0, stderr: "" });
  const [heading, ...rows] = stdout.trim().split("\n");
  expect(heading?.split(/ {2,}/)).toEqual(["PROVIDER", "ORGANIZATION", "ID", "ROLES", "STATUS", "VIA"]);
  expect(rows.map((row) => row.split(/ {2,}/))).toEqual(
    providers.flatMap((provider) =>
      tables[provider].map(([name, id, roles, status, via = "-"]) => [provider, name, id, roles, status, via]),
    ),
  );
});

test("writes as json what collectMemberships gives", async () => {
  const { doubles, variables } = await serveAll();
  const { code, stdout, stderr } = await run(["list", "--format", "json"], variables);
  expect({ code, stderr: withoutGaps(stderr) }).toEqual({ code: 0, stderr: "" });
  const sources = providers.map((provider) => connect(provider, variables, { fetch: doubles[provider].fetch }).source);
  const collected = await collectMemberships(sources, { concurrency: 1 });
  expect(collected.memberships.length).toBeGreaterThan(8);
  const asOf = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
  expect(JSON.parse(stdout)).toEqual({ version: 1, asOf, ...JSON.parse(JSON.stringify(collected)) });
});

test("streams with ndjson: a membership is written before the slowest provider responds", async () => {
  let respond = () => {};
  const slow = new Promise<void>((resolve) => {
    respond = resolve;
  });
  const { variables: k6 } = await serveDouble("k6");
  const archera = await serveAs("archera", async () => {
    await slow;
    return Response.json([archeraOrganization("Last")]);
  });
  const options = { typed: "", columns: 500, onOutput: () => respond() };
  const args = ["list", "--provider", "k6", "archera", "--format", "ndjson", "--no-color"];
  const { code, stdout, stderr } = await run(args, { ...k6, ...archera }, options);
  expect(code).toBe(0);
  const names = linesOf(stdout).map(({ organizationName }) => organizationName);
  expect(names).toEqual(["Harbour Lane Studios", "Ferry Timetables", "Last"]);
  // On a terminal no progress is drawn between the lines.
  expect(withoutGaps(stderr)).toBe("");
});

test("calls only the providers that are named", async () => {
  const { doubles, variables } = await serveAll();
  const { code, stdout } = await run(["list", "--provider", "k6", "archera", "--format", "csv", "--bom"], variables);
  expect(code).toBe(0);
  expect(stdout.startsWith("\ufeffprovider,")).toBe(true);
  expect(new Set(stdout.match(/^\w+/gm))).toEqual(new Set(["k6", "archera"]));
  const requested = providers.filter((provider) => doubles[provider].requests.length > 0);
  expect(requested.toSorted()).toEqual(["archera", "k6"]);
});

test("prefers --user to AUTH0_USER", async () => {
  const { double, variables } = await serveDouble("auth0");
  await run(["list", "--user", "auth0|other"], variables);
  expect(double.requests.map(({ path }) => path)).toEqual(["/users/auth0%7Cother/organizations"]);
});

test("takes each of the documented credentials", async (context) => {
  const key = await serveDouble("cloudflare", context, { auth: { email: "user@example.com", apiKey: token } });
  const application = await serveDouble("auth0", context, { auth: { clientId: "client", clientSecret: token } });
  const { code, stderr } = await run(["list", "--provider", "cloudflare", "auth0"], {
    ...{ ...key.variables, CLOUDFLARE_API_TOKEN: "", CLOUDFLARE_EMAIL: "user@example.com", CLOUDFLARE_API_KEY: token },
    ...{ ...application.variables, AUTH0_TOKEN: "", AUTH0_CLIENT_ID: "client", AUTH0_CLIENT_SECRET: token },
  });
  expect({ code, stderr: withoutGaps(stderr) }).toEqual({ code: 0, stderr: "" });
});

test("demonstrates itself without a credential, all providers and a retry", async () => {
  const { code, stdout, stderr } = await run(["list", "--demo", "--format", "json"]);
  expect(code).toBe(0);
  expect(stderr).toContain("demo with in-memory fakes");
  const { memberships, failures } = JSON.parse(stdout);
  expect(new Set(memberships.map(({ provider }: { provider: string }) => provider))).toEqual(new Set(providers));
  expect(failures).toEqual([]);
});

test("demonstrates without calling any real provider, whatever is configured", async () => {
  const { doubles, variables } = await serveAll();
  await run(["list", "--demo"], variables);
  expect(Object.values(doubles).map(({ requests }) => requests.length)).toEqual(providers.map(() => 0));
});
