/** What the callbacks receive, in a line each. */
import type { DriftEvent, ResponseEvent, RetryEvent } from "../../../../src/index.ts";

export function responseText({ method, path, attempt, status, duration }: ResponseEvent): string {
  return `Attempt ${attempt}: ${method} ${path} gets ${status} after ${Math.round(duration)} ms.`;
}

export function retryText({ attempt, delay, status, error }: RetryEvent): string {
  const why = error === undefined ? String(status) : error.name;
  return `Attempt ${attempt} failed (${why}); the next one follows in ${waitText(delay)}.`;
}

export function driftText({ pointer, message }: DriftEvent): string {
  return `${placeText(pointer)} ${message}.`;
}

/** A pointer is empty where the body itself is meant. */
export function placeText(pointer: string): string {
  return pointer || "(the whole body)";
}

/** With full jitter, many a wait is shorter than a tenth of a second. */
function waitText(ms: number): string {
  return ms < 999.5 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
