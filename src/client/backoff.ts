const firstBackoff = 250;
const maxBackoff = 8_000;

/**
 * Milliseconds until the next attempt: the requested delay, otherwise exponential backoff with full jitter.
 *
 * @param attempt - The attempt that failed; the first is 1.
 * @param requested - The delay that the provider requests, in seconds.
 * @param random - Between 0 and 1.
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function retryDelay(attempt: number, requested: number | undefined, random: number): number {
  if (requested) return requested * 1000;
  return Math.round(random * Math.min(maxBackoff, firstBackoff * 2 ** (attempt - 1)));
}
