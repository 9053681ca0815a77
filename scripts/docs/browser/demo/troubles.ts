/** What can be broken in the demo, and what the double is given. */
import type { FaultFailure, StatusFailure } from "../../../../src/testing/index.ts";

export const troubles = {
  nothing: undefined,
  drift: { fault: "drift" },
  violation: { fault: "violation" },
  "503-once": { status: 503 },
  "503": { status: 503, times: Number.POSITIVE_INFINITY },
  "429": { status: 429 },
  "429-long": { status: 429, retryAfter: 3600 },
  "401": { status: 401 },
  "403": { status: 403 },
  cut: { fault: "cut" },
  html: { fault: "html" },
  silence: { fault: "silence", times: Number.POSITIVE_INFINITY },
} satisfies Record<string, StatusFailure<never> | FaultFailure<never> | undefined>;

export type Trouble = keyof typeof troubles;

export function isTrouble(value: unknown): value is Trouble {
  return typeof value === "string" && Object.hasOwn(troubles, value);
}
