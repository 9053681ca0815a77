/** Checks of strings, numbers, booleans and null. */
import type { Check } from "../finding.ts";
import { equal } from "./equal.ts";
import { bound, report, typeOf, wrongType } from "./report.ts";

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

/** `type: string`. */
export const string: Check = /* @__PURE__ */ text();

/** `type: string` with `pattern`, or with a `format` that is checked by a pattern. */
export function matching(pattern: RegExp, keyword = "pattern", name: string = String(pattern)): Check {
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
    // The type is closed, unlike that of a string.
    else if (value !== expected) report(findings, "enum", String(expected), String(value), true);
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

/** `JSON.parse` makes `Infinity` of a number beyond 1.8e308; an argument may be `NaN`, which JSON does not have. */
const tooLarge: Check = (value, findings) =>
  report(findings, "type", "a number that JavaScript can hold", String(value), true);

/** `type: number` with `minimum` and `maximum`. */
export function number(min = -Infinity, max = Infinity): Check {
  return (value, findings) => {
    if (typeof value !== "number") wrongType(value, findings, "number");
    else if (!Number.isFinite(value)) tooLarge(value, findings);
    else bound(findings, value, min, max, "imum", "");
  };
}

/** `exclusiveMinimum` and `exclusiveMaximum` of a number. */
export function exclusive(min = -Infinity, max = Infinity): Check {
  return (value, findings) => {
    if (typeof value !== "number") return;
    if (value <= min) report(findings, "exclusiveMinimum", `more than ${min}`, String(value));
    if (value >= max) report(findings, "exclusiveMaximum", `less than ${max}`, String(value));
  };
}

/** `multipleOf` of a number. Fractions are compared in 15 digits, which binary numbers keep: 0.3 is not 3 * 0.1. */
export function multipleOf(divisor: number): Check {
  const isWhole = Number.isInteger(divisor);
  return (value, findings) => {
    if (typeof value !== "number") return;
    const nearest = Math.round(value / divisor) * divisor;
    const isMultiple =
      isWhole && Number.isInteger(value) ? value % divisor === 0 : nearest.toPrecision(15) === value.toPrecision(15);
    if (!isMultiple) report(findings, "multipleOf", `a multiple of ${divisor}`, String(value));
  };
}

/** `type` with several types. */
export function types(...names: readonly string[]): Check {
  const expected = names.join(" or ");
  const hasOnlyIntegers = names.includes("integer") && !names.includes("number");
  return (value, findings) => {
    const type = typeOf(value);
    if (type === "number" && hasOnlyIntegers && Number.isInteger(value)) integerCheck(value, findings);
    else if (!names.includes(type)) wrongType(value, findings, expected);
    else if (type === "number" && !Number.isFinite(value)) tooLarge(value, findings);
  };
}

const integerCheck: Check = /* @__PURE__ */ integer();

/** `enum` or `const` with any values. Strings are open, as in the types: another string is drift. */
export function literal(keyword: string, ...values: readonly unknown[]): Check {
  const expected = values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join(", ");
  const isOpen = values.some((value) => typeof value === "string");
  return (value, findings) => {
    if (values.some((each) => equal(each, value))) return;
    const isText = typeof value === "string";
    report(findings, keyword, expected, isText ? { text: value } : describeValue(value), !(isOpen && isText));
  };
}

function describeValue(value: unknown): string {
  return typeof value === "object" && value !== null ? `another ${typeOf(value)}` : String(value);
}

/** `format: binary` in a form or as a whole body. */
export const binary: Check = (value, findings) => {
  const isBinary =
    typeof value === "string" || value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value);
  if (!isBinary) wrongType(value, findings, "a Blob, bytes or a string");
};
