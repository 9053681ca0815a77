import { type Clocks, type RateLimit, roundedUp, secondsUntil, wholeNumber } from "./rate-limit.ts";

/**
 * Statuses that a retry may fix. Those above 511 are of CDNs in front of a provider.
 *
 * @see https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/
 */
const transientStatuses = [408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529, 530];
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
  clocks: Clocks,
): number | undefined {
  const delay = readRetryAfter(retryAfter, clocks);
  if (delay !== undefined) return delay;
  return status === 429 || rateLimit?.remaining === 0 ? rateLimit?.reset : undefined;
}

/**
 * The current time by the provider's clock and by ours. Dates in headers refer to the provider's clock, whose `Date` (RFC
 * 9110, section 6.6.1) is used where it differs by more than its precision.
 */
export function clocksOf(headers: Headers, now: number): Clocks {
  const date = readDate(headers.get("date") ?? "");
  if (date === undefined) return [now];
  // A cached response adds its `Age` (RFC 9111, section 5.1).
  const remote = date + (wholeNumber(headers.get("age")) ?? 0) * 1_000;
  return Math.abs(remote - now) > 2_000 ? [remote, now] : [now];
}

/** `Retry-After`: seconds, or a date. Fractions are rounded up, and of several values the first counts. */
export function readRetryAfter(value: string | null, clocks: Clocks): number | undefined {
  const seconds = roundedUp(value);
  if (seconds !== undefined || value === null) return seconds;
  const date = readDate(value.trim());
  return date === undefined ? undefined : secondsUntil(date, clocks);
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
