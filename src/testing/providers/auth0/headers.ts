import { hexAt } from "../../believable.ts";
import type { Sending } from "../../model.ts";

/** The quota stands on 200 and 429 only, and its reset is a time, rounded so that nobody comes back too early. */
export function headers({ status, quota, wait, serial }: Sending): Readonly<Record<string, string>> {
  const id = { "ot-baggage-auth0-request-id": hexAt(serial, 16) };
  if (status !== 200 && status !== 429) return wait === undefined ? id : { ...id, "retry-after": String(wait) };
  return {
    ...id,
    "x-ratelimit-limit": String(quota.limit),
    "x-ratelimit-remaining": String(quota.remaining),
    "x-ratelimit-reset": String(Math.ceil(quota.ends / 1000)),
  };
}
