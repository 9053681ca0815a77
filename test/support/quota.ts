/** A provider with a quota: a window of so many requests begins with its first one, and what is too much is a 429. */
export interface QuotaProvider {
  readonly fetch: (request: Request) => Promise<Response>;
  /** When each request came, in ms, and whether it was refused. */
  readonly requests: { readonly at: number; readonly refused: boolean }[];
  readonly refused: () => number;
}

/**
 * @param limit - Requests in a window of `seconds`.
 * @param told - The header fields for what is left and the whole seconds until the window ends.
 */
export function quotaProvider(
  limit: number,
  seconds: number,
  told: (left: number, reset: number, refused: boolean) => Readonly<Record<string, string>>,
): QuotaProvider {
  const requests: { at: number; refused: boolean }[] = [];
  let ends = 0;
  let used = 0;
  return {
    requests,
    refused: () => requests.filter(({ refused }) => refused).length,
    fetch: async () => {
      const at = performance.now();
      if (at >= ends) {
        used = 0;
        ends = at + seconds * 1000;
      }
      const refused = ++used > limit;
      requests.push({ at, refused });
      const headers = told(Math.max(0, limit - used), Math.ceil((ends - at) / 1000), refused);
      await new Promise((resolve) => setTimeout(resolve, 5));
      const body = refused ? { statusCode: 429, error: "Too Many Requests" } : [];
      return new Response(JSON.stringify(body), { status: refused ? 429 : 200, headers });
    },
  };
}

/** As Auth0 says it; the time is rounded up, so that nobody comes too early. */
export function inFields(left: number, reset: number): Record<string, string> {
  return {
    "x-ratelimit-remaining": String(left),
    "x-ratelimit-reset": String(Math.ceil(Date.now() / 1000 + reset)),
  };
}

/** As Cloudflare says it. */
export function inOneField(left: number, reset: number): Record<string, string> {
  return { ratelimit: `"default";r=${left};t=${reset}` };
}

/** As some say it: with the refusal, not before. */
export function withRefusal(_: number, reset: number, refused: boolean): Record<string, string> {
  return refused ? { "retry-after": String(reset) } : {};
}
