import { hexAt } from "../../../testing/fake-data.ts";
import type { ResponseState } from "../../../testing/model.ts";

export function headers({ rateLimit, wait, serial }: ResponseState): Readonly<Record<string, string>> {
  const { limit, remaining, resetAt } = rateLimit;
  const id = hexAt(serial, 32).toUpperCase();
  return {
    "x-github-request-id": [id.slice(0, 4), id.slice(4, 10), id.slice(10, 16), id.slice(16, 22), id.slice(22, 30)].join(
      ":",
    ),
    "x-github-api-version-selected": "2022-11-28",
    "x-oauth-scopes": "admin:org, read:org",
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-used": String(limit - remaining),
    "x-ratelimit-reset": String(Math.ceil(resetAt / 1000)),
    "x-ratelimit-resource": "core",
    ...(wait === undefined ? {} : { "retry-after": String(wait) }),
  };
}
