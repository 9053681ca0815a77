import { isObject } from "./report.ts";

/** Whether a value of a response equals one of the spec, as JSON Schema compares: `known` bounds the recursion. */
export function equal(known: unknown, value: unknown): boolean {
  if (known === value) return true;
  if (Array.isArray(known))
    return (
      Array.isArray(value) && value.length === known.length && known.every((each, index) => equal(each, value[index]))
    );
  if (!isObject(known) || !isObject(value)) return false;
  const keys = Object.keys(known);
  return (
    keys.length === Object.keys(value).length &&
    keys.every((key) => Object.hasOwn(value, key) && equal(known[key], value[key]))
  );
}

/** The most levels that are compared. */
const maxDepth = 200;

/** A text that is the same for equal values. */
export function canonical(value: unknown, depth = 0): string {
  if (typeof value === "string") return JSON.stringify(value);
  // Not `JSON.stringify`, which throws for a bigint and returns undefined for undefined.
  if (typeof value !== "object" || value === null) return String(value);
  if (depth > maxDepth) return "…";
  if (Array.isArray(value)) return `[${value.map((each) => canonical(each, depth + 1)).join()}]`;
  const entries = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}:${canonical(each, depth + 1)}`);
  return `{${entries.sort().join()}}`;
}
