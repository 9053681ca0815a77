/** Checks that combine others on one value. */
import type { Check, Finding, Findings, Tried } from "../finding.ts";
import { bound, fits, isObject, leniently, report, scratch, typeOf } from "./report.ts";
import { anything } from "./values.ts";

/** Several checks of one value: `allOf`, and keywords side by side. */
export function all(...checks: readonly Check[]): Check {
  return (value, findings) => {
    for (const check of checks) check(value, findings);
  };
}

/** Keywords that apply to one type only. */
export function of(type: "string" | "number" | "array" | "object" | "boolean", check: Check): Check {
  return (value, findings) => {
    if (typeOf(value) === type) check(value, findings);
  };
}

/** `minItems` and `maxItems`, of arrays only. */
export function itemCount(min: number, max = Infinity): Check {
  return (value, findings) => {
    if (Array.isArray(value)) bound(findings, value.length, min, max, "Items", " items");
  };
}

/** `minProperties` and `maxProperties`, of objects only. */
export function propertyCount(min: number, max = Infinity): Check {
  return (value, findings) => {
    if (isObject(value)) bound(findings, Object.keys(value).length, min, max, "Properties", " properties");
  };
}

/**
 * `anyOf` of two schemas. The first applies to a value with one of its own properties, or without `names` to an array.
 *
 * @param required - Those that it must have. A value with none of them may be of the second, with an undocumented property.
 */
export function either(names: readonly string[], first: Check, second: Check, required = names): Check {
  return (value, findings) => {
    const hasOne = (list: readonly string[]) => isObject(value) && list.some((name) => Object.hasOwn(value, name));
    const isFirst = names.length === 0 ? Array.isArray(value) : hasOne(names);
    if (isFirst && required !== names && !hasOne(required)) {
      const other = trial(second, value, findings);
      if (!other.violations) return add(findings, other);
    }
    (isFirst ? first : second)(value, findings);
  };
}

/**
 * `anyOf`. Where none fits, the findings are those of the nearest form.
 *
 * @param property - The property of the `discriminator`.
 * @param forms - The index of the form for each value of that property.
 */
export function anyOf(
  checks: readonly Check[],
  property?: string,
  forms: Readonly<Record<string, number>> = {},
): Check {
  return remembered(checks, (value, findings) => {
    const named = indexOf(value, property, forms);
    const trials: Findings[] = [];
    for (const check of checks) {
      const own = trial(check, value, findings);
      if (own.length === 0) return own;
      trials.push(own);
    }
    return trials[named] ?? trials.reduce(nearer);
  });
}

/** `oneOf`. As `anyOf`, and more than one fitting form is drift. */
export function oneOf(
  checks: readonly Check[],
  property?: string,
  forms: Readonly<Record<string, number>> = {},
): Check {
  return remembered(checks, (value, findings) => {
    const named = indexOf(value, property, forms);
    const trials = checks.map((check) => trial(check, value, findings));
    const fitting = trials.filter(({ length }) => length === 0);
    const found = fitting[0] ?? trials[named] ?? trials.reduce(nearer);
    if (fitting.length > 1) report(found, "oneOf", "exactly one of the forms", `${fitting.length} of them`);
    return found;
  });
}

/** `not`. */
export function not(check: Check): Check {
  return (value, findings) => {
    if (fits(check, value, findings)) report(findings, "not", "is a value that the spec excludes");
  };
}

/** `if`, `then` and `else`. They are not part of the type: what they find is drift. */
export function when(condition: Check, then: Check, otherwise: Check = anything): Check {
  return (value, findings) => leniently(fits(condition, value, findings) ? then : otherwise, value, findings);
}

/** The most levels of a recursive schema: the stack is finite. */
const maxDepth = 400;

/** A reference to a schema that contains the reference. */
export function lazy(check: () => Check): Check {
  return (value, findings) => {
    const { depth = 0 } = findings;
    if (depth >= maxDepth) return report(findings, "$ref", `at most ${maxDepth} levels`, "deeper", true);
    findings.depth = depth + 1;
    check()(value, findings);
    findings.depth = depth;
  };
}

/** Reports what is found in a value, and keeps it for the same value in the same forms. */
function remembered(checks: readonly Check[], find: (value: unknown, findings: Findings) => Findings): Check {
  return (value, findings) => {
    const known = recall(checks, value, findings);
    if (known) return add(findings, known);
    const found = find(value, findings);
    remember(checks, value, findings, found);
    add(findings, found);
  };
}

/** Nested forms that all descend into the same value would take exponential time: their findings are kept. */
function recall(checks: readonly Check[], value: unknown, findings: Findings): readonly Finding[] | undefined {
  return typeof value === "object" && value !== null ? tried(findings)?.get(checks)?.get(value) : undefined;
}

function remember(checks: readonly Check[], value: unknown, findings: Findings, found: Findings): void {
  const memory = tried(findings);
  if (!memory || typeof value !== "object" || value === null) return;
  const known = memory.get(checks) ?? new Map();
  memory.set(checks, known);
  // Violations first: without one, a form counts as nearer than it is.
  const kept = [true, false].flatMap((kind) => found.filter(({ breaking }) => breaking === kind));
  known.set(
    value,
    kept.slice(0, maxRemembered).map((finding) => ({ ...finding, path: [...finding.path] })),
  );
}

/** A lenient trial finds drift where another finds violations. */
function tried({ tried, lenient = false }: Findings): Tried | undefined {
  return tried?.[Number(lenient)];
}

/** The most findings of one value that are kept for later. */
const maxRemembered = 20;

function trial(check: Check, value: unknown, findings: Findings): Findings {
  const own = scratch(findings);
  // The outermost forms need no memory: nothing tries them again.
  own.tried ??= [new Map(), new Map()];
  check(value, own);
  return own;
}

function add(findings: Findings, found: readonly Finding[]): void {
  for (const { path, keyword, expected, actual, breaking } of found) {
    const before = findings.length;
    report(findings, keyword, expected, actual, breaking);
    findings[before]?.path.push(...path); // not there where it is not kept
  }
}

function indexOf(value: unknown, property: string | undefined, forms: Readonly<Record<string, number>>): number {
  if (property === undefined || !isObject(value) || !Object.hasOwn(value, property)) return -1;
  const name = String(value[property]);
  return Object.hasOwn(forms, name) ? (forms[name] ?? -1) : -1;
}

/**
 * Of two forms that do not fit, the one without violations, of the right type, with fewer violations, with fewer findings,
 * or whose finding is deeper.
 */
function nearer(one: Findings, other: Findings): Findings {
  const [a, b] = [distance(one), distance(other)];
  const differing = a.findIndex((part, index) => part !== b[index]);
  return differing >= 0 && (b[differing] ?? 0) < (a[differing] ?? 0) ? other : one;
}

function distance(findings: Findings): readonly number[] {
  const { violations = 0 } = findings;
  const isOtherType = findings.some(({ path, keyword }) => path.length === 0 && keyword === "type");
  const depth = Math.max(...findings.map(({ path }) => path.length));
  return [Number(violations > 0), Number(isOtherType), violations, findings.length, -depth];
}
