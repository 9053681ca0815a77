import { onAbort } from "./abort.ts";

/** How work learns that it is over. */
export interface Abort {
  readonly signal: AbortSignal;
  /** What to end beside what listens to the signal: cheaper than a listener, and set in every call. */
  cancel: (() => void) | undefined;
}

/**
 * Runs `work` until it is done, `timeout` ms have passed or the caller aborts, whichever comes first.
 *
 * Neither `AbortSignal.any` nor `AbortSignal.timeout` is used: both have leaked on releases of Node 20 and 22 where one
 * long-lived signal serves many calls. What is set here is cleared here.
 */
export async function withDeadline<Result>(
  timeout: number,
  signal: AbortSignal | undefined,
  expired: () => Error,
  work: (abort: Abort) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  const abort: Abort = { signal: controller.signal, cancel: undefined };
  let stop: (reason: unknown) => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = (reason) => {
      reject(reason);
      controller.abort(reason);
      abort.cancel?.();
    };
  });
  const timer = setTimeout(() => stop(expired()), timeout);
  const forget = onAbort(signal, () => stop(signal?.reason));
  try {
    return await Promise.race([work(abort), stopped]);
  } finally {
    clearTimeout(timer);
    forget();
  }
}

/** Waits; an abort ends the wait at once, with the caller's reason. */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const timer = setTimeout(() => {
      forget();
      resolve();
    }, ms);
    const forget = onAbort(signal, () => {
      clearTimeout(timer);
      forget();
      reject(signal?.reason);
    });
  });
}
