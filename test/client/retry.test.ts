/** When to try again, and how long to wait before: pure, so a table is enough. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { retryDelay } from "../../src/client/backoff.ts";
import type { RateLimit } from "../../src/client/rate-limit.ts";
import { isTransient, limitsOf, readRetryAfter, requestedDelay } from "../../src/client/retry.ts";

/** Sunday 6 November 1994, 08:49:37 GMT: the example of RFC 9110, section 5.6.7. */
const then = Date.UTC(1994, 10, 6, 8, 49, 37);

describe("isTransient", () => {
  test("names exactly the statuses that another attempt may fix", () => {
    const statuses = Array.from({ length: 600 }, (_, status) => status);
    expect(statuses.filter(isTransient)).toEqual([408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529, 530]);
  });
});

describe("readRetryAfter", () => {
  const requested: readonly [value: string, now: number, seconds: number][] = [
    ["0", then, 0],
    ["1", then, 1],
    ["120", then, 120],
    [" 120 ", then, 120],
    ["007", then, 7],
    ["1.5", then, 2],
    ["299.997", then, 300],
    ["0.001", then, 1],
    ["2, 2", then, 2],
    ["1,2", then, 1],
    ["Sun, 06 Nov 1994 08:49:37 GMT", then - 30_000, 30],
    ["Sun, 06 Nov 1994 08:49:37 GMT", then - 30_001, 31],
    ["Sun, 06 Nov 1994 08:49:37 GMT", then - 1, 1],
    ["Sun, 06 Nov 1994 08:49:37 GMT", then, 0],
    ["Sun, 06 Nov 1994 08:49:37 GMT", then + 60_000, 0],
    ["Sunday, 06-Nov-94 08:49:37 GMT", then - 30_000, 30],
    ["Sun Nov  6 08:49:37 1994", then - 30_000, 30],
    [" Sun, 06 Nov 1994 08:49:37 GMT ", then - 30_000, 30],
  ];
  test.each(requested)("reads %j at %d as %d seconds", (value, now, seconds) => {
    expect(readRetryAfter(value, [now])).toBe(seconds);
  });

  const junk = [
    "",
    " ",
    "-1",
    "+1",
    "1e3",
    "0x10",
    "١٢",
    "NaN",
    "Infinity",
    "soon",
    "null",
    "1 second",
    "9".repeat(16),
    "9".repeat(400),
    "1994-11-06",
    "1994-11-06T08:49:37Z",
    "06 Nov 1994",
    "Sun, 06 Nov 1994",
    "Sun, 99 Foo 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 99:99:99 GMT",
    "Sun, 06 Nov 1994 08:49:37 CET",
    "Sun, 06 Nov 1994 08:49:37 +0100",
    "Sun, 06 Nov 1994 08:49:37 GMT+0100",
    "on Sun, 06 Nov 1994 08:49:37 GMT",
    "\0",
    "🙂",
    `Sun, ${" ".repeat(50_000)} GMT`,
  ];
  test.each(junk.map((value) => [value.slice(0, 40), value]))("reads nothing from %j", (_, value) => {
    expect(readRetryAfter(value, [then])).toBeUndefined();
  });

  test("reads nothing from a missing field", () => expect(readRetryAfter(null, [then])).toBeUndefined());
});

