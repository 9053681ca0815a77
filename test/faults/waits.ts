/** Waits: the provider's wait goes before our own backoff, and is bounded. */
import { expect } from "vitest";
import type { RetryEvent } from "../../src/index.ts";
import { atOnce, duration, paragraph, rejection, type Stage } from "./fault.ts";
import { json, text } from "./responses.ts";
import { good } from "./subjects.ts";

const fault = paragraph("Waits");
type Fields = Readonly<Record<string, string>>;

/** Each way to state a wait of about seven seconds. */
const requested: readonly [what: string, status: number, headers: () => Fields][] = [
  ["`Retry-After` in seconds", 429, () => ({ "retry-after": "7" })],
  ["`Retry-After` as an HTTP date", 429, () => ({ "retry-after": inSeconds(7).toUTCString() })],
  ["`Retry-After` in seconds with a 503", 503, () => ({ "retry-after": "7" })],
  ["`Retry-After` as an HTTP date with a 503", 503, () => ({ "retry-after": inSeconds(7).toUTCString() })],
  ['`Ratelimit: "default";r=0;t=7`', 429, () => ({ ratelimit: '"default";r=0;t=7' })],
  [
    "`RateLimit` with two policies, of which the one that is used up counts",
    429,
    () => ({ ratelimit: '"burst";r=9;t=2, "day";r=0;t=7' }),
  ],
  ["`RateLimit: limit=100, remaining=0, reset=7`", 429, () => ({ ratelimit: "limit=100, remaining=0, reset=7" })],
  [
    "`RateLimit-Limit`, `RateLimit-Remaining` and `RateLimit-Reset`",
    429,
    () => ({ "ratelimit-limit": "100", "ratelimit-remaining": "0", "ratelimit-reset": "7" }),
  ],
  [
    "`X-RateLimit-Reset` in UNIX seconds",
    429,
    () => ({ "x-ratelimit-limit": "10", "x-ratelimit-remaining": "0", "x-ratelimit-reset": unix(inSeconds(7)) }),
  ],
  [
    "`Retry-After` before a rate limit that resets later",
    429,
    () => ({ "retry-after": "7", ratelimit: '"default";r=0;t=50' }),
  ],
];

/** Each value of `Retry-After` that states no wait. */
const junk = [
  "",
  "soon",
  "-5",
  "0x10",
  "1e3",
  "NaN",
  "Infinity",
  "Tue, 99 Foo 2026 99:99:99 GMT",
  "2999-01-01",
  "7 seconds",
];

