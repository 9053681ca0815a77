/** The clock by which calls wait, where a test fakes the timers alone. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { now, startTimer } from "../../src/client/clock.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  vi.spyOn(performance, "now").mockReturnValue(performance.now());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test("a timer that fires long before its time takes the clock with it", () => {
  const before = now();
  const fired: number[] = [];
  startTimer(51, () => fired.push(now()));
  vi.advanceTimersByTime(50);
  expect(fired).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(fired).toEqual([before + 51]);
});

test("one that fires a little early, as real ones do, does not", () => {
  const before = now();
  const fired: number[] = [];
  startTimer(50, () => fired.push(now()));
  vi.advanceTimersByTime(50);
  expect(fired).toEqual([before]);
});
