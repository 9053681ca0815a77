import { uuidAt } from "../../../testing/fake-data.ts";
import type { ResponseState } from "../../../testing/model.ts";

/** A wait is in the reset alone: the vendor's client reads no other header. */
export function headers({ status, rateLimit, at, serial }: ResponseState): Readonly<Record<string, string>> {
  const { limit, remaining, resetAt } = rateLimit;
  return {
    ...(status === 204 ? {} : { "content-type": "application/vnd.api+json" }),
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-reset": String(Math.max(0, resetAt - at) / 1000),
    "x-request-id": uuidAt(serial),
  };
}
