import { hexAt } from "../../../testing/fake-data.ts";
import type { ResponseState } from "../../../testing/model.ts";

/** Auth0 sends the rate limit with 200 and 429 only. The reset is a time, rounded up so that no client retries too early. */
export function headers({ status, rateLimit, wait, serial }: ResponseState): Readonly<Record<string, string>> {
  const id = { "ot-baggage-auth0-request-id": hexAt(serial, 16) };
  if (status !== 200 && status !== 429) return wait === undefined ? id : { ...id, "retry-after": String(wait) };
  return {
    ...id,
    "x-ratelimit-limit": String(rateLimit.limit),
    "x-ratelimit-remaining": String(rateLimit.remaining),
    "x-ratelimit-reset": String(Math.ceil(rateLimit.resetAt / 1000)),
  };
}
