import { hexAt } from "../../../testing/fake-data.ts";
import type { ResponseState } from "../../../testing/model.ts";

export function headers({ rateLimit, wait, at, serial }: ResponseState): Readonly<Record<string, string>> {
  const { remaining, limit, window, resetAt } = rateLimit;
  const seconds = Math.max(0, Math.ceil((resetAt - at) / 1000));
  return {
    "cf-ray": `${hexAt(serial, 16)}-IAD`,
    ratelimit: `"default";r=${remaining};t=${seconds}`,
    "ratelimit-policy": `"default";q=${limit};w=${window}`,
    ...(wait === undefined ? {} : { "retry-after": String(wait) }),
  };
}
