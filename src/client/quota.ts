import type { RateLimit } from "./rate-limit.ts";

/** The last known quota of a client. Times are ms of a monotonic clock. */
export interface Quota {
  /** Requests left according to the last response; those in flight are not subtracted. */
  readonly remaining: number;
  /** When the quota resets; `Infinity` where that is unknown. */
  readonly resets: number;
  /** When this expires: one wrong response must not block a client forever. */
  readonly until: number;
}

/** The part of a response that affects later calls. */
export interface QuotaUpdate {
  readonly status: number;
  readonly rateLimit: RateLimit | undefined;
  /** Seconds. */
  readonly retryAfter: number | undefined;
}

/** The calls of a client at one moment. */
export interface QueueState {
  /** Sent, without a response yet. */
  readonly inFlight: number;
  /** In the queue, the next one included. */
  readonly waiting: number;
  /** When the last one was sent. */
  readonly last: number;
}

/** Used where the remaining quota is unknown: one call at a time, and one more in parallel after each response. */
export const unknownQuota: Quota = { remaining: 1, resets: Infinity, until: Infinity };

/** ms between two calls while no response arrives. */
const probeInterval = 250;

/** ms until a quota expires: the longest block that a provider documents. */
const maxQuotaAge = 300_000;

/** ms by which rounding and reordered responses may move the reset of one window. */
const jitter = 1_000;

/** The quota after a response. */
export function updateQuota(
  known: Quota | undefined,
  { status, rateLimit, retryAfter }: QuotaUpdate,
  now: number,
): Quota | undefined {
  const isRateLimited = status === 429;
  const remaining = isRateLimited ? 0 : rateLimit?.remaining;
  const seconds = isRateLimited ? retryAfter : rateLimit?.reset;
  if (remaining === undefined || seconds === undefined) {
    if (isRateLimited) return unknownQuota;
    return known?.resets === Infinity && status < 500 ? { ...known, remaining: known.remaining + 1 } : known;
  }
  const resets = now + seconds * 1000;
  // Within a window `remaining` only decreases: a higher value comes from a response that was overtaken.
  const isStale =
    known &&
    known.resets < Infinity &&
    remaining >= known.remaining &&
    resets < known.resets + jitter &&
    !isRateLimited;
  return isStale ? known : { remaining, resets, until: Math.min(resets, now + maxQuotaAge) };
}

/**
 * Milliseconds until the next call may be sent:
 * - none left: the time until the reset;
 * - enough for all waiting calls, or a reset further away than `maxDelay`: 0;
 * - otherwise the calls are spread over the time until the reset, or sent at `probeInterval` where that is unknown.
 */
export function queueDelay(
  { remaining, resets }: Quota,
  { inFlight, waiting, last }: QueueState,
  now: number,
  maxDelay: number,
): number {
  const left = remaining - inFlight;
  const untilReset = resets - now;
  if (left <= 0 && untilReset < Infinity) return Math.max(0, untilReset);
  if (left >= waiting || (left > 0 && untilReset > maxDelay)) return 0;
  return Math.max(0, last + (left > 0 ? untilReset / (left + 1) : probeInterval) - now);
}
