/** A client's calls keep to the quota in its responses. */
import { getEventListeners } from "node:events";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { ClientOptions } from "../../src/index.ts";
import { RateLimitError } from "../../src/index.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
// Loads what failures need: fake timers do not wait for files.
import "../../src/testing/index.ts";
import { skipWaits } from "../support/clock.ts";
import { inFields, inOneField, onlyWhenRejected, quotaProvider } from "../support/quota.ts";

const auth = { token: "a-token" };
const open = (options: ClientOptions) => {
  const { organizations } = createAuth0Client({ domain: "tenant.eu.auth0.com", auth, ...options });
  return (signal?: AbortSignal, retries?: number) => organizations.list("auth0|6650c1f2", {}, { signal, retries });
};

test.each([[["setTimeout"]], [["setTimeout", "clearTimeout"]], [["setTimeout", "clearTimeout", "Date"]]] as const)(
  "a delay takes as long as the provider requests, and not twice, where a test fakes %j",
  async (fakes) => {
    vi.useFakeTimers({ toFake: [...fakes] });
    try {
      const responses = [new Response("{}", { status: 429, headers: { "retry-after": "30" } }), Response.json([])];
      const list = open({ fetch: async () => responses.shift() ?? Response.json([]) });
      const call = list();
      let items: readonly unknown[] | undefined;
      call.then((page) => {
        items = page.items;
      });
      await vi.advanceTimersByTimeAsync(29_900);
      expect(items).toBeUndefined();
      await vi.advanceTimersByTimeAsync(200);
      expect(items).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  },
);

test("a call that waits for the quota leaves no timer and no listener when its signal ends it", async () => {
  onTestFinished(() => void vi.restoreAllMocks());
  const provider = quotaProvider(1, 30, inOneField);
  const list = open({ fetch: provider.fetch });
  await list();
  const [set, clear] = [vi.spyOn(globalThis, "setTimeout"), vi.spyOn(globalThis, "clearTimeout")];
  const cleared = (timer: unknown) => clear.mock.calls.some(([other]) => other === timer);
  const timers = () => set.mock.results.filter(({ value }) => !cleared(value)).length;
  const abort = new AbortController();
  const ended = Array.from({ length: 20 }, () => list(abort.signal).catch((error) => error));
  await new Promise((resolve) => setImmediate(resolve));
  expect(timers()).toBe(1);
  abort.abort(new Error("the caller's"));
  expect(new Set(await Promise.all(ended))).toEqual(new Set([abort.signal.reason]));
  expect(timers()).toBe(0);
  expect(getEventListeners(abort.signal, "abort")).toEqual([]);
});

describe.each([
  ["X-RateLimit-Remaining and -Reset", inFields],
  ["Ratelimit", inOneField],
])("a quota stated by %s", (_, reported) => {
  skipWaits();

  test("is kept by calls side by side, and used: the first response is enough to know it", async () => {
    const provider = quotaProvider(20, 1, reported);
    const list = open({ fetch: provider.fetch });
    await list();
    await Promise.all(Array.from({ length: 45 }, () => list()));
    expect(provider.rejected()).toBe(0);
    expect(provider.requests).toHaveLength(46);
  });

  test("holds nobody back while there is enough of it", async () => {
    const provider = quotaProvider(1_000, 60, reported);
    const list = open({ fetch: provider.fetch });
    await list();
    const calls = Array.from({ length: 100 }, () => list());
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(provider.requests).toHaveLength(101);
    await Promise.all(calls);
  });

  test("that is used up for longer than `maxRetryDelay` rejects a call before it is sent", async () => {
    const provider = quotaProvider(3, 300, reported);
    const list = open({ fetch: provider.fetch });
    for (let call = 0; call < 3; call++) await list();
    const error = await list().catch((error) => error);
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ status: 429, retryAfter: expect.any(Number), operation: "listUserOrganizations" });
    expect(Math.abs(error.retryAfter - 300)).toBeLessThanOrEqual(2);
    expect(error.message).toMatch(/^auth0 listUserOrganizations was not sent: /);
    expect(provider.requests).toHaveLength(3);
  });
});

describe("a 429", () => {
  skipWaits();

  test("holds back the calls after it until its wait is over", async () => {
    const provider = quotaProvider(5, 1, onlyWhenRejected);
    const list = open({ fetch: provider.fetch });
    for (let call = 0; call < 5; call++) await list();
    const rejected = list();
    await new Promise((resolve) => setTimeout(resolve, 20));
    // Twenty would find out alone, and use up a retry each.
    await Promise.all([rejected, ...Array.from({ length: 4 }, () => list())]);
    expect(provider.rejected()).toBe(1);
  });

  test("that states no wait lets the others through one by one, faster with each response", async () => {
    let underWay = 0;
    let first = true;
    const side: number[] = [];
    const fetch = async () => {
      side.push(++underWay);
      await new Promise((resolve) => setTimeout(resolve, 10));
      underWay--;
      const status = first ? 429 : 200;
      first = false;
      return new Response("[]", { status });
    };
    const list = open({ fetch, retries: 1 });
    const rejected = list();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await Promise.all([rejected, ...Array.from({ length: 14 }, () => list())]);
    expect(side[1]).toBe(1);
    expect(Math.max(...side)).toBeGreaterThan(3);
  });

  test("of the exchange for a token holds back no other call", async () => {
    const fetch = async ({ url }: Request) =>
      url.endsWith("/oauth/token")
        ? Response.json({ access_token: "a", expires_in: 600 }, { headers: { ratelimit: '"default";r=0;t=300' } })
        : Response.json([]);
    const { organizations } = createAuth0Client({
      domain: "tenant.eu.auth0.com",
      auth: { clientId: "a-client", clientSecret: "a-secret" },
      fetch,
    });
    for (let call = 0; call < 3; call++) expect((await organizations.list("auth0|6650c1f2")).items).toEqual([]);
  });
});

describe("a call that waits for the quota", () => {
  skipWaits();

  test("ends with the reason of its signal, at once and unsent, and those behind it go on", async () => {
    const provider = quotaProvider(3, 1, inOneField);
    const list = open({ fetch: provider.fetch });
    for (let call = 0; call < 3; call++) await list();
    const abort = new AbortController();
    const ended = list(abort.signal).catch((error) => error);
    const behind = list();
    abort.abort(new Error("the caller's"));
    expect(await ended).toBe(abort.signal.reason);
    expect(provider.requests).toHaveLength(3);
    await behind;
    expect(provider.requests).toHaveLength(4);
    expect(provider.rejected()).toBe(0);
  });

  test("has its `timeout` for the attempt, not for the wait", async () => {
    const provider = quotaProvider(1, 1, inOneField);
    const list = open({ fetch: provider.fetch, timeout: 500 });
    await list();
    expect((await list()).items).toEqual([]);
  });

  test("of another client waits for nothing: a quota is learnt by each", async () => {
    const provider = quotaProvider(3, 300, inOneField);
    const list = open({ fetch: provider.fetch });
    for (let call = 0; call < 3; call++) await list();
    await expect(open({ fetch: provider.fetch, retries: 0 })()).rejects.toBeInstanceOf(RateLimitError);
    expect(provider.requests).toHaveLength(4);
  });
});
