import { afterEach, beforeEach, vi } from "vitest";

/**
 * For the tests of a suite that use no socket: their clocks jump from timer to timer, so that a wait takes no time, and
 * ends in the very millisecond.
 */
export function skipWaits(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
    vi.setTimerTickMode("nextTimerAsync");
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}
