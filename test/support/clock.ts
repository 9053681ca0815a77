import { afterEach, beforeAll, beforeEach, vi } from "vitest";

/**
 * For the tests of a suite that use no socket: their clocks jump from timer to timer, so that a wait takes no time, and
 * ends in the very millisecond.
 */
export function skipWaits(): void {
  // A call loads its parts on demand, which takes real time: the clock would jump past the deadline meanwhile.
  beforeAll(() => import("../../src/testing/preload.ts"));
  let next: NodeJS.Immediate;
  // Vitest's tick mode `nextTimerAsync` makes a message channel, and waits a real millisecond, for each jump.
  const jump = () => {
    vi.advanceTimersToNextTimer();
    next = setImmediate(jump);
  };
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
    next = setImmediate(jump);
  });
  afterEach(() => {
    clearImmediate(next);
    vi.useRealTimers();
  });
}
