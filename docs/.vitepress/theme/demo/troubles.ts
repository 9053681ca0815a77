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

export const labels: Readonly<Record<Trouble, string>> = {
  nothing: "Nothing",
  drift: "A property that the spec does not know",
  violation: "Data of another type",
  "503-once": "503, once",
  "503": "503, every time",
  "429": "Too many requests, once",
  "429-long": "Too many requests, retry in an hour",
  "401": "Credentials rejected",
  "403": "Not allowed",
  cut: "The body is cut short, once",
  html: "A sign-in page instead of JSON",
  silence: "No response",
};

/** In the order of the form; an object would put the statuses first. */
export const troubleNames: readonly Trouble[] = [
  ...(["nothing", "drift", "violation", "503-once", "503", "429", "429-long"] as const),
  ...(["401", "403", "cut", "html", "silence"] as const),
];
