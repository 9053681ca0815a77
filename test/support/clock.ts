import { afterEach, beforeAll, beforeEach, vi } from "vitest";

/**
 * For the tests of a suite that use no socket: their clocks jump from timer to timer, so that a wait takes no time, and
 * ends in the very millisecond.
 */
export function skipWaits(): void {
  // A call loads its parts on demand, which takes real time: the clock would jump past the deadline meanwhile.
  beforeAll(() => import("../../src/testing/preload.ts"));
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
    vi.setTimerTickMode("nextTimerAsync");
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}
