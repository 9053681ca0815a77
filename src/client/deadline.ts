import { onAbort, throwIfAborted } from "./abort.ts";
import { startTimer } from "./clock.ts";

/** Cancellation: a signal plus a cheap callback. */
export interface Abort {
  readonly signal: AbortSignal;
  /** Called on abort. Set in every call, and cheaper than a listener on the signal. */
  cancel: (() => void) | undefined;
}

/**
 * Runs `work` until it settles, `timeout` ms have passed or the caller aborts.
 *
 * `AbortSignal.any` and `AbortSignal.timeout` are avoided: on some releases of Node 20 and 22 both leak when one
 * long-lived signal serves many calls.
 */
export async function withDeadline<Result>(
  timeout: number,
  signal: AbortSignal | undefined,
  createTimeoutError: () => Error,
  work: (abort: Abort) => Promise<Result>,
): Promise<Result> {
  throwIfAborted(signal);
  const controller = new AbortController();
  const abort: Abort = { signal: controller.signal, cancel: undefined };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe: () => void = () => {};
  try {
    // `Promise.race` costs several promises more.
    return await new Promise<Result>((resolve, reject) => {
      const stop = (reason: unknown) => {
        reject(reason);
        controller.abort(reason);
        abort.cancel?.();
      };
      timer = setTimeout(() => stop(createTimeoutError()), timeout);
      unsubscribe = onAbort(signal, stop);
      work(abort).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    unsubscribe();
  }
}

/** Waits `ms`; an abort rejects at once with the signal's reason. */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    throwIfAborted(signal);
    const timer = startTimer(ms, () => {
      unsubscribe();
      resolve();
    });
    const unsubscribe = onAbort(signal, (reason) => {
      clearTimeout(timer);
      unsubscribe();
      reject(reason);
    });
  });
}
