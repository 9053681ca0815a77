/** A double in an MSW handler: the program under test is given nothing, and uses the runtime's own `fetch`. */
import { http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { connectors } from "../../generated/connectors.ts";
import { providers } from "../../generated/providers.ts";
import { ConnectionError, RateLimitError, TimeoutError } from "../../src/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createDouble } from "../../src/testing/index.ts";
import { connected, prefixOf } from "./subject.ts";

const server = setupServer();

beforeAll(() => {
  vi.spyOn(console, "error").mockImplementation(() => {}); // MSW prints each rejection of a handler
  server.listen({ onUnhandledRequest: "error" });
});
afterEach(() => server.resetHandlers());
afterAll(() => {
  server.close();
  vi.restoreAllMocks();
});

describe.each(providers)("the client of %s", (provider) => {
  const origin = `https://${provider}.example.com`;
  const start = (options: object = {}, environment?: Readonly<Record<string, string>>) => {
    const double = createDouble(provider);
    server.use(http.all(`${origin}/*`, ({ request }) => double.fetch(request)));
    const baseUrl = origin + prefixOf(provider);
    const { probes } = connected(provider, { baseUrl, retries: 0, ...options }, environment);
    return { double, list: async () => probes[0]?.call(undefined) };
  };

  const { required = [], credentials, demo } = connectors[provider];
  test.each(credentials)("reaches its double with %s", async (...names) => {
    const values = [...required, ...names].map((name) => [name, demo.environment[name] ?? "any"]);
    const { double, list } = start({}, Object.fromEntries(values));
    await list();
    expect(double.requests.at(-1)?.operation).toBe(connectors[provider].operations[0]);
  });

  test("gets an error response with its header fields", async () => {
    const { double, list } = start();
    double.fail({ status: 429, retryAfter: 60 });
    const error = await list().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ retryAfter: 60 });
  });

  test.each([
    ["network", ConnectionError],
    ["cut", ConnectionError],
    ["silence", TimeoutError],
    ["stall", TimeoutError],
  ] as const)("meets the fault %s", async (fault, type) => {
    const { double, list } = start(type === TimeoutError ? { timeout: 30 } : {});
    double.fail({ fault });
    await expect(list()).rejects.toThrow(type);
  });
});

test("a refused connection is the error that Node's own fetch has", async () => {
  const double = createDouble("cloudflare");
  server.use(http.all("https://api.cloudflare.com/*", ({ request }) => double.fetch(request)));
  double.fail({ fault: "network" });
  await expect(fetch("https://api.cloudflare.com/client/v4/memberships")).rejects.toMatchObject({
    name: "TypeError",
    message: "fetch failed",
    cause: { code: "ECONNREFUSED" },
  });
});

test("a membership is left", async () => {
  const double = createDouble("cloudflare");
  server.use(http.all("https://api.cloudflare.com/*", ({ request }) => double.fetch(request)));
  const { memberships } = createCloudflareClient({ auth: { token: "any" } });
  const [first, ...others] = (await memberships.list()).items;
  expect(await memberships.leave(first?.id ?? "")).toEqual({ id: first?.id });
  expect((await memberships.list()).items).toEqual(others);
});
