/** Records what checks find, within bounds. */
import type { Check, Finding, Findings } from "../finding.ts";

/** Bounds on the findings of each kind: counted (repeats included) and kept. */
const maxCounted = 200_000;
const maxKept = 1_000;

/** Records a difference. @param expected - What the spec requires; without `actual`, the whole message. */
export function report(
  findings: Findings,
  keyword: string,
  expected: string,
  actual?: Finding["actual"],
  breaking = false,
): void {
  const isViolation = breaking && !findings.lenient;
  if (!isViolation && findings.skipDrift) return;
  const count = (isViolation ? findings.violations : findings.drifts) ?? 0;
  // Drift may fill only half of the space, which leaves room for violations.
  if (count === maxCounted || findings.length >= (isViolation ? 2 : 1) * maxKept) {
    findings.more = true;
    return;
  }
  if (isViolation) findings.violations = count + 1;
  else findings.drifts = count + 1;
  findings.push({ path: [], keyword, expected, actual, breaking: isViolation });
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function wrongType(value: unknown, findings: Findings, expected: string): void {
  report(findings, "type", expected, typeOf(value), true);
}

/** The JSON Schema type of a value; `number` for integers too. */
export function typeOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}

export function bound(
  findings: Findings,
  actual: number,
  min: number,
  max: number,
  keyword: string,
  unit: string,
): void {
  if (actual < min) report(findings, `min${keyword}`, `minimum ${min}`, actual + unit);
  if (actual > max) report(findings, `max${keyword}`, `maximum ${max}`, actual + unit);
}

/** Adds a key to the paths of the findings since `from`. */
export function prefixPointer(findings: Findings, from: number, key: string | number): void {
  for (let index = from; index < findings.length; index++) findings[index]?.path.push(key);
}

/** Runs a check whose keyword is not part of the type: what it finds is drift. */
export function leniently(check: Check, value: unknown, findings: Findings): void {
  const { lenient } = findings;
  findings.lenient = true;
  check(value, findings);
  findings.lenient = lenient;
}

/** Whether a check finds nothing. */
export function fits(check: Check, value: unknown, findings: Findings): boolean {
  const own = scratch(findings);
  check(value, own);
  return own.length === 0;
}

/** Findings of a trial, beside those that are reported. Drift counts in it even where it is not reported. */
export function scratch({ lenient, depth, tried }: Findings): Findings {
  return Object.assign([], { lenient, depth, tried });
}
