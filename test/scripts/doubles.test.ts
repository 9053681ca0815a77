/** Doubles as HTTP servers, for programs of another process. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { listen, type Served, serve } from "../../scripts/serve.ts";
import { startDoubles } from "../../scripts/served-doubles.ts";
import { AuthenticationError, ConnectionError, RateLimitError, TimeoutError } from "../../src/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createDouble, type Double } from "../../src/testing/index.ts";
import { patience } from "../support/copy.ts";

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

test("`npm run doubles` prints where they are and what the command needs, and ends with a signal", {
  timeout: patience,
}, async () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/doubles.ts"], { cwd: root });
  const addresses: string[] = [];
  const variables: Record<string, string> = {};
  for await (const line of createInterface(child.stdout)) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+\S*$/.exec(line) ?? [];
    if (address !== undefined && !/curl|export/.test(line)) addresses.push(address);
    const [, name, value = ""] = /^export (\w+)='(.+)'$/.exec(line) ?? [];
    if (name !== undefined) variables[name] = value;
    if (line.includes("Ctrl-C")) break;
  }
  expect(addresses).toHaveLength(providers.length);
  const address = addresses[providers.indexOf("cloudflare")];
  const list = await fetch(`${address}/user/organizations`, { headers: { authorization: "Bearer any" } });
  expect(list.status).toBe(200);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "src/cli/main.ts", "list", "--format", "json"],
    { cwd: root, env: variables },
  );
  const { memberships } = JSON.parse(stdout);
  expect(new Set(memberships.map(({ provider }: { provider: string }) => provider))).toEqual(new Set(providers));
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("where the port of one is taken none starts, and the ports of those before it are free again", async () => {
  const { port, close } = await takenPort();
  try {
    await expect(startDoubles(port - 1)).rejects.toThrow(/EADDRINUSE/);
    await (await listen(createServer(), port - 1)).close();
  } finally {
    await close();
  }
});

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
