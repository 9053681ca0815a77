/**
 * What compiled checks are made of: a function for each JSON Schema keyword that the specs use, or for keywords that
 * always stand together. The happy path allocates nothing: a pointer is written only when something was found, from
 * the inside out.
 */
import type { Check, Finding, Findings } from "./difference.ts";

/** Checks by the name of what they check: properties, parameters. */
export type Checks = Readonly<Record<string, Check>>;

/**
 * `type: object` with `properties` and `required`.
 *
 * @param data - The property that the caller receives (`x-unwrap`): a difference beside it is drift, not a violation.
 * @param rest - The check of every other property (`additionalProperties`).
 */
export function object(
  properties: Checks,
  required: readonly string[] = [],
  data?: string,
  rest = undocumented,
): Check {
  const known = new Map(Object.entries(properties).map(([key, check]) => [key, { key, check }]));
  // The objects of a list mostly have their properties in one order: what stood at a place last time is tried first.
  const order: { readonly key: string; readonly check: Check }[] = [];
  const look = (key: string, place: number): Check => {
    const found = known.get(key);
    if (found && place < known.size) order[place] = found;
    return found?.check ?? rest;
  };
  return (value, findings) => {
    if (!isObject(value)) return wrongType(value, findings, "object");
    const { lenient } = findings;
    let at = 0;
    for (const key of Object.keys(value)) {
      const before = findings.length;
      const last = order[at];
      if (data !== undefined) findings.lenient = lenient || key !== data;
      (last?.key === key ? last.check : look(key, at))(value[key], findings);
      at++;
      if (findings.length > before) prefix(findings, before, key);
    }
    for (const key of required) {
      if (Object.hasOwn(value, key)) continue;
      const before = findings.length;
      if (data !== undefined) findings.lenient = lenient || key !== data;
      find(findings, "required", "required", "missing", true);
      prefix(findings, before, key);
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
      prefix(findings, before, index);
    }
  };
}

/** `type: string` with `minLength` and `maxLength`, counted in code points as JSON Schema does. */
export function text(min = 0, max = Infinity): Check {
  return (value, findings) => {
    if (typeof value !== "string") return wrongType(value, findings, "string");
    // A code point is one or two units of `length`: most strings need no count.
    if (value.length >= min * 2 && value.length <= max) return;
    let length = 0;
    for (const _ of value) length++;
    bound(findings, length, min, max, "Length", " characters long");
  };
}

export const string: Check = /* @__PURE__ */ text();

/** `type: string` with `pattern`, or with a `format` that is known by its pattern. */
export function matching(pattern: RegExp, keyword = "pattern", name = String(pattern)): Check {
  return (value, findings) => {
    if (typeof value !== "string") wrongType(value, findings, "string");
    else if (!pattern.test(value)) find(findings, keyword, name, { text: value });
  };
}

/** `type: string` with `enum`. */
export function choice(...values: readonly string[]): Check {
  const expected = values.join(", ");
  return (value, findings) => {
    if (typeof value !== "string") wrongType(value, findings, "string");
    else if (!values.includes(value)) find(findings, "enum", expected, { text: value });
  };
}

/** `type: integer` with `minimum` and `maximum`. */
export function integer(min = -Infinity, max = Infinity): Check {
  return (value, findings) => {
    if (!Number.isInteger(value)) wrongType(value, findings, "integer");
    else bound(findings, Number(value), min, max, "imum", "");
  };
}

/** `type: boolean`. */
export const boolean: Check = (value, findings) => {
  if (typeof value !== "boolean") wrongType(value, findings, "boolean");
};

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

/** `anyOf` of two forms: the first is told by a property that only it has, or without any by being an array. */
export function either(names: readonly string[], first: Check, second: Check): Check {
  return (value, findings) => {
    const isFirst =
      names.length === 0 ? Array.isArray(value) : isObject(value) && names.some((name) => Object.hasOwn(value, name));
    (isFirst ? first : second)(value, findings);
  };
}

/** A property that the spec does not name. */
export const undocumented: Check = (_, findings) => {
  find(findings, "additionalProperties", "no property of this name", "sent");
};

/** So many differences of a kind are noted, repetitions included, and so many are kept. */
const mostNoted = 200_000;
const mostKept = 1_000;

/** Notes a difference. @param expected - What the spec says; without `actual`, the whole message. */
export function find(
  findings: Findings,
  keyword: string,
  expected: string,
  actual?: Finding["actual"],
  breaking = false,
): void {
  const isViolation = breaking && !findings.lenient;
  if (!isViolation && findings.skipDrift) return;
  const count = (isViolation ? findings.violations : findings.drifts) ?? 0;
  // What breaks nothing leaves room for what does.
  if (count === mostNoted || findings.length >= (isViolation ? 2 : 1) * mostKept) {
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
  find(findings, "type", expected, value === null ? "null" : Array.isArray(value) ? "array" : typeof value, true);
}

function bound(findings: Findings, actual: number, min: number, max: number, keyword: string, unit: string): void {
  if (actual < min) find(findings, `min${keyword}`, `minimum ${min}`, actual + unit);
  if (actual > max) find(findings, `max${keyword}`, `maximum ${max}`, actual + unit);
}

/** What an item of a list differs in as an earlier one did is one difference. `known` are those of the earlier ones. */
function dropRepeated(findings: Findings, from: number, known: Finding[]): void {
  let kept = from;
  let next = 0;
  for (const finding of findings.slice(from)) {
    // Items mostly differ alike, and in one order.
    const place = isRepeated(finding, known[next]) ? next : known.findIndex((each) => isRepeated(finding, each));
    next = place + 1;
    if (place >= 0) continue;
    if (known.length < mostCompared) known.push(finding);
    findings[kept++] = finding;
  }
  findings.length = kept;
}

const mostCompared = 100;

function isRepeated({ path, keyword, expected, actual }: Finding, other: Finding | undefined): boolean {
  return (
    other !== undefined &&
    keyword === other.keyword &&
    expected === other.expected &&
    textOf(actual) === textOf(other.actual) &&
    // The last key of a kept finding is the index of its item, which was put there since.
    other.path.length === path.length + 1 &&
    path.every(
      (key, place) => key === other.path[place] || (typeof key === "number" && typeof other.path[place] === "number"),
    )
  );
}

function textOf(actual: Finding["actual"]): string | undefined {
  return typeof actual === "object" ? actual.text : actual;
}

/** Puts what was found under its key. */
function prefix(findings: Findings, from: number, key: string | number): void {
  for (let index = from; index < findings.length; index++) findings[index]?.path.push(key);
}
