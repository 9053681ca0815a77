/** Observability: what the hooks receive, and that they can break nothing. */
import { expect } from "vitest";
import type { ClientOptions, ResponseEvent, RetryEvent } from "../../src/index.ts";
import { paragraph, rejection, sleep } from "./fault.ts";
import { json, reset } from "./responses.ts";
import { good } from "./subjects.ts";

const fault = paragraph("Hooks");

export const hooks = [
  fault(
    "`onResponse` is called for each response, of any status, with all that a metric needs.",
    async ({ server, subject, open }) => {
      const { provider, operation, path, requestId, errorBody } = subject;
      const stated = (id: string) => ({ [requestId]: id, ratelimit: '"default";r=9;t=30' });
      const events: ResponseEvent[] = [];
      const { list } = open({ onResponse: (event) => events.push(event), retries: 1 });
      server.does(json(errorBody("Not now"), 503, stated("req-1")), json(good(subject), 200, stated("req-2")));
      await list();
      server.does(json(subject.body("nope")), json(errorBody("No"), 404), reset);
      for (let call = 0; call < 3; call++) await rejection(list());
      const common = { provider, operation, method: "GET", path, duration: expect.any(Number) };
      const [quota, none] = [
        { remaining: 9, reset: 30 },
        { requestId: undefined, rateLimit: undefined },
      ];
      expect(events).toEqual([
        { ...common, status: 503, attempt: 1, requestId: "req-1", rateLimit: quota },
        { ...common, status: 200, attempt: 2, requestId: "req-2", rateLimit: quota },
        { ...common, status: 200, attempt: 1, ...none },
        { ...common, status: 404, attempt: 1, ...none },
      ]);
      for (const { duration } of events) {
        expect(duration).toBeGreaterThan(0);
        expect(duration).toBeLessThan(10_000);
      }
    },
  ),
  fault(
    "`onRetry` is called before each further attempt, whatever failed, with the reason and the wait.",
    async ({ server, subject, open }) => {
      const { provider, operation, path, errorBody } = subject;
      const failed = json(errorBody("Not now"), 503);
      server.does(failed, reset, failed);
      const events: RetryEvent[] = [];
      const error = await rejection(open({ onRetry: (event) => events.push(event) }).list());
      expect(error).toMatchObject({ name: "ServerError", status: 503 });
      const common = { provider, operation, method: "GET", path, delay: expect.any(Number) };
      expect(events).toEqual([
        { ...common, attempt: 1, status: 503 },
        { ...common, attempt: 2, error: expect.objectContaining({ name: "ConnectionError", provider }) },
      ]);
    },
  ),
  fault(
    "Hooks that throw, reject at once or later, or never settle, break nothing and hold nothing up.",
    async ({ server, subject, open }) => {
      const failing: readonly (() => unknown)[] = [
        () => {
          throw new Error("the logger is full");
        },
        () => Promise.reject(new Error("the logger is full")),
        async () => {
          await sleep(5);
          throw new Error("the logger is full");
        },
        // biome-ignore lint/suspicious/noThenProperty: a thenable that fails is the point
        () => Object.defineProperty({}, "then", { get: thrower }),
        () => new Promise(() => {}),
      ];
      for (const hook of failing) {
        server.does(json(subject.errorBody("Not now"), 503), json(subject.body([{ ...subject.item(1), surprise: 1 }])));
        const all: ClientOptions = { onResponse: hook, onRetry: hook, onDrift: hook };
        expect(await open(all).list()).toHaveLength(1);
      }
      await sleep(20);
    },
  ),
];

function thrower(): never {
  throw new Error("not even a promise");
}
