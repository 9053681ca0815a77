import { Gitlab } from "@gitbeaker/rest";

export function open({ baseUrl, fetch }: { baseUrl: string; fetch?: typeof globalThis.fetch | undefined }) {
  // By default it sends 3,000 requests a minute, and lets the others wait: the benchmark would measure only that.
  const { Groups } = new Gitlab({ host: baseUrl, token: "a-token", rateLimits: { "**": 1_000_000_000 } });
  const query = { pagination: "offset", minAccessLevel: 10, perPage: 100 } as const;
  const page = () => Groups.all({ ...query, page: 1 });
  return {
    page: fetch ? () => withFetch(fetch, page) : page,
    // It returns no page before it has all of them.
    async *all() {
      yield* await Groups.all(query);
    },
  };
}

/** It takes no `fetch`, so that of the runtime is replaced during the call. */
async function withFetch<Result>(fetch: typeof globalThis.fetch, call: () => Promise<Result>): Promise<Result> {
  const before = globalThis.fetch;
  globalThis.fetch = fetch;
  try {
    return await call();
  } finally {
    globalThis.fetch = before;
  }
}
