/** `doubles`: test doubles as HTTP servers, for programs of another process. */
import { createServer } from "node:http";
import { networkInterfaces } from "node:os";
import { describe, expect, onTestFinished, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { listen, serve } from "../../src/cli/serve.ts";
import { startDoubles } from "../../src/cli/served-doubles.ts";
import { urlVariable } from "../../src/client/environment.ts";
import { ConnectionError, TimeoutError } from "../../src/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createDouble } from "../../src/testing/index.ts";
import { run, type Variables } from "./command.ts";
import { createFolder } from "./files.ts";

const folder = await createFolder();

test.each([
  ["network", ConnectionError],
  ["cut", ConnectionError],
  ["silence", TimeoutError],
  ["stall", TimeoutError],
] as const)("the fault %s goes over the wire", async (fault, type) => {
  const double = createDouble("cloudflare");
  const { url, close } = await serve(double.fetch);
  onTestFinished(close);
  const options = { auth: { token: "any" }, baseUrl: `${url}/client/v4`, retries: 0, timeout: 200 };
  const { memberships } = createCloudflareClient(options);
  double.fail({ fault });
  await expect(memberships.list()).rejects.toThrow(type);
  expect((await memberships.list()).items).toHaveLength(3);
});

describe("the command", () => {
  test("prints what leads the command to all of them, and ends with its output", async () => {
    const { variables, end } = await started(["doubles"]);
    const { code, stdout } = await run(["list", "--format", "json"], variables);
    expect(code).toBe(0);
    const { memberships } = JSON.parse(stdout);
    expect(new Set(memberships.map(({ provider }: { provider: string }) => provider))).toEqual(new Set(providers));
    const demo = await run(["list", "--demo", "--format", "json"]);
    expect(memberships).toEqual(JSON.parse(demo.stdout).memberships);
    expect(await end()).toMatchObject({ code: 0, stderr: expect.stringContaining("doubles running until Ctrl-C") });
    for (const provider of providers)
      await expect(fetch(variables[urlVariable(provider)] ?? "")).rejects.toThrow("fetch failed");
  });

  test("serves the named ones alone, from a port on, to any program", async () => {
    const { port, close } = await takenPort();
    await close();
    const { variables, stdout } = await started(["doubles", "k6", "cloudflare", "--port", `${port - 1}`]);
    expect(stdout.match(/^# .*/gm)).toEqual(["# k6", "# cloudflare"]);
    expect(variables.ORG_CONTRACTS_K6_URL).toBe(`http://127.0.0.1:${port - 1}`);
    expect(variables.ORG_CONTRACTS_CLOUDFLARE_URL).toBe(`http://127.0.0.1:${port}/client/v4`);
    const headers = { authorization: `Bearer ${variables.CLOUDFLARE_API_TOKEN}` };
    const response = await fetch(`${variables.ORG_CONTRACTS_CLOUDFLARE_URL}/user/organizations`, { headers });
    expect(await response.json()).toMatchObject({ success: true });
  });

  test("listens on this machine only", async () => {
    const { variables } = await started(["doubles", "k6"]);
    const { hostname, port } = new URL(variables.ORG_CONTRACTS_K6_URL ?? "");
    expect(hostname).toBe("127.0.0.1");
    const others = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    for (const { address, family } of others.filter(({ internal }) => !internal)) {
      const host = family === "IPv6" ? `[${address}]` : address;
      await expect(fetch(`http://${host}:${port}/`)).rejects.toThrow("fetch failed");
    }
  });

  test("lets no page of another site read a response", async () => {
    const { call } = await organizationsOfK6();
    for (const origin of ["https://site.example", "http://localhost.site.example", "null"])
      for (const method of ["GET", "OPTIONS"]) {
        const { headers } = await call({ origin }, method);
        expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
      }
  });

  test.each(["http://localhost:5173", "http://127.0.0.1", "https://[::1]:8443"])(
    "lets a page of this machine call it: %s",
    async (origin) => {
      const { url, call } = await organizationsOfK6();
      const asked = { "access-control-request-method": "GET", "access-control-request-headers": "authorization" };
      const preflight = await fetch(url, { method: "OPTIONS", headers: { origin, ...asked } });
      expect(preflight.status).toBe(204);
      expect(Object.fromEntries(preflight.headers)).toMatchObject({
        "access-control-allow-origin": origin,
        "access-control-allow-methods": "GET",
        "access-control-allow-headers": "authorization",
        vary: "origin",
      });
      const response = await call({ origin });
      expect(response.headers.get("access-control-allow-origin")).toBe(origin);
      expect(response.headers.get("access-control-expose-headers")).toContain("content-type");
      expect(await response.json()).toHaveProperty("organizations");
      const rejected = await fetch(url, { headers: { origin } });
      expect([rejected.status, rejected.headers.get("access-control-allow-origin")]).toEqual([401, origin]);
    },
  );

  test("serves a custom double, and shows why it rejects a request", async () => {
    const file = await module(`
      const operation = (id, path) => ({
        format: 1, id, method: "GET", path, pathParameters: {}, query: {}, responses: { 200: () => {} },
      });
      const operations = { listTeams: operation("listTeams", "/teams"), listUsers: operation("listUsers", "/users") };
      export default ({ ACME_TEAM }) => defineDouble({ name: "acme-eu", baseUrl: "https://acme.example/v1" }, operations, {
        respond: { listTeams: () => ({ status: 200, body: [ACME_TEAM] }) },
        environment: { ACME_TOKEN: "demo-credential" },
      });`);
    const { variables, end } = await started(["doubles", "--source", file, "--port", "0"], { ACME_TEAM: "Rockets" });
    const url = variables.ORG_CONTRACTS_ACME_EU_URL;
    expect(variables).toEqual({ ACME_TOKEN: "demo-credential", ORG_CONTRACTS_ACME_EU_URL: url });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
    expect(await (await fetch(`${url}/teams`)).json()).toEqual(["Rockets"]);
    await expect(fetch(`${url}/users`)).rejects.toThrow("fetch failed");
    expect((await end()).stderr).toContain("✗ acme-eu double rejected an argument: `respond.listUsers` is missing");
  });

  test.each([
    [["--port", "65536"], "It must be a number from 0 to 65535."],
    [["--port", "4010x"], "It must be a number from 0 to 65535."],
    [["--port", "65535"], `--port 65535 leaves too few ports for ${providers.length} doubles.`],
    [["acme"], "Allowed choices are"],
    [["--source", "missing.mjs"], "missing.mjs cannot be used as a double"],
  ])("%j is wrong usage", async (args, message) => {
    const { code, stdout, stderr } = await run(["doubles", ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  test.each(['{ "X; touch pwned #": "a" }', "{ X: 1 }", "5"])(
    "a double whose environment is %s is wrong usage: the command prints shell code",
    async (environment) => {
      const double = `{ ...createDouble("k6"), provider: "acme", environment: ${environment} }`;
      const { code, stdout, stderr } = await run(["doubles", "--source", await module(`export default ${double}`)]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain("cannot be used as a double");
    },
  );

  test("two doubles of one name are wrong usage, and so is a port that is taken", async () => {
    const file = await module('export default createDouble("k6")');
    const both = await run(["doubles", "k6", "--source", file]);
    expect(both).toMatchObject({ code: 2, stderr: expect.stringContaining("There are two doubles with the name k6") });
    const { port } = await takenPort();
    const taken = await run(["doubles", "k6", "--port", `${port}`]);
    expect(taken).toMatchObject({ code: 2, stderr: expect.stringContaining(`Port ${port} is in use`) });
  });
});

test("where the port of one is taken none starts, and the ports of those before it are free again", async () => {
  const { port } = await takenPort();
  await expect(startDoubles([createDouble("k6"), createDouble("archera")], port - 1)).rejects.toThrow(/EADDRINUSE/);
  await (await listen(createServer(), port - 1)).close();
});

/** Runs the command until the test ends, with the variables that it prints. */
async function started(args: readonly string[], environment: Variables = {}) {
  const reader = new AbortController();
  const end = () => {
    reader.abort();
    return finished;
  };
  let finished: ReturnType<typeof run>;
  const stdout = await new Promise<string>((resolve, reject) => {
    finished = run(args, environment, { outputClosed: reader.signal, onOutput: resolve });
    finished.then(({ stderr }) => reject(new Error(stderr)));
  });
  onTestFinished(async () => void (await end()));
  const lines = [...stdout.matchAll(/^export (\w+)='(.*)'$/gm)];
  const variables: Variables = Object.fromEntries(lines.map(([, name = "", value = ""]) => [name, value]));
  return { stdout, variables, end };
}

/** Calls a list of k6 with its credential and more headers. */
async function organizationsOfK6() {
  const { variables } = await started(["doubles", "k6"]);
  const url = `${variables.ORG_CONTRACTS_K6_URL}/v3/organizations`;
  const authorization = `Token ${variables.K6_CLOUD_TOKEN}`;
  const call = (headers: Variables, method = "GET") => fetch(url, { method, headers: { authorization, ...headers } });
  return { url, call };
}

function module(text: string): Promise<string> {
  const testing = new URL("../../src/testing/index.ts", import.meta.url);
  return folder.write(
    "acme.mjs",
    `import { createDouble, defineDouble } from ${JSON.stringify(testing.href)};\n${text}`,
  );
}

/** A port that is taken, after one that is free. */
async function takenPort(): Promise<{ port: number; close: () => Promise<void> }> {
  const { url, close } = await listen(createServer(), 0);
  onTestFinished(close);
  const port = Number(new URL(url).port);
  const before = await listen(createServer(), port - 1).catch(() => undefined);
  await before?.close();
  return before ? { port, close } : takenPort();
}
