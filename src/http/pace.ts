import type { RateLimit } from "./rate-limit.ts";

/** What a client knows of its quota. Times are ms of a clock that never goes back. */
export interface Quota {
  /** Requests that the provider allows beyond those that it has answered. */
  readonly remaining: number;
  /** When there is a new quota; `Infinity` where nobody says. */
  readonly resets: number;
  /** How long this is believed: one wrong answer must not silence a client for good. */
  readonly until: number;
}

/** What an answer says that concerns the calls after it. */
export interface Heard {
  readonly status: number;
  readonly rateLimit: RateLimit | undefined;
  /** Seconds. */
  readonly retryAfter: number | undefined;
}

/** The calls of a client, at one moment. */
export interface Traffic {
  /** Sent, and not answered yet. */
  readonly underWay: number;
  /** In line, the one whose turn is next included. */
  readonly waiting: number;
  /** When the last one was sent. */
  readonly last: number;
}

/** Where nobody says what is left: one call, and after each answer one more side by side. */
export const probing: Quota = { remaining: 1, resets: Infinity, until: Infinity };

/** ms between two calls while nothing is heard. */
const probeInterval = 250;

/** ms for which an answer is believed: as long as the longest block that a provider documents. */
const belief = 300_000;

/** Whole seconds, and answers that overtake each other, move the end of one window by as much, in ms. */
const jitter = 1_000;

/** What is known after an answer. */
export function learn(
  known: Quota | undefined,
  { status, rateLimit, retryAfter }: Heard,
  now: number,
): Quota | undefined {
  const isRefused = status === 429;
  const remaining = isRefused ? 0 : rateLimit?.remaining;
  const seconds = isRefused ? retryAfter : rateLimit?.reset;
  if (remaining === undefined || seconds === undefined) {
    if (isRefused) return probing;
    return known?.resets === Infinity && status < 500 ? { ...known, remaining: known.remaining + 1 } : known;
  }
  const resets = now + seconds * 1000;
  // Within a window less and less is left: where there is more, an answer was overtaken.
  const isOld =
    known && known.resets < Infinity && remaining >= known.remaining && resets < known.resets + jitter && !isRefused;
  return isOld ? known : { remaining, resets, until: Math.min(resets, now + belief) };
}

/**
 * Milliseconds until the next call may be sent. Where what is left is enough for all who wait, nobody waits; where it is
 * not, it is spread over the time until the reset, unless that is further away than `longest`; where nothing is left, it is
 * the time until the reset.
 */
export function paceDelay(
  { remaining, resets }: Quota,
  { underWay, waiting, last }: Traffic,
  now: number,
  longest: number,
): number {
  const left = remaining - underWay;
  const rest = resets - now;
  if (left <= 0 && rest < Infinity) return Math.max(0, rest);
  if (left >= waiting || (left > 0 && rest > longest)) return 0;
  return Math.max(0, last + (left > 0 ? rest / (left + 1) : probeInterval) - now);
}
