import { run, throwInvalidOption } from "./options.ts";

/** The latest time that a `Date` can hold (ECMA-262, section 21.4.1.1). */
const maxTime = 8.64e15;

/** The clock of a double, in ms of UNIX time. It is checked now and on every read. */
export function readClock(provider: string, now: (() => number) | undefined): () => number {
  if (now === undefined) return Date.now;
  if (typeof now !== "function") throwInvalidOption(provider, "now", "must be a function");
  const clock = () => {
    const at = run(provider, "now", now);
    const isTime = typeof at === "number" && Math.abs(at) <= maxTime;
    return isTime ? at : throwInvalidOption(provider, "now", "did not return a time in ms");
  };
  clock();
  return clock;
}
