/** Observability: what the hooks receive, and that they can break nothing. */
import { expect } from "vitest";
import type { ClientOptions, ResponseEvent, RetryEvent } from "../../src/index.ts";
import { paragraph, rejection, short, sleep } from "./fault.ts";
import { json, reset, silence } from "./responses.ts";
import { good } from "./subjects.ts";

const fault = paragraph("Hooks");

export const hooks = [
  fault(
    "`onResponse` is called for each response, with all that a metric needs.",
    async ({ server, subject, open }) => {
      const { provider, operation, path, requestId, errorBody } = subject;
      const quota = { ratelimit: '"default";r=9;t=30' };
      server.does(
        json(errorBody("Not now"), 503, { [requestId]: "req-1", ...quota }),
        json(good(subject), 200, { [requestId]: "req-2", ...quota }),
      );
      const events: ResponseEvent[] = [];
      await open({ onResponse: (event) => events.push(event) }).list();
      const rateLimit = { remaining: 9, reset: 30 };
      const common = { provider, operation, method: "GET", path, rateLimit, duration: expect.any(Number) };
      expect(events).toEqual([
        { ...common, status: 503, attempt: 1, requestId: "req-1" },
        { ...common, status: 200, attempt: 2, requestId: "req-2" },
      ]);
      for (const { duration } of events) {
        expect(duration).toBeGreaterThan(0);
        expect(duration).toBeLessThan(10_000);
      }
    },
  ),
  fault("`onResponse` names no id and no quota where the provider sent none.", async ({ server, subject, open }) => {
    server.does(json(good(subject)));
    const events: ResponseEvent[] = [];
    await open({ onResponse: (event) => events.push(event) }).list();
    expect(events[0]?.requestId).toBeUndefined();
    expect(events[0]?.rateLimit).toBeUndefined();
  }),
  fault(
    "`onResponse` is called for an error response and for a response that violates its contract.",
    async ({ server, subject, open }) => {
      const events: ResponseEvent[] = [];
      const { list } = open({ onResponse: (event) => events.push(event) });
      server.does(json(subject.errorBody("No"), 404), json(subject.body("nope")));
      await rejection(list());
      await rejection(list());
      expect(events.map(({ status }) => status)).toEqual([404, 200]);
    },
  ),
  fault("`onResponse` is not called where no response came.", async ({ server, open }) => {
    server.does(reset);
    const events: ResponseEvent[] = [];
    await rejection(open({ onResponse: (event) => events.push(event), retries: 1 }).list());
    expect(events).toEqual([]);
  }),
  fault(
    "`onRetry` is called before each further attempt with the reason and the wait.",
    async ({ server, subject, open }) => {
      const { provider, operation, path, errorBody } = subject;
      server.does(json(errorBody("Not now"), 503), reset, json(good(subject)));
      const events: RetryEvent[] = [];
      await open({ onRetry: (event) => events.push(event) }).list();
      const common = { provider, operation, method: "GET", path, delay: expect.any(Number) };
      expect(events).toMatchObject([
        { ...common, attempt: 1, status: 503 },
        { ...common, attempt: 2, error: expect.objectContaining({ name: "ConnectionError", provider }) },
      ]);
      expect(events[0]).not.toHaveProperty("error");
      expect(events[1]).not.toHaveProperty("status");
    },
  ),
  fault("`onRetry` is called for a deadline that passed.", async ({ server, open }) => {
    server.does(silence);
    const events: RetryEvent[] = [];
    await rejection(open({ timeout: short, retries: 1, onRetry: (event) => events.push(event) }).list());
    expect(events).toMatchObject([{ attempt: 1, error: { name: "TimeoutError" } }]);
  }),
  fault("`onRetry` is not called after the last attempt.", async ({ server, subject, open }) => {
    server.does(json(subject.errorBody("Not now"), 503));
    const events: RetryEvent[] = [];
    await rejection(open({ retries: 2, onRetry: (event) => events.push(event) }).list());
    expect(events.map(({ attempt }) => attempt)).toEqual([1, 2]);
  }),
  fault("Hooks that throw, or reject at once or later, break nothing.", async ({ server, subject, open }) => {
    const failing = [
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
    ] as (() => unknown)[];
    for (const hook of failing) {
      server.does(json(subject.errorBody("Not now"), 503), json(subject.body([{ ...subject.item(1), surprise: 1 }])));
      const all: ClientOptions = { onResponse: hook, onRetry: hook, onDrift: hook };
      expect(await open(all).list()).toHaveLength(1);
    }
    await sleep(20);
  }),
  fault("A hook that never settles holds nothing up.", async ({ server, subject, open }) => {
    server.does(json(subject.errorBody("Not now"), 503), json(good(subject)));
    const never = () => new Promise(() => {});
    expect(await open({ onResponse: never, onRetry: never, onDrift: never }).list()).toHaveLength(2);
  }),
];

function thrower(): never {
  throw new Error("not even a promise");
}
