import { hexAt } from "../../../testing/fake-data.ts";
import type { ResponseState } from "../../../testing/model.ts";

export function headers({ rateLimit, wait, at, serial }: ResponseState): Readonly<Record<string, string>> {
  const { limit, remaining, resetAt } = rateLimit;
  return {
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-reset": String(Math.ceil(resetAt / 1000)),
    "x-vercel-id": `fra1::iad1::${hexAt(serial, 5)}-${at}-${hexAt(serial, 12)}`,
    ...(wait === undefined ? {} : { "retry-after": String(wait) }),
  };
}
