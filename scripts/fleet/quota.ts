/** How a provider counts. Times are ms. */
export interface Quota {
  /** Counts a request; whether it is one too many. */
  readonly take: (now: number) => boolean;
  /** What may follow at once, and ms until there is more. */
  readonly left: (now: number) => { readonly remaining: number; readonly resets: number };
  /** Requests per ms that it allows in the long run. */
  readonly rate: number;
}

/**
 * No more than `limit` requests in any `window`, wherever it begins. That is stricter than a provider whose windows begin
 * somewhere: what passes here passes there.
 */
export function slidingWindow(limit: number, window: number): Quota {
  const times: number[] = [];
  let first = 0;
  const forget = (now: number) => {
    while (first < times.length && now - (times[first] ?? now) >= window) first++;
    if (first > 100_000) {
      times.splice(0, first);
      first = 0;
    }
  };
  return {
    rate: limit / window,
    take: (now) => {
      forget(now);
      times.push(now);
      return times.length - first > limit;
    },
    left: (now) => {
      forget(now);
      const remaining = Math.max(0, limit - (times.length - first));
      return { remaining, resets: (times[first] ?? now) + window - now };
    },
  };
}

/** A token bucket: `rate` requests per second, and `burst` at once. */
export function bucket(rate: number, burst: number): Quota {
  let level = burst;
  let at = 0;
  const fill = (now: number) => {
    level = Math.min(burst, level + ((now - at) * rate) / 1000);
    at = now;
  };
  return {
    rate: rate / 1000,
    take: (now) => {
      fill(now);
      if (level < 1) return true;
      level--;
      return false;
    },
    left: (now) => {
      fill(now);
      return { remaining: Math.floor(level), resets: ((burst - level) * 1000) / rate };
    },
  };
}
