import { onAbort, throwIfAborted } from "./abort.ts";
import { now, startTimer } from "./clock.ts";
import { withDeadline } from "./deadline.ts";
import { type CallContext, LimiterError, RateLimitError } from "./errors.ts";
import { type Quota, type QuotaUpdate, queueDelay, unknownQuota, updateQuota } from "./quota.ts";
import { type Redact, redactCause } from "./redact.ts";

/** A budget of requests, for one process or for many: `RateLimiterQueue` of rate-limiter-flexible is one. */
export interface Limiter {
  /** Resolves when this many requests may be sent. If it rejects, the request is not sent. */
  removeTokens(tokens: number): Promise<unknown>;
}

/** Marks an attempt as finished, with the rate limit of its response if there was one. */
export type Release = (update?: QuotaUpdate) => void;

/** An attempt that is to be sent. */
export interface QueueEntry {
  readonly context: CallContext;
  readonly signal: AbortSignal | undefined;
  /** With 0 the attempt does not wait for a new quota. */
  readonly retries: number;
  readonly redact: Redact;
}

/** Waits until an attempt may be sent. */
export type Acquire = (entry: QueueEntry) => Promise<Release>;

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

  const wait = ({ context, signal, retries }: QueueEntry, countsAsSent: boolean) =>
    new Promise<void>((resolve, reject) => {
      throwIfAborted(signal);
      const maxDelay = retries > 0 ? maxRetryDelay : 0;
      const proceed = () => {
        const at = now();
        // Several waiting attempts must not use up a new quota at once; a single one may proceed.
        if (known && known.until <= at) known = queue.size > 1 ? unknownQuota : undefined;
        const delay = known ? queueDelay(known, { inFlight, waiting: queue.size, last }, at, maxDelay) : 0;
        const isRejected = delay > maxDelay && known !== undefined && known.resets < Infinity;
        if (known && delay > 0 && maxDelay > 0 && !isRejected) return Math.min(delay, known.until - at);
        unsubscribe();
        if (isRejected) reject(quotaExceeded(context, Math.ceil(delay / 1000)));
        else resolve();
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

  return async (entry) => {
    if (limiter) {
      await wait(entry, false); // takes no token while the rate limit is exhausted
      await takeToken(limiter, entry);
    }
    await wait(entry, true);
    let isReleased = false;
    return (update) => {
      if (isReleased) return;
      isReleased = true;
      inFlight--;
      if (update) known = updateQuota(known, update, now());
      advance();
    };
  };
}

/** The longest delay of a timer: in practice only the signal ends the wait. */
const maxTimerDelay = 2 ** 31 - 1;

async function takeToken(limiter: Limiter, { context, signal, redact }: QueueEntry): Promise<void> {
  try {
    await withDeadline(maxTimerDelay, signal, Error, async () => limiter.removeTokens(1));
  } catch (error) {
    throwIfAborted(signal);
    const cause = redactCause(error, redact);
    throw new LimiterError("was not sent: the limiter failed. Its error is the `cause`.", { ...context, cause });
  }
}

function quotaExceeded(context: CallContext, retryAfter: number): RateLimitError {
  return new RateLimitError(
    `was not sent: the rate limit is exhausted for ${retryAfter} s. Try again then, or raise \`retries\` and \`maxRetryDelay\`.`,
    { ...context, status: 429, retryAfter },
  );
}
