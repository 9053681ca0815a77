/** What ends work that takes too long, or that nobody wants anymore. */
import { describe, expect, test, vi } from "vitest";
import { abortWith, onAbort, throwIfAborted } from "../../src/client/abort.ts";
import { retryDelay } from "../../src/client/backoff.ts";
import { now, startTimer } from "../../src/client/clock.ts";
import { type Abort, pause, withDeadline } from "../../src/client/deadline.ts";

const reason = new Error("no longer needed");
const late = new Error("too late");
const never = () => new Promise<never>(() => {});

describe("withDeadline", () => {
  test("gives what the work gives, and its error", async () => {
    expect(await withDeadline(1_000, undefined, Error, async () => 1)).toBe(1);
    await expect(withDeadline(1_000, undefined, Error, () => Promise.reject(reason))).rejects.toBe(reason);
  });

  test("does not begin once it is aborted", async () => {
    const work = vi.fn(never);
    await expect(withDeadline(1_000, AbortSignal.abort(reason), Error, work)).rejects.toBe(reason);
    expect(work).not.toHaveBeenCalled();
  });

  test.each([
    ["the time is over", late],
    ["the caller aborts", reason],
  ])("rejects, aborts its signal and cancels once %s", async (_, expected) => {
    const controller = new AbortController();
    const cancel = vi.fn();
    let given: Abort | undefined;
    const work = withDeadline(
      expected === late ? 1 : 10_000,
      controller.signal,
      () => late,
      (abort) => {
        given = abort;
        abort.cancel = cancel;
        return never();
      },
    );
    expect(given?.signal.aborted).toBe(false);
    if (expected === reason) controller.abort(reason);
    await expect(work).rejects.toBe(expected);
    expect(given?.signal.reason).toBe(expected);
    expect(cancel).toHaveBeenCalledOnce();
  });

  test("leaves no timer and no listener behind", async () => {
    vi.useFakeTimers();
    try {
      const { signal } = new AbortController();
      const remove = vi.spyOn(signal, "removeEventListener");
      await withDeadline(1_000, signal, Error, async () => 1);
      expect(vi.getTimerCount()).toBe(0);
      expect(remove).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("pause", () => {
  test("ends after its time", async () => {
    const start = now();
    await pause(20, undefined);
    expect(now() - start).toBeGreaterThanOrEqual(19);
  });

  test("ends at once with the reason of an abort, and leaves no timer", async () => {
    vi.useFakeTimers();
    try {
      const controller = new AbortController();
      const waiting = pause(60_000, controller.signal);
      controller.abort(reason);
      await expect(waiting).rejects.toBe(reason);
      expect(vi.getTimerCount()).toBe(0);
      await expect(pause(60_000, controller.signal)).rejects.toBe(reason);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test("takes its listener off the signal", async () => {
    const controller = new AbortController();
    const remove = vi.spyOn(controller.signal, "removeEventListener");
    await pause(1, controller.signal);
    expect(remove).toHaveBeenCalledOnce();
    const waiting = pause(60_000, controller.signal);
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    expect(remove).toHaveBeenCalledTimes(2);
  });
});

describe("onAbort", () => {
  test("calls each reaction with the reason, and those that have left no more", () => {
    const controller = new AbortController();
    const [stays, leaves] = [vi.fn(), vi.fn()];
    onAbort(controller.signal, stays);
    onAbort(controller.signal, stays);
    onAbort(controller.signal, leaves)();
    controller.abort(reason);
    expect(stays.mock.calls).toEqual([[reason], [reason]]);
    expect(leaves).not.toHaveBeenCalled();
  });

  test("has one listener for all, until the last has left", () => {
    const { signal } = new AbortController();
    const [add, remove] = [vi.spyOn(signal, "addEventListener"), vi.spyOn(signal, "removeEventListener")];
    const [first, second] = [onAbort(signal, vi.fn()), onAbort(signal, vi.fn())];
    expect(add).toHaveBeenCalledOnce();
    first();
    first();
    expect(remove).not.toHaveBeenCalled();
    second();
    expect(remove).toHaveBeenCalledExactlyOnceWith("abort", add.mock.calls[0]?.[1]);
    second();
    expect(remove).toHaveBeenCalledOnce();
    onAbort(signal, vi.fn());
    expect(add).toHaveBeenCalledTimes(2);
  });

  test("a reaction may leave while all are called", () => {
    const controller = new AbortController();
    const second = vi.fn();
    const leave = onAbort(controller.signal, () => leave());
    onAbort(controller.signal, second);
    controller.abort(reason);
    expect(second).toHaveBeenCalledExactlyOnceWith(reason);
  });

  test("without a signal nothing happens", () => {
    expect(onAbort(undefined, vi.fn())()).toBe(undefined);
    expect(throwIfAborted(undefined)).toBe(undefined);
    expect(throwIfAborted(new AbortController().signal)).toBe(undefined);
  });

  test("a runtime that gives no reason gets one", () => {
    const signal = Object.assign(new EventTarget(), { aborted: true, reason: undefined });
    expect(() => Reflect.apply(throwIfAborted, undefined, [signal])).toThrow(
      expect.objectContaining({ name: "AbortError", message: "The operation was aborted." }),
    );
  });
});

test("abortWith passes an abort on, also one that has happened", () => {
  const [source, before, after, left] = Array.from({ length: 4 }, () => new AbortController());
  if (!source || !before || !after || !left) throw new Error("There are four.");
  abortWith(source.signal, before);
  abortWith(source.signal, left)();
  abortWith(undefined, left);
  source.abort(reason);
  abortWith(source.signal, after);
  expect([before.signal.reason, after.signal.reason, left.signal.aborted]).toEqual([reason, reason, false]);
});

test("a requested delay of 0 is not waited for exactly: the backoff applies", () => {
  expect(retryDelay(2, 0, 1)).toBe(500);
});

test("the clock counts whole milliseconds, so that differences are exact", () => {
  const fraction = vi.spyOn(performance, "now").mockReturnValue(12_345.678);
  expect(Number.isInteger(now())).toBe(true);
  fraction.mockRestore();
});

test("the clock is never behind a timer that fired, where tests fake only the timers", () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  try {
    const start = now();
    let seen = 0;
    startTimer(60_000, () => {
      seen = now();
    });
    vi.advanceTimersByTime(60_000);
    expect(seen - start).toBeGreaterThanOrEqual(59_999);
    expect(seen - start).toBeLessThan(61_000);
  } finally {
    vi.useRealTimers();
  }
});
