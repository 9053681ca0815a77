/** The limiter: each attempt takes a token before it is sent. */
import { describe, expect, test } from "vitest";
import { type ClientOptions, LimiterError } from "../../src/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { skipWaits } from "../support/clock.ts";

const list = JSON.stringify({ success: true, errors: [], messages: [], result: [] });
const responding = (...statuses: readonly number[]) => {
  const left = [...statuses];
  const sent: number[] = [];
  const fetch = async () => {
    sent.push(performance.now());
    return new Response(list, { status: left.shift() ?? 200 });
  };
  return { fetch, sent };
};
const open = (options: ClientOptions) => createCloudflareClient({ auth: { token: "a-token" }, ...options });

/** Gives its tokens when the test does. */
function manual() {
  const gates: (() => void)[] = [];
  return {
    give: () => gates.shift()?.(),
    removeTokens: () => new Promise<void>((resolve) => void gates.push(resolve)),
  };
}
/** Gives what is requested, and counts it. */
function counting() {
  const limiter = {
    tokens: 0,
    removeTokens: async (count: number) => {
      limiter.tokens += count;
    },
  };
  return limiter;
}
const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("with a limiter", () => {
  skipWaits();

  test("each further attempt takes a token of its own", async () => {
    const limiter = counting();
    const { fetch, sent } = responding(503, 503);
    await open({ fetch, limiter }).memberships.list();
    expect([sent.length, limiter.tokens]).toEqual([3, 3]);
  });

  test("the escape hatch takes a token too", async () => {
    const limiter = counting();
    const { fetch } = responding();
    await open({ fetch, limiter }).api.GET("/memberships");
    expect(limiter.tokens).toBe(1);
  });

  test("the wait for a token does not count against `timeout`", async () => {
    const limiter = { removeTokens: () => new Promise((resolve) => setTimeout(resolve, 3_000)) };
    const { fetch } = responding();
    const { items } = await open({ fetch, limiter, timeout: 1_000 }).memberships.list({}, { retries: 0 });
    expect(items).toEqual([]);
  });

  test("an abort ends the wait for a token with the signal's reason, and nothing is sent when it comes", async () => {
    const limiter = manual();
    const { fetch, sent } = responding();
    const abort = new AbortController();
    const call = open({ fetch, limiter }).memberships.list({}, { signal: abort.signal });
    await soon();
    abort.abort(new Error("the caller's"));
    await expect(call).rejects.toBe(abort.signal.reason);
    limiter.give();
    await soon();
    expect(sent).toEqual([]);
  });
});

describe("a limiter that fails", () => {
  skipWaits();

  test("at a further attempt ends the call", async () => {
    let requested = 0;
    const limiter = {
      removeTokens: async () => {
        if (++requested > 1) throw new Error("It is gone.");
      },
    };
    const { fetch, sent } = responding(503);
    await expect(open({ fetch, limiter }).memberships.list()).rejects.toBeInstanceOf(LimiterError);
    expect([requested, sent.length]).toEqual([2, 1]);
  });

  test("after an abort leaves the signal's reason", async () => {
    const abort = new AbortController();
    const limiter = {
      removeTokens: async () => {
        abort.abort(new Error("the caller's"));
        throw new Error("It is gone.");
      },
    };
    const call = open({ fetch: responding().fetch, limiter }).memberships.list({}, { signal: abort.signal });
    expect(await call.catch((error) => error)).toBe(abort.signal.reason);
    expect(abort.signal.aborted).toBe(true);
  });
});
