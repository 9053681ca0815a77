/** What is known of the quota, and how long the next call has to wait: pure, so a table is enough. */
import { describe, expect, test } from "vitest";
import {
  type QueueState,
  type Quota,
  type QuotaUpdate,
  queueDelay,
  unknownQuota,
  updateQuota,
} from "../../src/client/quota.ts";

const now = 100_000;
const minute = 60_000;

describe("paceDelay", () => {
  const alone: QueueState = { inFlight: 0, waiting: 1, last: now - 5 * minute };
  const cases: readonly [
    what: string,
    left: Partial<Quota>,
    traffic: Partial<QueueState>,
    longest: number,
    ms: number,
  ][] = [
    ["plenty is left for one", { remaining: 99 }, {}, minute, 0],
    ["plenty is left for many", { remaining: 99 }, { waiting: 50, inFlight: 49 }, minute, 0],
    ["the last one is left, for one alone", { remaining: 1 }, {}, minute, 0],
    ["the last one is left, for one who just sent another", { remaining: 1 }, { last: now }, minute, 0],
    ["nothing is left", { remaining: 0 }, {}, minute, 30_000],
    ["nothing is left, however long the wait", { remaining: 0, resets: now + 10 * minute }, {}, minute, 10 * minute],
    ["what is left is under way", { remaining: 3 }, { inFlight: 3 }, minute, 30_000],
    ["more is under way than was left", { remaining: 3 }, { inFlight: 9 }, minute, 30_000],
    ["nothing is left of a window that is over", { remaining: 0, resets: now - 5 }, {}, minute, 0],
    ["two are left for three, long after the last", { remaining: 2 }, { waiting: 3 }, minute, 0],
    ["two are left for three, right after the last", { remaining: 2 }, { waiting: 3, last: now }, minute, 10_000],
    [
      "two are left for three, a while after the last",
      { remaining: 2 },
      { waiting: 3, last: now - 4_000 },
      minute,
      6_000,
    ],
    [
      "two are left for three, and the wait may not be that long",
      { remaining: 2 },
      { waiting: 3, last: now },
      29_999,
      0,
    ],
    ["two are left for three, and nobody waits", { remaining: 2 }, { waiting: 3, last: now }, 0, 0],
    ["nothing is known, for one", unknownQuota, {}, minute, 0],
    ["nothing is known, and one is under way", unknownQuota, { inFlight: 1, last: now - 100 }, minute, 150],
    ["nothing is known, and one is under way for long", unknownQuota, { inFlight: 1, last: now - 9_000 }, minute, 0],
    [
      "nothing is known, for many who were not rejected",
      { ...unknownQuota, remaining: 9 },
      { waiting: 20, last: now },
      minute,
      0,
    ],
  ];
  test.each(cases)("where %s", (_, quota, traffic, longest, ms) => {
    const known = { remaining: 0, resets: now + 30_000, until: now + 30_000, ...quota };
    expect(queueDelay(known, { ...alone, ...traffic }, now, longest)).toBe(ms);
  });

  test("lets go of what is left evenly, and of nothing more before the reset", () => {
    const quota = { remaining: 5, resets: now + minute, until: now + minute };
    const sent: number[] = [];
    let last = now - minute;
    for (let at = now, turns = 0; at < now + minute && turns < 100; turns++) {
      const remaining = quota.remaining - sent.length;
      const delay = queueDelay({ ...quota, remaining }, { inFlight: 0, waiting: 50, last }, at, minute);
      at += delay;
      if (delay > 0 || at >= now + minute) continue;
      sent.push(at - now);
      last = at;
    }
    expect(sent).toEqual([0, 12_000, 24_000, 36_000, 48_000]);
  });
});

describe("learn", () => {
  const quota = (remaining: number, seconds: number): Quota => {
    const resets = now + seconds * 1000;
    return { remaining, resets, until: resets };
  };
  const states = (remaining: number | undefined, reset: number | undefined, status = 200): QuotaUpdate => ({
    status,
    rateLimit: { remaining, reset },
    retryAfter: undefined,
  });
  const rejected = (retryAfter: number | undefined): QuotaUpdate => ({ status: 429, rateLimit: undefined, retryAfter });

  const cases: readonly [what: string, known: Quota | undefined, update: QuotaUpdate, then: Quota | undefined][] = [
    ["nothing, from a response that states nothing", undefined, states(undefined, undefined), undefined],
    ["nothing, where it is not stated when the quota ends", undefined, states(7, undefined), undefined],
    ["nothing, where it is not stated what is left", undefined, states(undefined, 7), undefined],
    ["what the first response states", undefined, states(7, 30), quota(7, 30)],
    ["less within the same window", quota(7, 30), states(6, 30), quota(6, 30)],
    ["no more within the same window: the response was overtaken", quota(6, 30), states(7, 30), quota(6, 30)],
    ["no more from a window before", quota(6, 30), states(40, 1), quota(6, 30)],
    ["no earlier reset where as many are left: seconds are rounded", quota(6, 30), states(6, 29), quota(6, 30)],
    ["more in a new window", quota(0, 30), states(99, 60), quota(99, 60)],
    ["more where the reset is a whole second later", quota(6, 30), states(7, 31), quota(7, 31)],
    ["a 429 that states more time than the window had", quota(0, 30), rejected(30.5), quota(0, 30.5)],
    [
      "less, though of a window that ends sooner: of two quotas the tighter one",
      quota(99, 600),
      states(2, 1),
      quota(2, 1),
    ],
    ["what was known, from a response that states nothing", quota(6, 30), states(undefined, undefined), quota(6, 30)],
    ["the wait of a 429", quota(40, 30), rejected(9), quota(0, 9)],
    ["the longer wait of a 429", quota(0, 9), rejected(20), quota(0, 20)],
    ["to feel the way after a 429 that states nothing", quota(40, 30), rejected(undefined), unknownQuota],
    [
      "to feel the way no faster after an error response of another kind",
      unknownQuota,
      states(undefined, undefined, 500),
      unknownQuota,
    ],
    [
      "to feel the way one step faster after each response",
      unknownQuota,
      states(undefined, undefined),
      { ...unknownQuota, remaining: 2 },
    ],
    [
      "to feel the way one step faster after a 404 too: most users of a review may be unknown",
      unknownQuota,
      states(undefined, undefined, 404),
      { ...unknownQuota, remaining: 2 },
    ],
    ["what a response states in the end", unknownQuota, states(99, 30), quota(99, 30)],
    [
      "nothing from the wait of a 503, which need not concern the other calls",
      undefined,
      { ...rejected(9), status: 503 },
      undefined,
    ],
  ];
  test.each(cases)("knows %s", (_, known, update, then) => {
    expect(updateQuota(known, update, now)).toEqual(then);
  });

  test("trusts no response for more than five minutes", () => {
    expect(updateQuota(undefined, rejected(999_999_999), now)).toMatchObject({ remaining: 0, until: now + 5 * minute });
  });
});
