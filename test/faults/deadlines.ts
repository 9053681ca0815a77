/** Deadlines: `timeout` bounds an attempt, its body included. */
import { expect } from "vitest";
import { atOnce, duration, paragraph, rejection, short, sleep } from "./fault.ts";
import { drip, json, onlyHeaders, silence, stall } from "./responses.ts";
import type { Behavior } from "./server.ts";
import { good, type Subject } from "./subjects.ts";

const fault = paragraph("Deadlines");

/** Each way to be late. */
const late: readonly [what: string, behavior: (subject: Subject) => Behavior][] = [
  ["never sends headers", () => silence],
  ["sends headers and never a body", () => onlyHeaders],
  ["stalls in the middle of the body", (subject) => stall(good(subject))],
];

export const deadlines = [
  ...late.flatMap(([what, behavior]) => [
    fault(`A server that ${what} ends in a TimeoutError, after every attempt had its own deadline.`, async (stage) => {
      const { server, subject, open } = stage;
      server.does(behavior(subject));
      const retried: unknown[] = [];
      const took = await duration(async () => {
        const onRetry = (event: unknown) => retried.push(event);
        const error = await rejection(open({ timeout: short, retries: 1, onRetry }).list());
        expect(error).toMatchObject({
          name: "TimeoutError",
          provider: subject.provider,
          operation: subject.operation,
          timeout: short,
        });
        expect(String(error)).toContain(`${short} ms`);
      });
      // Counted here, because on a busy machine an attempt may end before the server sees it.
      expect(retried).toHaveLength(1);
      expect(took).toBeGreaterThanOrEqual(2 * short - 20);
      expect(took).toBeLessThan(5_000);
    }),
    fault(`A request to a server that ${what} is retried, and the next response is the result.`, async (stage) => {
      const { server, subject, open } = stage;
      server.does(behavior(subject), json(good(subject)));
      // Two more attempts than needed, for a machine that is busy.
      const items = await open({ timeout: 2 * short, retries: 3 }).list();
      expect(items).toEqual([subject.item(1), subject.item(2)]);
      expect(server.requests.length).toBeGreaterThanOrEqual(2);
    }),
  ]),
  fault(
    "A server that sends a byte now and then, and never ends, is cut off at the deadline all the same.",
    async (stage) => {
      const { server, open } = stage;
      server.does(drip);
      const took = await duration(async () => {
        const error = await rejection(open({ timeout: 4 * short, retries: 0 }).list());
        expect(error).toMatchObject({ name: "TimeoutError" });
      });
      expect(took).toBeLessThan(5_000);
      expect(await server.requests[0]?.over).toBe("abandoned");
    },
  ),
  fault("A body that stalls past the deadline is canceled, so that its connection is free.", async (stage) => {
    const { server, subject, open } = stage;
    server.does(stall(good(subject)));
    await rejection(open({ timeout: 4 * short, retries: 0 }).list());
    expect(await server.requests[0]?.over).toBe("abandoned");
  }),
  fault("A timeout given with the call goes before the one of the client.", async ({ server, open }) => {
    server.does(silence);
    const error = await rejection(open({ timeout: 30_000 }).list({ timeout: short, retries: 0 }));
    expect(error).toMatchObject({ name: "TimeoutError", timeout: short });
  }),
  fault("A fetch that ignores the signal is left at the deadline all the same.", async ({ open }) => {
    const never = () => new Promise<Response>(() => {});
    const error = await rejection(open({ fetch: never, timeout: short, retries: 0 }).list());
    expect(error).toMatchObject({ name: "TimeoutError" });
  }),
  fault(
    "A token function that never responds ends in a TimeoutError, and nothing is sent.",
    async ({ server, open }) => {
      const token = () => new Promise<string>(() => {});
      const error = await rejection(open({ token, timeout: short, retries: 0 }).list());
      expect(error).toMatchObject({ name: "TimeoutError" });
      expect(server.requests).toEqual([]);
    },
  ),
  fault("A response in time leaves no deadline behind: a later one is not cut short by an earlier.", async (stage) => {
    const { server, subject, open } = stage;
    server.does(json(good(subject)));
    const { list } = open({ timeout: 2 * short, retries: 3 });
    await list();
    await sleep(2 * short + 20);
    const took = await duration(async () => expect(await list()).toHaveLength(2));
    expect(took).toBeLessThan(atOnce);
  }),
];
