/** The queue of a client: what waits for the rate limit, in which order, and what is not sent. */
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { now } from "../../src/client/clock.ts";
import { loadPacing } from "../../src/client/load.ts";
import { createRequestQueue } from "../../src/client/queue.ts";
import type { QuotaUpdate } from "../../src/client/quota.ts";
import type { Limiter, QueueEntry, Release } from "../../src/client/waiting.ts";
// Loads what failures need: fake timers do not wait for files.
import "../../src/testing/index.ts";
import { skipWaits } from "../support/clock.ts";

const context = { provider: "acme", operation: "getTeam" };
const second = 1_000;
const minute = 60 * second;

beforeAll(async () => {
  await loadPacing({ context, timeout: minute, signal: undefined });
});
skipWaits();

const entry = (changes: Partial<QueueEntry> = {}): QueueEntry => ({
  context,
  timeout: minute,
  signal: undefined,
  retries: 2,
  request: new Request("https://acme.example"),
  secrets: [],
  ...changes,
});
const states = (remaining: number, reset: number): QuotaUpdate => ({
  status: 200,
  rateLimit: { remaining, reset },
  retryAfter: undefined,
});
const rejected = (retryAfter: number | undefined): QuotaUpdate => ({ status: 429, rateLimit: undefined, retryAfter });

let started = 0;
beforeEach(() => {
  started = now();
});
/** Seconds since the test began. */
const seconds = () => Math.round((now() - started) / 10) / 100;

/** A queue that knows this. */
async function queueAfter(update: QuotaUpdate, limiter?: Limiter) {
  const acquire = createRequestQueue(minute, limiter);
  const release = await acquire(entry());
  release(update);
  return acquire;
}

test("lets calls go at once, without a promise, where nothing is known", () => {
  const acquire = createRequestQueue(minute, undefined);
  for (let count = 0; count < 50; count++) expect(acquire(entry())).toBeInstanceOf(Function);
});

describe("once the rate limit is exhausted", () => {
  test("a call waits for its reset", async () => {
    const acquire = await queueAfter(rejected(10));
    const release = await acquire(entry());
    expect(seconds()).toBe(10);
    release(states(5, 60));
    await acquire(entry());
    expect(seconds()).toBe(10);
  });

  test("a call without retries, or whose wait is too long, is not sent", async () => {
    for (const [retryAfter, changes] of [
      [10, { retries: 0 }],
      [61, {}],
    ] as const) {
      const acquire = await queueAfter(rejected(retryAfter));
      await expect(acquire(entry(changes))).rejects.toMatchObject({
        name: "RateLimitError",
        status: 429,
        retryAfter,
        message: expect.stringContaining(`was not sent: the rate limit is exhausted for ${retryAfter} s.`),
      });
      expect(seconds()).toBe(0);
    }
  });

  test("a wait of exactly the longest delay is waited for", async () => {
    await (await queueAfter(rejected(60)))(entry());
    expect(seconds()).toBe(60);
  });

  test("calls go in their order, and those that wait do not use up a new quota at once", async () => {
    const acquire = await queueAfter(rejected(10));
    const order: string[] = [];
    const waiting = ["a", "b", "c"].map(async (name) => {
      const release = await acquire(entry());
      order.push(`${name} ${seconds()}`);
      return release;
    });
    const [first] = await Promise.all(waiting);
    expect(order).toEqual(["a 10", "b 10.25", "c 10.5"]);
    first?.();
  });

  test("the response to the first lets the others go", async () => {
    const acquire = await queueAfter(rejected(10));
    const order: number[] = [];
    const waiting = [1, 2, 3].map(async () => {
      const release = await acquire(entry());
      order.push(seconds());
      release(states(99, 60));
    });
    await Promise.all(waiting);
    expect(order).toEqual([10, 10, 10]);
  });

  test("an aborted call leaves the queue with its reason, and the others stay", async () => {
    const acquire = await queueAfter(rejected(10));
    const controller = new AbortController();
    const reason = new Error("no longer needed");
    const [aborted, stays] = [acquire(entry({ signal: controller.signal })), acquire(entry())];
    controller.abort(reason);
    await expect(aborted).rejects.toBe(reason);
    expect(seconds()).toBe(0);
    await stays;
    expect(seconds()).toBe(10);
    await expect(acquire(entry({ signal: controller.signal }))).rejects.toBe(reason);
  });

  test("after a call that waited alone, the next one is sent at once", async () => {
    const acquire = await queueAfter(rejected(10));
    await acquire(entry());
    await acquire(entry());
    expect(seconds()).toBe(10);
  });

  test("a call without retries waits neither for those in the queue, nor for a reset that is unknown", async () => {
    const acquire = await queueAfter(rejected(10));
    const waiting = acquire(entry());
    await expect(acquire(entry({ retries: 0 }))).rejects.toMatchObject({ name: "RateLimitError" });
    expect(seconds()).toBe(0);
    await waiting;
    const unknown = await queueAfter(rejected(undefined));
    await unknown(entry());
    await unknown(entry({ retries: 0 }));
    await unknown(entry({ retries: 0 }));
    expect(seconds()).toBe(10);
  });

  test("after a late timer the waiting calls keep their order, and a call without retries does not wait", async () => {
    const acquire = await queueAfter(rejected(10));
    const order: string[] = [];
    const go = async (name: string, retries: number) => {
      await acquire(entry({ retries }));
      order.push(name);
    };
    const waiting = go("first", 2);
    const clock = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 10 * second);
    const others = [go("without retries", 0), go("second", 2)];
    clock.mockRestore();
    await Promise.all([waiting, ...others]);
    expect(order).toEqual(["without retries", "first", "second"]);
  });

  test("a call that was not sent does not count as under way", async () => {
    const acquire = await queueAfter(rejected(61));
    await expect(acquire(entry())).rejects.toMatchObject({ name: "RateLimitError" });
    await new Promise((resolve) => setTimeout(resolve, 61 * second));
    const release = await acquire(entry());
    release(states(1, 30));
    await acquire(entry());
    expect(seconds()).toBe(61);
  });

  test("nothing is forgotten before its time, nor kept longer than five minutes", async () => {
    await new Promise((resolve) => setTimeout(resolve, 60 * minute));
    started = now();
    const acquire = createRequestQueue(60 * minute, undefined);
    const release = await acquire(entry());
    release(rejected(3_600));
    await acquire(entry());
    expect(seconds()).toBe(300);
  });
});

