import type { ResponseState } from "../../../testing/model.ts";

/** A wait is in the reset alone: there is no Retry-After. */
export function headers({ rateLimit }: ResponseState): Readonly<Record<string, string>> {
  const { limit, remaining, resetAt } = rateLimit;
  return {
    "x-sentry-rate-limit-limit": String(limit),
    "x-sentry-rate-limit-remaining": String(remaining),
    "x-sentry-rate-limit-reset": String(Math.ceil(resetAt / 1000)),
    "x-sentry-rate-limit-concurrentlimit": "25",
    "x-sentry-rate-limit-concurrentremaining": "24",
  };
}
