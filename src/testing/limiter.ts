import { own } from "../http/value.ts";
import { readOptions, refuseOption } from "./refuse.ts";

/** A limit of requests in a window of time. */
export interface RateLimitOptions {
  /** Requests in a window. Cloudflare allows 1,200 in 300 s. */
  readonly limit: number;
  /** Seconds. A window begins with its first request. */
  readonly window: number;
  /**
   * Seconds for which everything is refused once the limit is exceeded.
   * @defaultValue `300` at Cloudflare; elsewhere until the window ends
   */
  readonly block?: number | undefined;
}

/** How much of the limit is left. */
export interface Quota {
  readonly limit: number;
  /** Seconds. */
  readonly window: number;
  readonly remaining: number;
  /** UNIX time in ms at which all of it is there again. */
  readonly ends: number;
}

export interface Limiter {
  /** Counts a request. */
  readonly take: (at: number) => { readonly refused: boolean; readonly quota: Quota };
  /** What is left, without counting. */
  readonly look: (at: number) => { readonly refused: boolean; readonly quota: Quota };
  readonly reset: () => void;
}

/** @param usual - What the provider's header fields say where nothing is limited: there, all but one request is always left. */
export function createLimiter(provider: string, given: RateLimitOptions | undefined, usual: RateLimitOptions): Limiter {
  const options = given === undefined ? undefined : readLimit(provider, given);
  const { limit, window } = options ?? usual;
  const block = options?.block ?? own(usual).block;
  let used = 0;
  let ends = 0;

  const look = (at: number) => {
    if (options === undefined)
      return { refused: false, quota: { limit, window, remaining: limit - 1, ends: at + window * 1000 } };
    const isOver = at >= ends;
    const remaining = isOver ? limit : Math.max(0, limit - used);
    return {
      refused: !isOver && used > limit,
      quota: { limit, window, remaining, ends: isOver ? at + window * 1000 : ends },
    };
  };
  return {
    look,
    take(at) {
      if (at >= ends) {
        used = 0;
        ends = at + window * 1000;
      }
      const wasRefused = used > limit;
      used++;
      // The block begins once, with the first request too many; asking on does not prolong it.
      if (used > limit && !wasRefused && block !== undefined) ends = at + block * 1000;
      return look(at);
    },
    reset() {
      used = 0;
      ends = 0;
    },
  };
}

const names: readonly string[] = ["limit", "window", "block"] satisfies readonly (keyof RateLimitOptions)[];

function readLimit(provider: string, given: RateLimitOptions): RateLimitOptions {
  const options = readOptions(provider, "rateLimit", given, names);
  const { limit, window, block } = options;
  for (const [name, value] of Object.entries({ limit, window, ...(block !== undefined && { block }) }))
    if (!(Number.isFinite(value) && value > 0)) refuseOption(provider, `rateLimit.${name}`, "is no number above 0");
  return options;
}
