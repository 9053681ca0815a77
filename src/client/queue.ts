import { onAbort, throwIfAborted } from "./abort.ts";
import { now, startTimer } from "./clock.ts";
import { withDeadline } from "./deadline.ts";
import { loadFailures, pacing } from "./load.ts";
import type { Quota } from "./quota.ts";
import type { Acquire, Limiter, QueueEntry, Release } from "./waiting.ts";

/** Queues a client's attempts until the last known rate limit and the limiter allow them. */
export function createRequestQueue(maxRetryDelay: number, limiter: Limiter | undefined): Acquire {
  /** Each waiting entry tries to proceed, and returns how many ms it still has to wait, or 0 when it is done. */
  const queue = new Set<() => number>();
  let known: Quota | undefined;
  let inFlight = 0;
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const advance = () => {
    clearTimeout(timer);
    for (const proceed of queue) {
      const delay = proceed();
      if (delay > 0) {
        timer = startTimer(delay, advance);
        return;
      }
      queue.delete(proceed);
    }
  };

  /** Resolves with the ms until the quota resets, where that is too long to wait; otherwise with 0. */
  const turn = ({ signal, retries }: QueueEntry, countsAsSent: boolean) =>
    new Promise<number>((resolve, reject) => {
      throwIfAborted(signal);
      const maxDelay = retries > 0 ? maxRetryDelay : 0;
      const proceed = () => {
        const at = now();
        // Several waiting attempts must not use up a new quota at once; a single one may proceed.
        if (known && known.until <= at) known = queue.size > 1 ? pacing?.unknownQuota : undefined;
        const delay =
          known && pacing ? pacing.queueDelay(known, { inFlight, waiting: queue.size, last }, at, maxDelay) : 0;
        const isRejected = delay > maxDelay && known !== undefined && known.resets < Infinity;
        if (known && delay > 0 && maxDelay > 0 && !isRejected) return Math.min(delay, known.until - at);
        unsubscribe();
        resolve(isRejected ? delay : 0);
        if (countsAsSent && !isRejected) {
          inFlight++;
          last = at;
        }
        return 0;
      };
      const unsubscribe = onAbort(signal, (reason) => {
        queue.delete(proceed);
        unsubscribe();
        reject(reason);
        advance();
      });
      if (maxDelay === 0) proceed();
      else if (queue.add(proceed).size === 1) advance();
    });

  const wait = async (entry: QueueEntry, countsAsSent: boolean) => {
    const delay = await turn(entry, countsAsSent);
    if (delay === 0) return;
    const seconds = Math.ceil(delay / 1000);
    const outcome = `was not sent: the rate limit is exhausted for ${seconds} s`;
    throw (await loadFailures(entry, outcome)).quotaExceeded(entry.context, seconds);
  };

  const releaser = (): Release => {
    let isReleased = false;
    return (update) => {
      if (isReleased) return;
      isReleased = true;
      inFlight--;
      if (update && pacing) known = pacing.updateQuota(known, update, now());
      if (queue.size > 0) advance();
    };
  };

  const waitForRelease = async (entry: QueueEntry) => {
    if (limiter) {
      await wait(entry, false); // takes no token while the rate limit is exhausted
      await takeToken(limiter, entry);
    }
    await wait(entry, true);
    return releaser();
  };

  return (entry) => {
    // Most calls: nothing is known that could delay them.
    if (limiter || known || queue.size > 0 || entry.signal?.aborted) return waitForRelease(entry);
    inFlight++;
    last = now();
    return releaser();
  };
}

/** The longest delay of a timer: in practice only the signal ends the wait. */
const maxTimerDelay = 2 ** 31 - 1;

async function takeToken(limiter: Limiter, entry: QueueEntry): Promise<void> {
  try {
    await withDeadline(maxTimerDelay, entry.signal, Error, async () => limiter.removeTokens(1));
  } catch (error) {
    throwIfAborted(entry.signal);
    throw (await loadFailures(entry, "was not sent: the limiter failed")).limiterError(entry, error);
  }
}