describe("with some requests left", () => {
  test("calls beyond them wait until the reset", async () => {
    const acquire = await queueAfter(states(2, 30));
    const at: number[] = [];
    await Promise.all(
      [1, 2, 3].map(async () => {
        await acquire(entry());
        at.push(seconds());
      }),
    );
    expect(at[0]).toBe(0);
    expect(at.at(-1)).toBe(30);
  });

  test("a call under way counts until it is released, once", async () => {
    const acquire = await queueAfter(states(1, 30));
    const release = await acquire(entry());
    release();
    release();
    await acquire(entry());
    expect(seconds()).toBe(0);
    await acquire(entry());
    expect(seconds()).toBe(30);
  });
});

describe("with a limiter", () => {
  const limiterOf = (removeTokens: Limiter["removeTokens"]) => ({ removeTokens: vi.fn(removeTokens) });

  test("each call takes one token, and waits for it", async () => {
    const limiter = limiterOf(() => new Promise((resolve) => setTimeout(resolve, 5 * second)));
    const acquire = createRequestQueue(minute, limiter);
    expect(await acquire(entry())).toBeInstanceOf(Function);
    expect(seconds()).toBe(5);
    expect(limiter.removeTokens.mock.calls).toEqual([[1]]);
  });

  test("a call counts once against the quota", async () => {
    const acquire = await queueAfter(
      states(2, 30),
      limiterOf(async () => {}),
    );
    await acquire(entry());
    await acquire(entry());
    expect(seconds()).toBe(0);
  });

  test("no token is taken while the rate limit is exhausted", async () => {
    const at: number[] = [];
    const limiter = limiterOf(async () => void at.push(seconds()));
    const acquire = await queueAfter(rejected(10), limiter);
    await acquire(entry());
    expect(at).toEqual([0, 10]);
    const exhausted = await queueAfter(rejected(61), limiter);
    await expect(exhausted(entry())).rejects.toMatchObject({ name: "RateLimitError" });
    expect(at).toHaveLength(3);
  });

  test("a failure of it is a LimiterError, also where it throws at once", async () => {
    const cause = new Error("no Redis");
    const throws = () => {
      throw cause;
    };
    for (const removeTokens of [() => Promise.reject(cause), throws])
      await expect(createRequestQueue(minute, { removeTokens })(entry())).rejects.toMatchObject({
        name: "LimiterError",
        message: expect.stringContaining("was not sent: the limiter failed"),
        cause: { message: "no Redis" },
      });
  });

  test("an abort ends the wait for a token with its reason", async () => {
    const controller = new AbortController();
    const reason = new Error("no longer needed");
    const acquire = createRequestQueue(
      minute,
      limiterOf(() => new Promise(() => {})),
    );
    const waiting = acquire(entry({ signal: controller.signal }));
    await Promise.resolve();
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
  });
});

test("a call that was aborted before is rejected with its reason", async () => {
  const reason = new Error("no longer needed");
  const acquire = createRequestQueue(minute, undefined);
  await expect(acquire(entry({ signal: AbortSignal.abort(reason) }))).rejects.toBe(reason);
});

test("a released call of long ago changes nothing anymore", async () => {
  const acquire = createRequestQueue(minute, undefined);
  const releases: Release[] = [await acquire(entry()), await acquire(entry())];
  releases[0]?.(states(5, 30));
  releases[0]?.(rejected(50));
  await acquire(entry());
  expect(seconds()).toBe(0);
});
