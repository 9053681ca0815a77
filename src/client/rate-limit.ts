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
 * `limit=100, remaining=50, reset=30`), its older `RateLimit-*` headers, and `X-RateLimit-*`, whose reset is a UNIX time.
 *
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
 */
export function readRateLimit(headers: Headers, now: number): RateLimit | undefined {
  const combined = headers.get("ratelimit");
  const tightest = combined === null ? undefined : tightestPolicy(combined);
  if (tightest) return tightest;
  for (const prefix of ["ratelimit-", "x-ratelimit-"]) {
    const [limit, remaining, reset] = ["limit", "remaining", "reset"].map((name) =>
      wholeNumber(headers.get(prefix + name)?.split(/[,;]/)[0]),
    );
    const seconds = reset === undefined || prefix === "ratelimit-" ? reset : Math.max(0, Math.ceil(reset - now / 1000));
    if ((limit ?? remaining ?? reset) !== undefined) return { limit, remaining, reset: seconds };
  }
  return undefined;
}

/** Of several policies, the one with the fewest remaining requests; of equal ones, the one that resets last. */
function tightestPolicy(value: string): RateLimit | undefined {
  const policies = /remaining=/i.test(value) ? [value] : (value.match(/("[^"]*"|[^,])+/g) ?? []);
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
  return wholeNumber(new RegExp(`(?:^|[;,\\s])(?:${names})=(\\d+)`, "i").exec(text)?.[1]);
}

/** Digits only, at most 15, which a number holds exactly. */
export function wholeNumber(text: string | null | undefined): number | undefined {
  return text && /^\s*\d{1,15}\s*$/.test(text) ? Number(text) : undefined;
}
