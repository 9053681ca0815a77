/** Waits: the provider's wait goes before our own backoff, and is bounded. */
import { expect } from "vitest";
import type { RetryEvent } from "../../src/index.ts";
import { atOnce, duration, paragraph, rejection } from "./fault.ts";
import { json } from "./responses.ts";
import { good } from "./subjects.ts";

const fault = paragraph("Waits");

/** Each way to state a wait of about seven seconds. */
const requested: readonly [what: string, headers: () => Readonly<Record<string, string>>][] = [
  ["`Retry-After` in seconds", () => ({ "retry-after": "7" })],
  ["`Retry-After` as an HTTP date", () => ({ "retry-after": new Date(Date.now() + 7_000).toUTCString() })],
  ['`Ratelimit: "default";r=0;t=7`', () => ({ ratelimit: '"default";r=0;t=7' })],
  ["`RateLimit-Remaining` and `RateLimit-Reset`", () => ({ "ratelimit-remaining": "0", "ratelimit-reset": "7" })],
  [
    "`X-RateLimit-Reset` beside a `RateLimit` that cannot be read",
    () => ({ ratelimit: "soon", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "7" }),
  ],
  [
    "`X-RateLimit-Reset` in UNIX seconds",
    () => ({ "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(Math.floor(Date.now() / 1000) + 7) }),
  ],
];

export const waits = [
  ...requested.map(([what, headers]) =>
    fault(
      `A wait stated by ${what} is kept, and one that is longer than \`maxRetryDelay\` fails at once with a RateLimitError.`,
      async ({ server, subject, open }) => {
        const start = performance.now();
        const limited = () => json(subject.errorBody("Slow down"), 429, headers());
        server.does(limited());
        const controller = new AbortController();
        const events: RetryEvent[] = [];
        const onRetry = (event: RetryEvent) => {
          events.push(event);
          controller.abort("known enough");
        };
        expect(await rejection(open({ onRetry }).list({ signal: controller.signal }))).toBe("known enough");
        // A time of day is in whole seconds, and comes closer while a busy machine reads it.
        expect(events[0]?.delay).toBeGreaterThanOrEqual(5_900 - (performance.now() - start));
        expect(events[0]?.delay).toBeLessThanOrEqual(7_000);
        server.does(limited());
        const took = await duration(async () => {
          const error = await rejection(open({ maxRetryDelay: 4_000 }).list());
          expect(error).toMatchObject({ name: "RateLimitError", status: 429 });
          expect(Object(error).retryAfter).toBeGreaterThan(5);
          expect(Object(error).retryAfter).toBeLessThanOrEqual(7);
          expect(String(error)).toMatch(/Retry after [67] s/);
        });
        expect(took).toBeLessThan(atOnce);
        expect(server.requests).toHaveLength(2);
      },
    ),
  ),
  fault("A wait of one second is really waited.", async ({ server, subject, open }) => {
    server.does(json(subject.errorBody("Slow down"), 429, { "retry-after": "1" }), json(good(subject)));
    expect(await open({ retries: 1 }).list()).toHaveLength(2);
    const [first, second] = server.requests;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(980);
  }),
  fault(
    "A wait of an hour is above the default of `maxRetryDelay`, with a 503 too, and the error carries it.",
    async ({ server, subject, open }) => {
      for (const status of [429, 503]) {
        server.does(json(subject.errorBody("Slow down"), status, { "retry-after": "3600" }));
        expect(await rejection(open().list())).toMatchObject({ name: "RateLimitError", status, retryAfter: 3600 });
      }
      expect(server.requests).toHaveLength(2);
    },
  ),
];
