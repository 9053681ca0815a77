/** Aborts: the call rejects at once with the caller's own reason, and nothing is left behind. */
import { getEventListeners } from "node:events";
import { expect } from "vitest";
import { atOnce, paragraph, rejection, type Stage, sleep, until } from "./fault.ts";
import { json, onlyHeaders, silence, stall } from "./responses.ts";
import type { Behavior } from "./server.ts";
import { good, type Subject, type SubjectOptions, secret } from "./subjects.ts";

const fault = paragraph("Aborts");

class MyReason {
  readonly why = "the user closed the page";
}

const never = () => new Promise<never>(() => {});
const slowToken = () => sleep(20).then(() => secret);
const arrival = ({ server }: Stage) => until(() => server.requests.length > 0);
const afterArrival = (stage: Stage) => arrival(stage).then(() => sleep(40));

/** When the abort comes, how many requests are sent until then at most, what the server does, and the client's options. */
const moments: readonly [
  when: string,
  requests: number,
  behavior: (subject: Subject) => Behavior,
  comes: (stage: Stage) => Promise<void>,
  options?: SubjectOptions,
][] = [
  ["in the same moment as the call", 1, () => silence, async () => {}],
  ["while the connection is made", 1, () => silence, connected],
  ["while waiting for the headers", 1, () => silence, arrival],
  ["before the body", 1, () => onlyHeaders, afterArrival],
  ["within the body", 1, (subject) => stall(good(subject)), afterArrival],
  ["during the back-off", 1, ({ errorBody }) => json(errorBody("No"), 429, { "retry-after": "30" }), afterArrival],
  ["during a call of the token function", 0, () => silence, () => sleep(10), { token: never }],
  // With a `fetch` that ignores the signal nothing else would keep the request back.
  [
    "before the token is there",
    0,
    () => silence,
    () => sleep(10),
    { token: slowToken, fetch: ({ url }) => fetch(url) },
  ],
  ["while a `fetch` works that ignores the signal", 0, () => silence, () => sleep(10), { fetch: never }],
];

export const aborts = [
  ...moments.map(([when, requests, behavior, comes, options]) =>
    fault(`An abort ${when} rejects at once with the caller's reason, and leaves nothing behind.`, async (stage) => {
      const { server, subject, open } = stage;
      const controller = new AbortController();
      const { signal } = controller;
      const reason = new MyReason();
      server.does(behavior(subject));
      const listed = rejection(open({ retries: 5, ...options }).list({ signal }));
      const rejected = listed.then(() => performance.now());
      await comes(stage);
      const aborted = performance.now();
      controller.abort(reason);
      expect(await listed).toBe(reason);
      expect((await rejected) - aborted).toBeLessThan(atOnce);
      expect(getEventListeners(signal, "abort")).toEqual([]);
      await sleep(50);
      expect(server.requests.length).toBeLessThanOrEqual(requests);
      for (const { over } of server.requests)
        expect(await over).toBe(when === "during the back-off" ? "whole" : "abandoned");
    }),
  ),
  fault("A signal of a runtime that lacks `throwIfAborted` and `reason` aborts all the same.", async (stage) => {
    stage.server.does(silence);
    for (const isLate of [false, true]) {
      const target = new EventTarget();
      const options: object = { signal: Object.assign(target, { aborted: !isLate }) };
      const listed = stage.open().list(options);
      if (isLate) setTimeout(() => target.dispatchEvent(new Event("abort")), 20);
      expect(await rejection(listed)).toMatchObject({ name: "AbortError" });
    }
  }),
  fault("An abort between two items of a list ends the list there.", async ({ server, subject, open }) => {
    server.does(json(subject.body([1, 2, 3].map(subject.item))));
    for (const last of [1, 3]) {
      const controller = new AbortController();
      const reason = new MyReason();
      const seen: unknown[] = [];
      const read = async () => {
        for await (const item of open().listAll({ signal: controller.signal }))
          if (seen.push(item) === last) controller.abort(reason);
      };
      expect(await rejection(read())).toBe(reason);
      expect(seen).toHaveLength(last);
    }
  }),
  fault(
    "`AbortSignal.timeout` of the caller rejects with its own reason, not with our TimeoutError.",
    async ({ server, open }) => {
      server.does(silence);
      const signal = AbortSignal.timeout(50);
      const error = await rejection(open().list({ signal }));
      expect(error).toBe(signal.reason);
      expect(error).toBeInstanceOf(DOMException);
    },
  ),
];

function connected({ server }: Stage): Promise<void> {
  return new Promise((resolve) => {
    server.onConnection = resolve;
  });
}
