import { type Clocks, type RateLimit, readRateLimit, roundedUp, secondsUntil, wholeNumber } from "./rate-limit.ts";

/**
 * Statuses that a retry may fix. Those above 511 are of CDNs in front of a provider.
 *
 * @see https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/
 */
const transientStatuses = [408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529, 530];

export function isTransient(status: number): boolean {
  return transientStatuses.includes(status);
}

/** What a response states about the next request. */
export interface Limits {
  readonly rateLimit: RateLimit | undefined;
  /** The delay that the provider requests, in seconds. */
  readonly retryAfter: number | undefined;
}

/**
 * @param status - The status that the response has by its meaning.
 * @param prefix - What the provider's own headers begin with.
 */
export function limitsOf(status: number, headers: Headers, prefix?: string): Limits {
  const clocks = clocksOf(headers, Date.now());
  const rateLimit = readRateLimit(headers, clocks, prefix);
  return { rateLimit, retryAfter: requestedDelay(status, headers.get("retry-after"), rateLimit, clocks) };
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
function clocksOf(headers: Headers, now: number): Clocks {
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
