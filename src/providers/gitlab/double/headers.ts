import { uuidAt } from "../../../testing/fake-data.ts";
import type { ResponseState } from "../../../testing/model.ts";

export function headers({ rateLimit, wait, at, serial }: ResponseState): Readonly<Record<string, string>> {
  const { limit, remaining, resetAt } = rateLimit;
  return {
    "ratelimit-limit": String(limit),
    "ratelimit-name": "throttle_authenticated_api",
    "ratelimit-observed": String(limit - remaining),
    "ratelimit-remaining": String(remaining),
    "ratelimit-reset": String(Math.ceil(resetAt / 1000)),
    "x-request-id": uuidAt(serial),
    ...(wait === undefined
      ? {}
      : { "retry-after": String(wait), "ratelimit-resettime": new Date(at + wait * 1000).toUTCString() }),
  };
}
