import { own } from "../client/value.ts";
import { readOptions, throwInvalidOption } from "./options.ts";

/** A limit of requests in a window of time. */
export interface RateLimitOptions {
  /** Requests in a window. Cloudflare allows 1,200 in 300 s. */
  readonly limit: number;
  /** Seconds. A window begins with its first request. */
  readonly window: number;
  /**
   * Seconds for which every request fails once the limit is exceeded.
   * @defaultValue `300` at Cloudflare; elsewhere until the window ends
   */
  readonly block?: number | undefined;
}

/** What the headers report about the rate limit. */
export interface RateLimitState {
  readonly limit: number;
  /** Seconds. */
  readonly window: number;
  readonly remaining: number;
  /** UNIX time in ms at which the whole limit is available again. */
  readonly resetAt: number;
}

/** The rate limit of a double at one moment. */
interface RateLimitCheck {
  readonly isExceeded: boolean;
  readonly rateLimit: RateLimitState;
}

export interface RateLimiter {
  /** Counts a request. */
  readonly take: (at: number) => RateLimitCheck;
  /** Reads the state without counting. */
  readonly peek: (at: number) => RateLimitCheck;
  readonly reset: () => void;
}

/** @param defaults - What the headers report if nothing is limited: then all but one request always remain. */
export function createRateLimiter(
  provider: string,
  given: RateLimitOptions | undefined,
  defaults: RateLimitOptions,
): RateLimiter {
  const options = given === undefined ? undefined : readRateLimit(provider, given);
  const { limit, window } = options ?? defaults;
  const block = options?.block ?? own(defaults).block;
  let used = 0;
  let resetAt = 0;

  const peek = (at: number) => {
    if (options === undefined)
      return { isExceeded: false, rateLimit: { limit, window, remaining: limit - 1, resetAt: at + window * 1000 } };
    const isOver = at >= resetAt;
    const remaining = isOver ? limit : Math.max(0, limit - used);
    return {
      isExceeded: !isOver && used > limit,
      rateLimit: { limit, window, remaining, resetAt: isOver ? at + window * 1000 : resetAt },
    };
  };
  return {
    peek,
    take(at) {
      if (at >= resetAt) {
        used = 0;
        resetAt = at + window * 1000;
      }
      const wasExceeded = used > limit;
      used++;
      // The block begins with the first request beyond the limit; further requests do not prolong it.
      if (used > limit && !wasExceeded && block !== undefined) resetAt = at + block * 1000;
      return peek(at);
    },
    reset() {
      used = 0;
      resetAt = 0;
    },
  };
}

const names: readonly string[] = ["limit", "window", "block"] satisfies readonly (keyof RateLimitOptions)[];

function readRateLimit(provider: string, given: RateLimitOptions): RateLimitOptions {
  const options = readOptions(provider, "rateLimit", given, names);
  const { limit, window, block } = options;
  for (const [name, value] of Object.entries({ limit, window, ...(block !== undefined && { block }) }))
    if (!(Number.isFinite(value) && value > 0))
      throwInvalidOption(provider, `rateLimit.${name}`, "must be a number above 0");
  return options;
}
