/** `doubles`: test doubles as HTTP servers, for programs of another process. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Provider, providers } from "../../generated/providers.ts";
import { listen, type Served, serve } from "../../src/cli/serve.ts";
import { startDoubles } from "../../src/cli/served-doubles.ts";
import { urlVariable } from "../../src/client/environment.ts";
import { AuthenticationError, ConnectionError, RateLimitError, TimeoutError } from "../../src/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createDouble, type Double } from "../../src/testing/index.ts";
import { run, type Variables } from "./command.ts";

const auth = { token: "any" };
const retries = 0;

async function withServer(double: Double, work: (baseUrl: string) => Promise<void>): Promise<void> {
  const served: Served = await serve(double.fetch);
  try {
    await work(`${served.url}/client/v4`);
  } finally {
    await served.close();
  }
}

test("a double that is served keeps its state", async () => {
  await withServer(createDouble("cloudflare", { auth }), async (baseUrl) => {
    const { organizations } = createCloudflareClient({ auth, baseUrl, retries });
    const [first] = (await organizations.list()).items;
    expect(await organizations.leave(first?.id ?? "")).toEqual({ id: first?.id });
    expect((await organizations.list()).total).toBe(2);
    const stranger = createCloudflareClient({ auth: { token: "other" }, baseUrl, retries });
    await expect(stranger.organizations.list()).rejects.toThrow(AuthenticationError);
  });
});

test("a double that is served exchanges credentials, from a body", async () => {
  const { url, close } = await serve(createDouble("auth0").fetch);
  const requested = {
    grant_type: "client_credentials",
    client_id: "a",
    client_secret: "b",
    audience: "https://x/api/v2/",
  };
  const response = await fetch(`${url}/oauth/token`, { method: "POST", body: new URLSearchParams(requested) });
  expect(await response.json()).toMatchObject({ token_type: "Bearer" });
  await close();
});

test("a double that is served blocks all of its clients on excess", async () => {
  const double = createDouble("cloudflare", { rateLimit: { limit: 10, window: 300 } });
  await withServer(double, async (baseUrl) => {
    const clients = Array.from({ length: 3 }, () => createCloudflareClient({ auth, baseUrl, retries }));
    const calls = clients.flatMap(({ memberships }) => Array.from({ length: 4 }, () => memberships.list()));
    const rejected = (await Promise.allSettled(calls)).filter(({ status }) => status === "rejected");
    expect(rejected).toHaveLength(2);
    expect(double.blocked).toBe(true);
    await expect(clients[0]?.memberships.list()).rejects.toThrow(RateLimitError);
  });
});

test.each([
  ["network", ConnectionError],
  ["cut", ConnectionError],
  ["silence", TimeoutError],
  ["stall", TimeoutError],
] as const)("the fault %s goes over the wire", async (fault, type) => {
  const double = createDouble("cloudflare");
  await withServer(double, async (baseUrl) => {
    double.fail({ fault });
    const { memberships } = createCloudflareClient({ auth, baseUrl, retries, timeout: 200 });
    await expect(memberships.list()).rejects.toThrow(type);
    expect((await memberships.list()).items).toHaveLength(3);
  });
});

describe("the command", () => {
  test("prints what leads the command to all of them, and ends with its output", async () => {
    const { variables, end } = await started(["doubles"]);
    const { code, stdout } = await run(["list", "--format", "json"], variables);
    expect(code).toBe(0);
    const listed: { memberships: { provider: Provider }[] } = JSON.parse(stdout);
    expect(new Set(listed.memberships.map(({ provider }) => provider))).toEqual(new Set(providers));
    const demo = await run(["list", "--demo", "--format", "json"]);
    expect(listed.memberships).toEqual(JSON.parse(demo.stdout).memberships);
    const { stderr, ...ended } = await end();
    expect(ended.code).toBe(0);
    expect(stderr).toContain("doubles running until Ctrl-C");
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
    const { variables } = await started(["doubles", "k6"]);
    for (const origin of ["https://site.example", "http://localhost.site.example", "null"])
      for (const method of ["GET", "OPTIONS"]) {
        const headers = { origin, authorization: `Token ${variables.K6_CLOUD_TOKEN}` };
        const response = await fetch(`${variables.ORG_CONTRACTS_K6_URL}/v3/organizations`, { method, headers });
        expect([...response.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
      }
  });

  test.each(["http://localhost:5173", "http://127.0.0.1", "https://[::1]:8443"])(
    "lets a page of this machine call it: %s",
    async (origin) => {
      const { variables } = await started(["doubles", "k6"]);
      const url = `${variables.ORG_CONTRACTS_K6_URL}/v3/organizations`;
      const preflight = await fetch(url, {
        method: "OPTIONS",
        headers: {
          origin,
          "access-control-request-method": "GET",
          "access-control-request-headers": "authorization",
        },
      });
      expect(preflight.status).toBe(204);
      expect(Object.fromEntries(preflight.headers)).toMatchObject({
        "access-control-allow-origin": origin,
        "access-control-allow-methods": "GET",
        "access-control-allow-headers": "authorization",
        vary: "origin",
      });
      const response = await fetch(url, { headers: { origin, authorization: `Token ${variables.K6_CLOUD_TOKEN}` } });
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
    expect(Object.keys(variables)).toEqual(["ACME_TOKEN", "ORG_CONTRACTS_ACME_EU_URL"]);
    expect(variables.ACME_TOKEN).toBe("demo-credential");
    const url = variables.ORG_CONTRACTS_ACME_EU_URL;
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
      const file = await module(
        `export default { ...createDouble("k6"), provider: "acme", environment: ${environment} }`,
      );
      const { code, stdout, stderr } = await run(["doubles", "--source", file]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain("cannot be used as a double");
    },
  );

  test("two doubles of one name are wrong usage, and so is a port that is taken", async () => {
    const file = await module('export default createDouble("k6")');
    const both = await run(["doubles", "k6", "--source", file]);
    expect(both).toMatchObject({ code: 2, stderr: expect.stringContaining("There are two doubles with the name k6") });
    const { port, close } = await takenPort();
    const taken = await run(["doubles", "k6", "--port", `${port}`]);
    await close();
    expect(taken).toMatchObject({ code: 2, stderr: expect.stringContaining(`Port ${port} is in use`) });
  });
});

test("where the port of one is taken none starts, and the ports of those before it are free again", async () => {
  const { port, close } = await takenPort();
  try {
    await expect(startDoubles([createDouble("k6"), createDouble("archera")], port - 1)).rejects.toThrow(/EADDRINUSE/);
    await (await listen(createServer(), port - 1)).close();
  } finally {
    await close();
  }
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

async function module(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "org-contracts-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "acme.mjs");
  const testing = new URL("../../src/testing/index.ts", import.meta.url);
  await writeFile(file, `import { createDouble, defineDouble } from ${JSON.stringify(testing.href)};\n${text}`);
  return file;
}

/** A port that is taken, after one that is free. */
async function takenPort(): Promise<{ port: number; close: () => Promise<void> }> {
  const { url, close } = await listen(createServer(), 0);
  const port = Number(new URL(url).port);
  const before = await listen(createServer(), port - 1).catch(() => undefined);
  await before?.close();
  if (before) return { port, close };
  await close();
  return takenPort();
}
