/** Deadlines: `timeout` bounds an attempt, its body included. */
import { expect } from "vitest";
import { duration, paragraph, rejection, short } from "./fault.ts";
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
  ...late.map(([what, behavior]) =>
    fault(
      `A request to a server that ${what} is retried, and ends in a TimeoutError after every attempt had its own deadline.`,
      async ({ server, subject, open }) => {
        const { provider, operation } = subject;
        server.does(behavior(subject), json(good(subject)));
        // Two more attempts than needed, for a machine that is busy.
        expect(await open({ timeout: 2 * short, retries: 3 }).list()).toEqual([subject.item(1), subject.item(2)]);
        server.does(behavior(subject));
        const retried: unknown[] = [];
        const took = await duration(async () => {
          const onRetry = (event: unknown) => retried.push(event);
          const error = await rejection(open({ timeout: short, retries: 1, onRetry }).list());
          expect(error).toMatchObject({ name: "TimeoutError", provider, operation, timeout: short });
          expect(String(error)).toContain(`${short} ms`);
        });
        // Counted here, because on a busy machine an attempt may end before the server sees it.
        expect(retried).toMatchObject([{ attempt: 1, error: { name: "TimeoutError" } }]);
        expect(took).toBeGreaterThanOrEqual(2 * short - 20);
        expect(took).toBeLessThan(5_000);
      },
    ),
  ),
  fault(
    "A server that sends a byte now and then, and never ends, is cut off at the deadline all the same.",
    async ({ server, open }) => {
      server.does(drip);
      const took = await duration(async () => {
        const error = await rejection(open({ timeout: 4 * short, retries: 0 }).list());
        expect(error).toMatchObject({ name: "TimeoutError" });
      });
      expect(took).toBeLessThan(5_000);
      expect(await server.requests[0]?.over).toBe("abandoned");
    },
  ),
  fault(
    "A token function that never responds ends in a TimeoutError, and nothing is sent.",
    async ({ server, open }) => {
      const token = () => new Promise<string>(() => {});
      const error = await rejection(open({ token, timeout: short, retries: 0 }).list());
      expect(error).toMatchObject({ name: "TimeoutError" });
      expect(server.requests).toEqual([]);
    },
  ),
];
