import type { Finding, Findings } from "./finding.ts";

/** The most distinct findings of each kind that are reported. */
const maxReported = 100;

/** The distinct findings of a check. */
export interface Distinct {
  readonly findings: readonly Finding[];
  /** Whether there are more than are listed. */
  readonly more: boolean;
}

/** The same difference in several items of a list counts once. Violations come first. */
export function distinct(findings: Findings): Distinct {
  if (findings.length === 0) return { findings, more: false };
  const all = [true, false].map((kind) => distinctOf(findings.filter(({ breaking }) => breaking === kind)));
  return {
    findings: all.flatMap((some) => some.slice(0, maxReported)),
    more: findings.more === true || all.some(({ length }) => length > maxReported),
  };
}

/** First one finding per keyword and normalized pointer, then those that repeat one with another value. */
function distinctOf(findings: readonly Finding[]): Finding[] {
  const pointers = new Set<string>();
  const seen = new Set<string>();
  const first: Finding[] = [];
  const others: Finding[] = [];
  for (const finding of findings) {
    const { path, keyword, expected, actual } = finding;
    let normalizedPointer = keyword;
    for (const step of path) normalizedPointer += typeof step === "number" ? "\n" : `\n/${shorten(step)}`;
    const key = `${normalizedPointer}\n${expected}\n${typeof actual === "object" ? `"${shorten(actual.text)}` : actual}`;
    if (seen.has(key)) continue;
    seen.add(key);
    (pointers.has(normalizedPointer) ? others : first).push(finding);
    pointers.add(normalizedPointer);
  }
  return first.concat(others);
}

/** Shortens a key or text: one of 5 MB would be copied for each finding below it. */
function shorten(text: string): string {
  return text.length > 400 ? `${text.slice(0, 200)}${text.length}${text.slice(-200)}` : text;
}
