/** Checks of objects. */
import type { Check, Findings } from "../finding.ts";
import { bound, isObject, leniently, prefixPointer, report, wrongType } from "./report.ts";

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

/** A property that the spec does not document. */
export const undocumented: Check = (_, findings) => {
  report(findings, "additionalProperties", "no property of this name", "sent");
};

/** `properties`, `patternProperties` and `additionalProperties`, of objects only. */
export function patterned(
  properties: Checks,
  patterns: readonly (readonly [pattern: RegExp, check: Check])[],
  rest = undocumented,
): Check {
  const known = new Map(Object.entries(properties));
  return (value, findings) => {
    if (!isObject(value)) return;
    for (const key of Object.keys(value)) {
      const before = findings.length;
      const own = known.get(key);
      let isKnown = own !== undefined;
      own?.(value[key], findings);
      for (const [pattern, check] of patterns) {
        if (!pattern.test(key)) continue;
        isKnown = true;
        check(value[key], findings);
      }
      if (!isKnown) rest(value[key], findings);
      prefixPointer(findings, before, key);
    }
  };
}

/** `required` without `properties`, of objects only. */
export function required(...names: readonly string[]): Check {
  return (value, findings) => {
    if (isObject(value)) requireKeys(value, names, "required", findings, true);
  };
}

/** `dependentRequired`: the names that the presence of another requires. */
export function dependentRequired(names: Readonly<Record<string, readonly string[]>>): Check {
  const all = Object.entries(names);
  return (value, findings) => {
    if (!isObject(value)) return;
    for (const [key, others] of all)
      if (Object.hasOwn(value, key)) requireKeys(value, others, "dependentRequired", findings, false);
  };
}

/** One of `dependentSchemas`. */
export function dependent(name: string, check: Check): Check {
  return (value, findings) => {
    if (isObject(value) && Object.hasOwn(value, name)) leniently(check, value, findings);
  };
}

/** `propertyNames`. */
export function propertyNames(check: Check): Check {
  return (value, findings) => {
    if (!isObject(value)) return;
    for (const key of Object.keys(value)) {
      const before = findings.length;
      leniently(check, key, findings);
      prefixPointer(findings, before, key);
    }
  };
}

/** No other properties than those that some of the combined schemas document. */
export function documented(names: readonly string[], ...patterns: readonly RegExp[]): Check {
  const known = new Set(names);
  return (value, findings) => {
    if (!isObject(value)) return;
    for (const key of Object.keys(value)) {
      if (known.has(key) || patterns.some((pattern) => pattern.test(key))) continue;
      const before = findings.length;
      undocumented(value[key], findings);
      prefixPointer(findings, before, key);
    }
  };
}

function requireKeys(
  value: object,
  names: readonly string[],
  keyword: string,
  findings: Findings,
  breaking: boolean,
): void {
  for (const key of names) {
    if (Object.hasOwn(value, key)) continue;
    const before = findings.length;
    report(findings, keyword, "required", "missing", breaking);
    prefixPointer(findings, before, key);
  }
}
