/**
 * A quota of 300 s on a faster clock: 300 s are 12 s, and the number of requests in them is what the machine can bear.
 * The proportions are the guide's: 60 periods in a window, and 63 times a period's points in its limit.
 */
const speed = 25;
const window = 300_000 / speed;
const period = 5_000 / speed;

export interface Scale {
  /** What the tenant allows; after a request too many, it blocks for a whole window. */
  readonly quota: { readonly limit: number; readonly window: number; readonly block: number };
  readonly environment: { readonly REQUESTS_PER_SECOND: string };
}

/** @param rate - Requests per second that the quota allows. */
export function scaleTo(rate: number): Scale {
  const points = Math.max(1, Math.floor((rate * window) / 1000 / 63));
  return {
    quota: { limit: 63 * points, window, block: window },
    environment: { REQUESTS_PER_SECOND: String(points) },
  };
}

/** The limiter's own script, but for the unit: 5 s are 200 ms. */
const script = `
  redis.call('set', KEYS[1], 0, 'PX', ${period}, 'NX')
  return { redis.call('incrby', KEYS[1], ARGV[1]), redis.call('pttl', KEYS[1]) }`;

/** A program of the guide whose limiter is on the faster clock. */
export function scaled(program: string): string {
  return program.replace(
    /^ {2}duration: 1,$/m,
    () => `  duration: 5,\n  customIncrTtlLuaScript: ${JSON.stringify(script)},`,
  );
}
