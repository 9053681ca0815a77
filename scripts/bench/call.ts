/** Time of one call with a stub `fetch`: ours, checked, beside bare openapi-fetch, unchecked; interleaved in one run. */
import createClient from "openapi-fetch";
import type { paths } from "../../generated/cloudflare/types.ts";
import { answer } from "./answer.ts";
import { median } from "./median.ts";

export interface CallTime {
  readonly items: number;
  /** Microseconds. */
  readonly bare: number;
  /** Microseconds. */
  readonly ours: number;
}

const rounds = 25;

/** What is measured is what is published, so `npm run build` comes first. */
const built = new URL("../../dist/src/providers/cloudflare/index.js", import.meta.url).href;

export async function timeCalls(items: number): Promise<CallTime> {
  const text = JSON.stringify(answer(items));
  const fetch = async () => new Response(text, { headers: { "content-type": "application/json" } });
  const bare = createClient<paths>({
    baseUrl: "https://api.example.com",
    fetch,
    headers: { authorization: "Bearer t" },
  });
  const { createCloudflareClient }: typeof import("../../src/providers/cloudflare/index.ts") = await import(built);
  const ours = createCloudflareClient({ auth: { token: "a-token" }, fetch });
  const calls = {
    bare: () => bare.GET("/user/organizations", { params: { query: { per_page: 50 } } }),
    ours: () => ours.organizations.list({ per_page: 50 }),
  };
  const times = { bare: [] as number[], ours: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    for (const name of ["bare", "ours"] as const)
      times[name].push(await time(calls[name], Math.ceil(20_000 / (items + 20))));
  }
  // The first rounds run code that is not compiled yet.
  return {
    items,
    bare: median(times.bare.slice(3)),
    ours: median(times.ours.slice(3)),
  };
}

async function time(call: () => Promise<unknown>, turns: number): Promise<number> {
  const started = performance.now();
  for (let turn = 0; turn < turns; turn++) await call();
  return ((performance.now() - started) * 1000) / turns;
}