export const waits = [
  ...requested.map(([what, status, headers]) =>
    fault(`A wait stated by ${what} is kept.`, (stage) => expectSeven(stage, status, headers)),
  ),
  fault("A wait of one second is really waited.", async ({ server, subject, open }) => {
    server.does(json(subject.errorBody("Slow down"), 429, { "retry-after": "1" }), json(good(subject)));
    expect(await open({ retries: 1 }).list()).toHaveLength(2);
    const [first, second] = server.requests;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(980);
  }),
  fault("A `Retry-After` with a fraction is rounded up, and of several values the first counts.", async (stage) => {
    for (const [value, delay] of [
      ["1.5", 2_000],
      ["6.001", 7_000],
      ["2, 2", 2_000],
    ] as const)
      expect(await firstDelay(stage, 503, { "retry-after": value }), value).toBe(delay);
  }),
  fault("A reset may be a number of seconds, or a UNIX time in seconds or in milliseconds.", async (stage) => {
    for (const name of ["x-ratelimit-reset", "ratelimit-reset"]) {
      const exhausted = { [name.replace("reset", "remaining")]: "0" };
      expect(await firstDelay(stage, 429, { ...exhausted, [name]: "7" })).toBe(7_000);
      expect(await firstDelay(stage, 429, { ...exhausted, [name]: "6.2" })).toBe(7_000);
      await expectSeven(stage, 429, () => ({ ...exhausted, [name]: unix(inSeconds(7)) }));
      await expectSeven(stage, 429, () => ({ ...exhausted, [name]: String(inSeconds(7).getTime()) }));
    }
  }),
  fault("A time of day is the provider's: a clock that differs from its own changes no wait.", async (stage) => {
    for (const off of [-120, 120]) {
      const date = inSeconds(off).toUTCString();
      const headers = { date, "retry-after": new Date(Date.parse(date) + 7_000).toUTCString() };
      expect(await firstDelay(stage, 429, headers)).toBe(7_000);
    }
  }),
  fault("A `Date` that is none, or of another age, changes no wait.", async (stage) => {
    const reset = () => ({ "x-ratelimit-remaining": "0", "x-ratelimit-reset": unix(inSeconds(7)) });
    const year = 365 * 86_400;
    const wrong = [inSeconds(-year), inSeconds(3 * year)].map((date) => date.toUTCString());
    for (const date of ["0", "soon", "Thu, 01 Jan 1970 00:00:00 GMT", inSeconds(-3_600).toISOString(), ...wrong])
      await expectSeven(stage, 429, () => ({ ...reset(), date }));
  }),
  fault("A cached response, with an `Age`, is no sign of a clock that is wrong.", async (stage) => {
    const cached = { date: inSeconds(-60).toUTCString(), age: "60", "retry-after": inSeconds(7).toUTCString() };
    expect(await firstDelay(stage, 429, cached)).toBeLessThanOrEqual(7_000);
  }),
  fault("A `RateLimit` that cannot be read hides no other field.", async (stage) => {
    const reset = () => ({ "x-ratelimit-remaining": "0", "x-ratelimit-reset": unix(inSeconds(7)) });
    await expectSeven(stage, 429, () => ({ ratelimit: "soon", ...reset() }));
  }),
  fault("A rate limit that is not used up delays no retry of another failure.", async (stage) => {
    expect(await firstDelay(stage, 503, { ratelimit: '"default";r=50;t=30' })).toBeLessThan(1_000);
  }),
  fault("A `Retry-After` that is no number and no date is ignored.", async (stage) => {
    for (const value of junk) expect(await firstDelay(stage, 503, { "retry-after": value }), value).toBeLessThan(1_000);
  }),
  fault("A `Retry-After` in the past states no wait.", async (stage) => {
    expect(await firstDelay(stage, 503, { "retry-after": inSeconds(-60).toUTCString() })).toBeLessThan(1_000);
  }),
  ...requested
    .filter(([, status]) => status === 429)
    .map(([what, status, headers]) =>
      fault(
        `A wait stated by ${what}, and longer than \`maxRetryDelay\`, fails at once with a RateLimitError.`,
        async (stage) => {
          const { server, subject, open } = stage;
          server.does(json(subject.errorBody("Slow down"), status, headers()));
          const took = await duration(async () => {
            const error = await rejection(open({ maxRetryDelay: 4_000 }).list());
            expect(error).toMatchObject({ name: "RateLimitError", status });
            expect(Reflect.get(Object(error), "retryAfter")).toBeGreaterThan(5);
            expect(Reflect.get(Object(error), "retryAfter")).toBeLessThanOrEqual(7);
            expect(String(error)).toMatch(/Retry after [67] s/);
          });
          expect(took).toBeLessThan(atOnce);
          expect(server.requests).toHaveLength(1);
        },
      ),
    ),
  fault("A wait of an hour is above the default of `maxRetryDelay`.", async ({ server, subject, open }) => {
    server.does(json(subject.errorBody("Slow down"), 429, { "retry-after": "3600" }));
    expect(await rejection(open().list())).toMatchObject({ name: "RateLimitError", retryAfter: 3600 });
    expect(server.requests).toHaveLength(1);
  }),
  fault("A 503 with a wait of an hour fails at once too, and carries the wait.", async ({ server, subject, open }) => {
    server.does(text("Maintenance", 503, { "retry-after": "3600" }));
    expect(await rejection(open().list())).toMatchObject({ status: 503, retryAfter: 3600 });
    expect(server.requests).toHaveLength(1);
    expect(subject.operation).not.toBe("");
  }),
  fault("A 429 at the last attempt carries the wait that was stated.", async ({ server, subject, open }) => {
    server.does(json(subject.errorBody("Slow down"), 429, { "retry-after": "5" }));
    expect(await rejection(open({ retries: 0 }).list())).toMatchObject({ name: "RateLimitError", retryAfter: 5 });
  }),
];

/** A wait of seven seconds; a time of day is in whole ones, and comes closer while a busy machine reads it. */
async function expectSeven(stage: Stage, status: number, headers: () => Fields): Promise<void> {
  const fields = headers();
  const start = performance.now();
  const delay = await firstDelay(stage, status, fields);
  expect(delay, JSON.stringify(fields)).toBeGreaterThanOrEqual(5_900 - (performance.now() - start));
  expect(delay, JSON.stringify(fields)).toBeLessThanOrEqual(7_000);
}

/** The delay before the second attempt, without waiting for it. */
async function firstDelay({ server, subject, open }: Stage, status: number, headers: Fields): Promise<number> {
  server.does(json(subject.errorBody("Slow down"), status, headers));
  const controller = new AbortController();
  const reason = new Error("known enough");
  const events: RetryEvent[] = [];
  const onRetry = (event: RetryEvent) => {
    events.push(event);
    controller.abort(reason);
  };
  expect(await rejection(open({ onRetry }).list({ signal: controller.signal }))).toBe(reason);
  return events[0]?.delay ?? Number.NaN;
}

function inSeconds(seconds: number): Date {
  return new Date(Date.now() + seconds * 1000);
}

function unix(date: Date): string {
  return String(Math.floor(date.getTime() / 1000));
}
