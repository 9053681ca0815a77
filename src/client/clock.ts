/** The clock by which calls wait. */

/** ms by which timers are ahead of `performance.now()`, in tests that fake only the timers. */
let ahead = 0;

/**
 * ms of a monotonic clock that no timer is ahead of. Whole ones: sums and differences of fractions are not exact, and a
 * wait of exactly `maxRetryDelay` could count as too long.
 */
export function now(): number {
  return Math.floor(performance.now() + ahead);
}

/** `setTimeout`, after which {@link now} has advanced by `delay` at least. */
export function startTimer(delay: number, react: () => void): ReturnType<typeof setTimeout> {
  const due = now() + delay;
  return setTimeout(() => {
    const early = due - now();
    // Real timers may fire a fraction of a ms early.
    if (early > 50) ahead += early;
    react();
  }, delay);
}
