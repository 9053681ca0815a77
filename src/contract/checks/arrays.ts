/** Checks of arrays. */
import type { Check, Finding, Findings } from "../finding.ts";
import { canonical } from "./equal.ts";
import { fits, prefixPointer, report, wrongType } from "./report.ts";

/** `type: array` with `items`. */
export function array(item: Check): Check {
  return (value, findings) => {
    if (!Array.isArray(value)) return wrongType(value, findings, "array");
    const known: Finding[] = [];
    for (let index = 0; index < value.length; index++) {
      const before = findings.length;
      item(value[index], findings);
      if (findings.length === before) continue;
      dropRepeated(findings, before, known);
      prefixPointer(findings, before, index);
    }
  };
}

/** `prefixItems`, with `items` for those after them. */
export function prefix(first: readonly Check[], rest: Check): Check {
  return (value, findings) => {
    if (!Array.isArray(value)) return wrongType(value, findings, "array");
    for (let index = 0; index < value.length; index++) {
      const before = findings.length;
      (first[index] ?? rest)(value[index], findings);
      prefixPointer(findings, before, index);
    }
  };
}

/** `contains` with `minContains` and `maxContains`. */
export function contains(item: Check, min = 1, max = Infinity): Check {
  return (value, findings) => {
    if (!Array.isArray(value)) return;
    let count = 0;
    for (const each of value) if (fits(item, each, findings)) count++;
    if (count < min) report(findings, "contains", `at least ${min} such items`, `${count}`);
    if (count > max) report(findings, "contains", `at most ${max} such items`, `${count}`);
  };
}

/** `uniqueItems`. */
export const unique: Check = (value, findings) => {
  if (!Array.isArray(value)) return;
  const seen = new Set<string>();
  for (let index = 0; index < value.length; index++) {
    const text = canonical(value[index]);
    if (!seen.has(text)) {
      seen.add(text);
      continue;
    }
    const before = findings.length;
    report(findings, "uniqueItems", "no repeated item", "repeated");
    prefixPointer(findings, before, index);
    return;
  }
};

/** Drops findings of an item that repeat one of an earlier item of the list. `known`: the findings of earlier items. */
function dropRepeated(findings: Findings, from: number, known: Finding[]): void {
  let kept = from;
  let next = 0;
  for (const finding of findings.slice(from)) {
    // Items usually have the same differences in the same order.
    const index = isRepeated(finding, known[next]) ? next : known.findIndex((other) => isRepeated(finding, other));
    next = index + 1;
    if (index >= 0) continue;
    if (known.length < maxCompared) known.push(finding);
    findings[kept++] = finding;
  }
  findings.length = kept;
}

/** The most findings of earlier items that are compared. */
const maxCompared = 100;

function isRepeated({ path, keyword, expected, actual }: Finding, other: Finding | undefined): boolean {
  return (
    other !== undefined &&
    keyword === other.keyword &&
    expected === other.expected &&
    textOf(actual) === textOf(other.actual) &&
    // The last key of a kept finding is the index of its item, added after it was reported.
    other.path.length === path.length + 1 &&
    path.every(
      (key, index) => key === other.path[index] || (typeof key === "number" && typeof other.path[index] === "number"),
    )
  );
}

function textOf(actual: Finding["actual"]): string | undefined {
  return typeof actual === "object" ? actual.text : actual;
}
