/** What a response states about the quota, in every form that providers use. */
import { describe, expect, test } from "vitest";
import { type RateLimit, readRateLimit } from "../../src/client/rate-limit.ts";

const now = Date.UTC(2026, 0, 1);
const unix = now / 1000;
type Fields = Readonly<Record<string, string>>;

const understood: readonly [what: string, headers: Fields, rateLimit: RateLimit][] = [
  ["Cloudflare's form", { Ratelimit: '"default";r=50;t=30' }, { remaining: 50, reset: 30 }],
  ["Cloudflare's form, used up", { Ratelimit: '"default";r=0;t=1' }, { remaining: 0, reset: 1 }],
  ["blanks around the parameters", { Ratelimit: '"default" ; r=50 ; t=30' }, { remaining: 50, reset: 30 }],
  ["a policy without a reset", { Ratelimit: '"default";r=50' }, { remaining: 50 }],
  ["a policy with a partition key", { Ratelimit: '"default";r=50;t=30;pk=:dHJpYWw=:' }, { remaining: 50, reset: 30 }],
  [
    "a policy whose name looks like another",
    { Ratelimit: '"a;r=5, b;remaining=6";r=50;t=30' },
    { remaining: 50, reset: 30 },
  ],
  ["a policy whose name holds a quote", { Ratelimit: '"a\\";r=1";r=50;t=30' }, { remaining: 50, reset: 30 }],
  ["a policy whose name holds a comma", { Ratelimit: '"a, b";r=50;t=30' }, { remaining: 50, reset: 30 }],
  ["a policy with a text that holds a comma", { Ratelimit: '"a";r=50;by="b, c";t=30' }, { remaining: 50, reset: 30 }],
  [
    "two policies, of which the tighter counts",
    { Ratelimit: '"burst";r=9;t=60, "day";r=3;t=900' },
    { remaining: 3, reset: 900 },
  ],
  ["two policies in the other order", { Ratelimit: '"day";r=3;t=900, "burst";r=9;t=60' }, { remaining: 3, reset: 900 }],
  [
    "two policies that are used up, of which the later counts",
    { Ratelimit: '"a";r=0;t=5, "b";r=0;t=50' },
    { remaining: 0, reset: 50 },
  ],
  ["the same in the other order", { Ratelimit: '"b";r=0;t=50, "a";r=0;t=5' }, { remaining: 0, reset: 50 }],
  [
    "the draft's older single field",
    { RateLimit: "limit=100, remaining=50, reset=30" },
    { limit: 100, remaining: 50, reset: 30 },
  ],
  [
    "the same without blanks",
    { RateLimit: "limit=100,remaining=50,reset=30" },
    { limit: 100, remaining: 50, reset: 30 },
  ],
  [
    "the same in capital letters",
    { RateLimit: "Limit=100, Remaining=50, Reset=30" },
    { limit: 100, remaining: 50, reset: 30 },
  ],
  [
    "the draft's oldest three fields",
    { "RateLimit-Limit": "100", "RateLimit-Remaining": "50", "RateLimit-Reset": "30" },
    { limit: 100, remaining: 50, reset: 30 },
  ],
  [
    "a limit with its windows",
    { "RateLimit-Limit": "100, 100;w=60", "RateLimit-Remaining": "50" },
    { limit: 100, remaining: 50 },
  ],
  [
    "Auth0's fields, whose reset is a time",
    { "x-ratelimit-limit": "10", "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(unix + 42) },
    { limit: 10, remaining: 0, reset: 42 },
  ],
  [
    "a reset as a UNIX time in ms",
    { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(now + 42_000) },
    { remaining: 0, reset: 42 },
  ],
  ["a reset in seconds from now", { "x-ratelimit-reset": "42" }, { reset: 42 }],
  ["GitLab's headers, whose reset is a UNIX time", { "ratelimit-reset": String(unix + 42) }, { reset: 42 }],
  ["a fractional UNIX time", { "x-ratelimit-reset": `${unix + 41}.2` }, { reset: 42 }],
  ["a fractional number of seconds", { "ratelimit-reset": "1.5" }, { reset: 2 }],
  ["a fractional reset of a policy", { ratelimit: '"default";r=0;t=1.5' }, { remaining: 0, reset: 2 }],
  ["a repeated header", { "ratelimit-reset": "30, 30", "ratelimit-remaining": "5, 5" }, { remaining: 5, reset: 30 }],
  ["a time that has passed", { "x-ratelimit-reset": String(unix - 5) }, { reset: 0 }],
  ["the smallest reset that is a UNIX time", { "x-ratelimit-reset": "1000000000" }, { reset: 0 }],
  ["the smallest reset that is a UNIX time in ms", { "x-ratelimit-reset": "100000000000" }, { reset: 0 }],
  ["a remaining of 0 alone", { "x-ratelimit-remaining": "0" }, { remaining: 0 }],
  [
    "the IETF's field before the older ones",
    { ratelimit: '"a";r=1;t=2', "x-ratelimit-remaining": "9" },
    { remaining: 1, reset: 2 },
  ],
];

const junk = [
  "",
  " ",
  "x",
  "-1",
  "NaN",
  "r=",
  "r=-1",
  "r=x;t=y",
  '"',
  '"open',
  '"a"',
  ";;;",
  ",,,",
  "=",
  "limit",
  "9".repeat(400),
  "🙂",
  // In quadratic time, these would take longer than anybody waits.
  '"'.repeat(1_000_000),
  ",".repeat(1_000_000),
  `"a";${"r".repeat(1_000_000)}`,
  `1${" ".repeat(1_000_000)}x`,
];

describe("readRateLimit", () => {
  test.each(understood)("reads %s", (_, headers, rateLimit) => {
    expect(readRateLimit(new Headers(headers), [now])).toEqual(rateLimit);
  });

  test("rounds a time up to whole seconds", () => {
    const headers = new Headers({ "x-ratelimit-reset": String(unix + 42) });
    expect(readRateLimit(headers, [now + 500])).toEqual({ reset: 42 });
  });

  test("reads a UNIX time by the provider's clock, or by ours where that one is years off", () => {
    const headers = new Headers({ "x-ratelimit-reset": String(unix + 42) });
    const day = 86_400_000;
    const year = 365 * day;
    expect(readRateLimit(headers, [now + 40_000, now])).toEqual({ reset: 2 });
    expect(readRateLimit(headers, [now, now - 3 * year])).toEqual({ reset: 42 });
    expect(readRateLimit(headers, [now - 3 * year, now])).toEqual({ reset: 42 });
    expect(readRateLimit(headers, [now + 3 * year, now])).toEqual({ reset: 42 });
    expect(readRateLimit(headers, [now + 42_000 - day, now])).toEqual({ reset: 86_400 });
    expect(readRateLimit(headers, [now + 42_000 - 3 * day, now + 42_000 - 2 * day])).toEqual({ reset: 2 * 86_400 });
  });

  test("reads headers with a prefix of the provider's own, before the usual ones", () => {
    const own = { "x-acme-rate-limit-limit": "40", "x-acme-rate-limit-remaining": "39" };
    const headers = new Headers({ ...own, "x-acme-rate-limit-reset": String(unix + 1), "x-ratelimit-remaining": "7" });
    expect(readRateLimit(headers, [now], "x-acme-rate-limit-")).toEqual({ limit: 40, remaining: 39, reset: 1 });
    expect(readRateLimit(headers, [now])).toEqual({ remaining: 7 });
    expect(readRateLimit(new Headers({ "x-ratelimit-remaining": "7" }), [now], "x-acme-")).toEqual({ remaining: 7 });
  });

  test("reads nothing where nothing is stated", () => expect(readRateLimit(new Headers(), [now])).toBeUndefined());

  test("reads nothing from a policy, which states what is allowed and not what is left", () => {
    expect(readRateLimit(new Headers({ "ratelimit-policy": '"burst";q=100;w=60' }), [now])).toBeUndefined();
    expect(readRateLimit(new Headers({ ratelimit: '"without end;r=1;t=2' }), [now])).toBeUndefined();
  });

  const fields = ["ratelimit", "ratelimit-remaining", "ratelimit-reset", "x-ratelimit-remaining", "x-ratelimit-reset"];
  test.each(fields)("reads nothing from junk in %s, and never throws", (field) => {
    for (const value of junk.filter((value) => !/[^\0-\xff]/.test(value)))
      expect(readRateLimit(new Headers({ [field]: value }), [now]), value).toBeUndefined();
  });
});
