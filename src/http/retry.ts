import { type RateLimit, wholeNumber } from "./rate-limit.ts";

/** Statuses that another attempt may mend. */
const transient = [408, 429, 500, 502, 503, 504];
const firstDelay = 250;
const longestBackoff = 8_000;

export function isTransient(status: number): boolean {
  return transient.includes(status);
}

/**
 * Seconds that the provider asks to wait: `Retry-After` first (RFC 9110, section 10.2.3), else the reset of a quota
 * that is used up.
 */
export function askedWait(
  status: number,
  retryAfter: string | null,
  rateLimit: RateLimit | undefined,
  now: number,
): number | undefined {
  const asked = readRetryAfter(retryAfter, now);
  if (asked !== undefined) return asked;
  return status === 429 || rateLimit?.remaining === 0 ? rateLimit?.reset : undefined;
}

/**
 * Times of day are the provider's: where its clock and ours differ by more than the second that `Date` is exact to, its
 * own counts (RFC 9110, section 6.6.1).
 */
export function providersTime(headers: Headers, now: number): number {
  const date = readDate(headers.get("date") ?? "");
  if (date === undefined) return now;
  // What a cache answers is as old as it says (RFC 9111, section 5.1).
  const told = date + (wholeNumber(headers.get("age")) ?? 0) * 1_000;
  const difference = Math.abs(told - now);
  return difference > 2_000 && difference < day ? told : now;
}

/** No clock is off by more; what says so is no time at all. */
const day = 86_400_000;

/** `Retry-After`: whole seconds, or a date. */
export function readRetryAfter(value: string | null, now: number): number | undefined {
  const seconds = wholeNumber(value);
  if (seconds !== undefined || value === null) return seconds;
  const date = readDate(value.trim());
  return date === undefined ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}

/** UNIX time in ms of a date in one of the three forms of RFC 9110, section 5.6.7. */
function readDate(text: string): number | undefined {
  if (!/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .*\d\d:\d\d:\d\d( GMT| \d{4})$/.test(text)) return undefined;
  const date = Date.parse(text.endsWith("GMT") ? text : `${text} GMT`);
  return Number.isNaN(date) ? undefined : date;
}

/**
 * Milliseconds before the next attempt: what the provider asked for, else exponential back-off with full jitter.
 *
 * @param attempt - The attempt that failed; the first is 1.
 * @param random - Between 0 and 1.
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function retryDelay(attempt: number, asked: number | undefined, random: number): number {
  if (asked) return asked * 1000;
  return Math.round(random * Math.min(longestBackoff, firstDelay * 2 ** (attempt - 1)));
}
