import { type RateLimit, wholeNumber } from "./rate-limit.ts";

/** Statuses that a retry may fix. */
const transientStatuses = [408, 429, 500, 502, 503, 504];
const firstBackoff = 250;
const maxBackoff = 8_000;

export function isTransient(status: number): boolean {
  return transientStatuses.includes(status);
}

/**
 * The delay that the provider requests, in seconds: `Retry-After` (RFC 9110, section 10.2.3), otherwise the reset of an
 * exhausted rate limit.
 */
export function requestedDelay(
  status: number,
  retryAfter: string | null,
  rateLimit: RateLimit | undefined,
  now: number,
): number | undefined {
  const delay = readRetryAfter(retryAfter, now);
  if (delay !== undefined) return delay;
  return status === 429 || rateLimit?.remaining === 0 ? rateLimit?.reset : undefined;
}

/**
 * The current time by the provider's clock, where it differs from ours by more than the precision of `Date` (RFC 9110,
 * section 6.6.1). Dates in its headers refer to that clock.
 */
export function serverTime(headers: Headers, now: number): number {
  const date = readDate(headers.get("date") ?? "");
  if (date === undefined) return now;
  // A cached response adds its `Age` (RFC 9111, section 5.1).
  const remote = date + (wholeNumber(headers.get("age")) ?? 0) * 1_000;
  const difference = Math.abs(remote - now);
  return difference > 2_000 && difference < day ? remote : now;
}

/** ms. A larger difference means that the `Date` is wrong. */
const day = 86_400_000;

/** `Retry-After`: whole seconds, or a date. */
export function readRetryAfter(value: string | null, now: number): number | undefined {
  const seconds = wholeNumber(value);
  if (seconds !== undefined || value === null) return seconds;
  const date = readDate(value.trim());
  return date === undefined ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}

/** Parses an HTTP date in any of the three forms of RFC 9110, section 5.6.7, to UNIX time in ms. */
function readDate(text: string): number | undefined {
  if (!/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .*\d\d:\d\d:\d\d( GMT| \d{4})$/.test(text)) return undefined;
  const date = Date.parse(text.endsWith("GMT") ? text : `${text} GMT`);
  return Number.isNaN(date) ? undefined : date;
}

/** The state of a call's retries. */
export interface RetryState {
  /** The attempt that failed; the first is 1. */
  readonly attempt: number;
  /** Retries left. */
  readonly retries: number;
  /** ms. */
  readonly maxRetryDelay: number;
}

/**
 * Milliseconds until the next attempt, or undefined to return this response.
 *
 * @param requested - The delay that the provider requests, in seconds.
 * @param random - Between 0 and 1.
 */
export function retryDecision(
  status: number,
  requested: number | undefined,
  { attempt, retries, maxRetryDelay }: RetryState,
  random: number,
): number | undefined {
  const isAllowed = isTransient(status) && retries > 0 && (requested ?? 0) * 1000 <= maxRetryDelay;
  return isAllowed ? retryDelay(attempt, requested, random) : undefined;
}

/**
 * Milliseconds until the next attempt: the requested delay, otherwise exponential backoff with full jitter.
 *
 * @param attempt - The attempt that failed; the first is 1.
 * @param random - Between 0 and 1.
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function retryDelay(attempt: number, requested: number | undefined, random: number): number {
  if (requested) return requested * 1000;
  return Math.round(random * Math.min(maxBackoff, firstBackoff * 2 ** (attempt - 1)));
}
