/** Doubles as HTTP servers, for programs of another process. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { type Served, serve } from "../../scripts/serve.ts";
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
  const asked = { grant_type: "client_credentials", client_id: "a", client_secret: "b", audience: "https://x/api/v2/" };
  const response = await fetch(`${url}/oauth/token`, { method: "POST", body: new URLSearchParams(asked) });
  expect(await response.json()).toMatchObject({ token_type: "Bearer" });
  await close();
});

test("a double that is served blocks all of its clients on excess", async () => {
  const double = createDouble("cloudflare", { rateLimit: { limit: 10, window: 300 } });
  await withServer(double, async (baseUrl) => {
    const clients = Array.from({ length: 3 }, () => createCloudflareClient({ auth, baseUrl, retries }));
    const calls = clients.flatMap(({ memberships }) => Array.from({ length: 4 }, () => memberships.list()));
    const refused = (await Promise.allSettled(calls)).filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(2);
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

const root = fileURLToPath(new URL("../..", import.meta.url));
const script = (...args: string[]) =>
  spawn(process.execPath, ["--import", "tsx", "scripts/doubles.ts", ...args], { cwd: root });

test("`npm run doubles` prints where they are, and ends when it is told to", { timeout: patience }, async () => {
  const child = script();
  const addresses: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+\S*$/.exec(line) ?? [];
    if (address !== undefined && !line.includes("curl")) addresses.push(address);
    if (line.includes("Ctrl-C")) break;
  }
  expect(addresses).toHaveLength(providers.length);
  const address = addresses[providers.indexOf("cloudflare")];
  const list = await fetch(`${address}/user/organizations`, { headers: { authorization: "Bearer any" } });
  expect(list.status).toBe(200);
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("`npm run doubles` fails where a port is taken, without staying", { timeout: patience }, async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const taken = typeof address === "object" ? (address?.port ?? 0) : 0;
  const child = script("--port", String(taken - 1));
  const [code] = await once(child, "exit");
  expect(code).toBe(1);
  other.close();
});
