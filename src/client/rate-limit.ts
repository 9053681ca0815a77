/** The rate limit in the headers of a response. */
export interface RateLimit {
  /** Requests allowed in the window. */
  readonly limit?: number | undefined;
  /** Requests left in the window. */
  readonly remaining?: number | undefined;
  /** Seconds until the window ends. */
  readonly reset?: number | undefined;
}

/**
 * Reads the rate limit from the headers: both forms of the IETF draft's `RateLimit` (`"default";r=50;t=30` and
 * `limit=100, remaining=50, reset=30`), its older `RateLimit-*` headers, and `X-RateLimit-*`. In the separate headers a
 * reset is either a number of seconds or a UNIX time, in seconds or in ms.
 *
 * @param own - What the provider's own three headers begin with; they come before the usual ones.
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
 */
export function readRateLimit(headers: Headers, clocks: Clocks, own?: string): RateLimit | undefined {
  const combined = headers.get("ratelimit");
  const tightest = combined === null ? undefined : tightestPolicy(combined);
  if (tightest) return tightest;
  for (const prefix of [...(own ? [own] : []), "ratelimit-", "x-ratelimit-"]) {
    const [limit, remaining] = ["limit", "remaining"].map((name) =>
      wholeNumber(headers.get(prefix + name)?.split(/[,;]/)[0]),
    );
    const reset = readReset(roundedUp(headers.get(`${prefix}reset`)), clocks);
    if ((limit ?? remaining ?? reset) !== undefined) return { limit, remaining, reset };
  }
  return undefined;
}

/** The smallest UNIX times: in seconds of 2001, in ms of 1973. Anything below is a number of seconds. */
const firstSecond = 1e9;
const firstMillisecond = 1e11;

function readReset(reset: number | undefined, clocks: Clocks): number | undefined {
  if (reset === undefined || reset < firstSecond) return reset;
  return secondsUntil(reset < firstMillisecond ? reset * 1_000 : reset, clocks);
}

/** The time by the clocks that a header may refer to, the likeliest first, in ms of UNIX time. */
export type Clocks = readonly number[];

/** Seconds until a time in ms of UNIX time, by the first clock that is within a day of it: any clock may be wrong. */
export function secondsUntil(time: number, clocks: Clocks): number {
  const delays = clocks.map((now) => Math.ceil((time - now) / 1_000));
  return Math.max(0, delays.find((delay) => Math.abs(delay) <= 86_400) ?? Math.min(...delays));
}

/** Of several policies, the one with the fewest remaining requests; of equal ones, the one that resets last. */
function tightestPolicy(value: string): RateLimit | undefined {
  // Names and other texts say nothing about the limit (RFC 8941, section 3.3.3).
  const unquoted = value.replace(/"(?:\\.|[^"\\])*"?/g, "");
  const policies = /remaining=/i.test(unquoted) ? [unquoted] : unquoted.split(",");
  const [first] = policies
    .map((policy) => ({
      limit: parameter(policy, "limit"),
      remaining: parameter(policy, "r|remaining"),
      reset: parameter(policy, "t|reset"),
    }))
    .filter(({ remaining, reset }) => (remaining ?? reset) !== undefined)
    .sort((a, b) => (a.remaining ?? 0) - (b.remaining ?? 0) || (b.reset ?? 0) - (a.reset ?? 0));
  return first;
}

function parameter(text: string, names: string): number | undefined {
  return roundedUp(new RegExp(`(?:^|[;,\\s])(?:${names})=([\\d.]+)`, "i").exec(text)?.[1]);
}

/** The first number of a header, rounded up. */
export function roundedUp(text: string | null | undefined): number | undefined {
  const number = /^\s*(\d{1,15}(?:\.\d+)?)\s*(?:[,;]|$)/.exec(text ?? "")?.[1];
  return number === undefined ? undefined : Math.ceil(Number(number));
}

/** Digits only, at most 15, which a number holds exactly. */
export function wholeNumber(text: string | null | undefined): number | undefined {
  return text && /^\s*\d{1,15}\s*$/.test(text) ? Number(text) : undefined;
}
