/**
 * The building blocks of compiled checks: one function per JSON Schema keyword, or per group of keywords that belong
 * together. A valid value allocates nothing: pointers are built only for findings, from the inside out.
 */
import type { Check, Finding, Findings } from "./finding.ts";

/** Checks by the name of a property, parameter or status. */
export type Checks = Readonly<Record<string, Check>>;

/**
 * `type: object` with `properties` and `required`.
 *
 * @param data - The property that the caller receives (`x-unwrap`): a difference outside it is drift, not a violation.
 * @param rest - The check for all other properties (`additionalProperties`).
 */
export function object(
  properties: Checks,
  required: readonly string[] = [],
  data?: string,
  rest = undocumented,
): Check {
  const known = new Map(Object.entries(properties).map(([key, check]) => [key, { key, check }]));
  // Objects in a list usually have the same property order: try the key seen last time at this position first.
  const order: { readonly key: string; readonly check: Check }[] = [];
  const lookUp = (key: string, position: number): Check => {
    const found = known.get(key);
    if (found && position < known.size) order[position] = found;
    return found?.check ?? rest;
  };
  return (value, findings) => {
    if (!isObject(value)) return wrongType(value, findings, "object");
    const { lenient } = findings;
    let position = 0;
    for (const key of Object.keys(value)) {
      const before = findings.length;
      const last = order[position];
      if (data !== undefined) findings.lenient = lenient || key !== data;
      (last?.key === key ? last.check : lookUp(key, position))(value[key], findings);
      position++;
      if (findings.length > before) prefixPointer(findings, before, key);
    }
    for (const key of required) {
      if (Object.hasOwn(value, key)) continue;
      const before = findings.length;
      if (data !== undefined) findings.lenient = lenient || key !== data;
      report(findings, "required", "required", "missing", true);
      prefixPointer(findings, before, key);
    }
    findings.lenient = lenient;
  };
}

/** `maxProperties`. */
export function atMost(max: number, check: Check): Check {
  return (value, findings) => {
    check(value, findings);
    if (isObject(value)) bound(findings, Object.keys(value).length, 0, max, "Properties", " properties");
  };
}

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

/** `type: string` with `minLength` and `maxLength`, counted in code points as JSON Schema does. */
export function text(min = 0, max = Infinity): Check {
  return (value, findings) => {
    if (typeof value !== "string") return wrongType(value, findings, "string");
    // A code point is one or two units of `length`, so most strings need no counting.
    if (value.length >= min * 2 && value.length <= max) return;
    let length = 0;
    for (const _ of value) length++;
    bound(findings, length, min, max, "Length", " characters long");
  };
}

export const string: Check = /* @__PURE__ */ text();

/** `type: string` with `pattern`, or with a `format` that is checked by a pattern. */
export function matching(pattern: RegExp, keyword = "pattern", name = String(pattern)): Check {
  return (value, findings) => {
    if (typeof value !== "string") wrongType(value, findings, "string");
    else if (!pattern.test(value)) report(findings, keyword, name, { text: value });
  };
}

/** `type: string` with `enum`. */
export function choice(...values: readonly string[]): Check {
  const expected = values.join(", ");
  return (value, findings) => {
    if (typeof value !== "string") wrongType(value, findings, "string");
    else if (!values.includes(value)) report(findings, "enum", expected, { text: value });
  };
}

/** `type: integer` with `minimum` and `maximum`. `JSON.parse` rounds an integer beyond 2^53, so its value is another one. */
export function integer(min = -Infinity, max = Infinity): Check {
  return (value, findings) => {
    if (!Number.isInteger(value)) wrongType(value, findings, "integer");
    else if (!Number.isSafeInteger(value))
      report(findings, "type", "an integer that JavaScript can hold exactly", String(value), true);
    else bound(findings, Number(value), min, max, "imum", "");
  };
}

/** `type: boolean`. */
export const boolean: Check = (value, findings) => {
  if (typeof value !== "boolean") wrongType(value, findings, "boolean");
};

/** `type: boolean` with an `enum` of one value. */
export function only(expected: boolean): Check {
  return (value, findings) => {
    if (typeof value !== "boolean") wrongType(value, findings, "boolean");
    else if (value !== expected) report(findings, "enum", String(expected), { text: String(value) });
  };
}

/** `type: "null"`. */
export const nothing: Check = (value, findings) => {
  if (value !== null) wrongType(value, findings, "null");
};

/** `type: [..., "null"]`. */
export function nullable(check: Check): Check {
  return (value, findings) => {
    if (value !== null) check(value, findings);
  };
}

/** The empty schema. */
export const anything: Check = () => {};

/** `anyOf` of two schemas. The first applies to a value with one of its own properties, or without `names` to an array. */
export function either(names: readonly string[], first: Check, second: Check): Check {
  return (value, findings) => {
    const isFirst =
      names.length === 0 ? Array.isArray(value) : isObject(value) && names.some((name) => Object.hasOwn(value, name));
    (isFirst ? first : second)(value, findings);
  };
}

/** A property that the spec does not document. */
export const undocumented: Check = (_, findings) => {
  report(findings, "additionalProperties", "no property of this name", "sent");
};

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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function wrongType(value: unknown, findings: Findings, expected: string): void {
  report(findings, "type", expected, value === null ? "null" : Array.isArray(value) ? "array" : typeof value, true);
}

function bound(findings: Findings, actual: number, min: number, max: number, keyword: string, unit: string): void {
  if (actual < min) report(findings, `min${keyword}`, `minimum ${min}`, actual + unit);
  if (actual > max) report(findings, `max${keyword}`, `maximum ${max}`, actual + unit);
}

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

/** Adds a key to the paths of the findings since `from`. */
function prefixPointer(findings: Findings, from: number, key: string | number): void {
  for (let index = from; index < findings.length; index++) findings[index]?.path.push(key);
}