describe("requestedDelay", () => {
  const usedUp: RateLimit = { remaining: 0, reset: 30 };
  const left: RateLimit = { remaining: 5, reset: 30 };
  const cases: readonly [
    what: string,
    status: number,
    retryAfter: string | null,
    rateLimit: RateLimit | undefined,
    wait: number | undefined,
  ][] = [
    ["Retry-After alone", 503, "9", undefined, 9],
    ["Retry-After before a quota that is used up", 429, "9", usedUp, 9],
    ["Retry-After of 0 before a quota that is used up", 429, "0", usedUp, 0],
    ["a quota that is used up, with a 429", 429, null, usedUp, 30],
    ["a quota that is used up, with another status", 503, null, usedUp, 30],
    ["a quota with something left, with a 429", 429, null, left, 30],
    ["a quota with something left, with another status", 503, null, left, undefined],
    ["a quota that states only when it resets, with a 429", 429, null, { reset: 7 }, 7],
    ["a quota that states only when it resets, with another status", 503, null, { reset: 7 }, undefined],
    ["a quota that does not state when it resets", 429, null, { remaining: 0 }, undefined],
    ["junk in Retry-After beside a quota that is used up", 429, "soon", usedUp, 30],
    ["nothing at all", 429, null, undefined, undefined],
  ];
  test.each(cases)("with %s", (_, status, retryAfter, rateLimit, wait) => {
    expect(requestedDelay(status, retryAfter, rateLimit, [then])).toBe(wait);
  });
});

describe("limitsOf", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: then });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const second = 1_000;
  const hour = 3_600 * second;
  const day = 24 * hour;
  const cases: readonly [
    what: string,
    date: number | undefined,
    age: string | undefined,
    until: number,
    wait: number,
  ][] = [
    ["no clock of the provider's", undefined, undefined, then + 30 * second, 30],
    ["the provider's clock fast by an hour", then + hour, undefined, then + hour + 30 * second, 30],
    ["the provider's clock slow by an hour", then - hour, undefined, then - hour + 30 * second, 30],
    ["the provider's clock slow by what a header's precision explains", then - 2 * second, undefined, then, 0],
    ["the provider's clock slow by more than that", then - 3 * second, undefined, then, 3],
    ["a response from a cache", then - hour, "3600", then + 30 * second, 30],
    ["an age that is no number", then - hour, "old", then - hour + 30 * second, 30],
    ["a date that is weeks away from the time that is stated", then - 20 * day, undefined, then + 30 * second, 30],
  ];
  test.each(cases)("counts the seconds until a date, with %s", (_, date, age, until, wait) => {
    const headers = new Headers({ "retry-after": new Date(until).toUTCString() });
    if (date !== undefined) headers.set("date", new Date(date).toUTCString());
    if (age !== undefined) headers.set("age", age);
    expect(limitsOf(503, headers)).toEqual({ rateLimit: undefined, retryAfter: wait });
  });

  test("gives the rate limit, and its reset as the delay once it is exhausted", () => {
    const headers = new Headers({ "x-ratelimit-remaining": "0", "x-ratelimit-reset": "30" });
    expect(limitsOf(200, headers)).toEqual({ rateLimit: { remaining: 0, reset: 30 }, retryAfter: 30 });
  });
});

describe("retryDelay", () => {
  const cases: readonly [attempt: number, requested: number | undefined, random: number, ms: number][] = [
    [1, 7, 0.5, 7_000],
    [5, 7, 0.5, 7_000],
    [1, undefined, 0, 0],
    [3, undefined, 0, 0],
    [1, undefined, 0.999_999, 250],
    [2, undefined, 0.999_999, 500],
    [3, undefined, 0.999_999, 1_000],
    [1, undefined, 0.5, 125],
  ];
  test.each(cases)(
    "after attempt %d, with a stated wait of %s s, with the draw %d, is %d ms",
    (attempt, requested, random, ms) => {
      expect(retryDelay(attempt, requested, random)).toBe(ms);
    },
  );

  test("never grows beyond its bound, however many attempts there were", () => {
    const longest = [6, 10, 100, 2_000].map((attempt) => retryDelay(attempt, undefined, 1));
    expect(longest).toEqual(Array(4).fill(8_000));
  });

  test("is a whole number of ms, 0 or more, for every draw", () => {
    for (let attempt = 1; attempt < 20; attempt++)
      for (const random of [0, 0.001, 0.333, 0.999_999]) {
        const delay = retryDelay(attempt, undefined, random);
        expect(Number.isInteger(delay) && delay >= 0).toBe(true);
      }
  });
});
