/** A provider with a quota: a window of so many requests begins with its first one, and what is too much is a 429. */
export interface QuotaProvider {
  readonly fetch: (request: Request) => Promise<Response>;
  /** When each request came, in ms, and whether it was rejected. */
  readonly requests: { readonly at: number; readonly rejected: boolean }[];
  readonly rejected: () => number;
}

/**
 * @param limit - Requests in a window of `seconds`.
 * @param reported - The header fields for what is left and the whole seconds until the window ends.
 */
export function quotaProvider(
  limit: number,
  seconds: number,
  reported: (left: number, reset: number, rejected: boolean) => Readonly<Record<string, string>>,
): QuotaProvider {
  const requests: { at: number; rejected: boolean }[] = [];
  let ends = 0;
  let used = 0;
  return {
    requests,
    rejected: () => requests.filter(({ rejected }) => rejected).length,
    fetch: async () => {
      const at = performance.now();
      if (at >= ends) {
        used = 0;
        ends = at + seconds * 1000;
      }
      const rejected = ++used > limit;
      requests.push({ at, rejected });
      const headers = reported(Math.max(0, limit - used), Math.ceil((ends - at) / 1000), rejected);
      await new Promise((resolve) => setTimeout(resolve, 5));
      const body = rejected ? { statusCode: 429, error: "Too Many Requests" } : [];
      return new Response(JSON.stringify(body), { status: rejected ? 429 : 200, headers });
    },
  };
}

/** As Auth0 states it; the time is rounded up, so that nobody comes too early. */
export function inFields(left: number, reset: number): Record<string, string> {
  return {
    "x-ratelimit-remaining": String(left),
    "x-ratelimit-reset": String(Math.ceil(Date.now() / 1000 + reset)),
  };
}

/** As Cloudflare states it. */
export function inOneField(left: number, reset: number): Record<string, string> {
  return { ratelimit: `"default";r=${left};t=${reset}` };
}

/** As some state it: with the 429, not before. */
export function onlyWhenRejected(_: number, reset: number, rejected: boolean): Record<string, string> {
  return rejected ? { "retry-after": String(reset) } : {};
}
