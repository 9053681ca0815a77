import { refuseOption, run } from "./refuse.ts";

/** The latest time that a `Date` can be (ECMA-262, section 21.4.1.1). */
const latest = 8.64e15;

/** The clock of a double, in ms of UNIX time. One that does not run is refused at once, one that stops when it is read. */
export function readClock(provider: string, now: (() => number) | undefined): () => number {
  if (now === undefined) return Date.now;
  if (typeof now !== "function") refuseOption(provider, "now", "is no function");
  const clock = () => {
    const at = run(provider, "now", now);
    const isTime = typeof at === "number" && Math.abs(at) <= latest;
    return isTime ? at : refuseOption(provider, "now", "gives no time in ms");
  };
  clock();
  return clock;
}
