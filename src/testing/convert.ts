import { firstDifference } from "../contract/describe.ts";
import type { Check, Difference, Findings } from "../contract/finding.ts";

/** A value in the types of the spec, or its first difference. */
export interface Converted {
  readonly value: unknown;
  readonly difference: Difference | undefined;
}

/** What a text of another type, or one that is not among the documented values, may be found by. */
const typeKeywords = ["type", "enum", "const", "anyOf", "oneOf"];

/** Converts the texts in a value to the types that the check requires: numbers and booleans as in JSON. */
export function convertTexts(check: Check, given: unknown): Converted {
  let value = given;
  const tried = new Set<string>();
  for (;;) {
    const path = nextText(check, value, tried);
    if (path === undefined) break;
    tried.add(JSON.stringify(path));
    value = replaceAt(value, path);
  }
  const difference = firstDifference(check, value);
  return { value, difference };
}

/** The first of several readings that the check allows; otherwise the difference of the one that is nearest. */
export function convertFirst(check: Check, readings: readonly unknown[]): Converted {
  const all = readings.map((each) => convertTexts(check, each));
  const [first = { value: undefined, difference: firstDifference(check, undefined) }] = all;
  const isOfType = ({ difference }: Converted) => difference?.keyword !== "type" || difference.pointer !== "";
  return all.find(({ difference }) => difference === undefined) ?? all.find(isOfType) ?? first;
}

/** Where a text is that is not of its type, the outermost key first. */
function nextText(check: Check, value: unknown, tried: ReadonlySet<string>): PropertyKey[] | undefined {
  const findings: Findings = [];
  check(value, findings);
  for (const { path, keyword } of findings) {
    const keys = [...path].reverse();
    if (!typeKeywords.includes(keyword) || tried.has(JSON.stringify(keys))) continue;
    if (typeof keys.reduce<unknown>(memberOf, value) === "string") return keys;
  }
  return undefined;
}

function memberOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

/** A copy with one text converted. */
function replaceAt(value: unknown, [key, ...rest]: readonly PropertyKey[]): unknown {
  if (key === undefined) return convertText(value);
  if (Array.isArray(value)) return value.map((item, index) => (index === Number(key) ? replaceAt(item, rest) : item));
  const copy: object = Object.assign(Object.create(null), value);
  Reflect.set(copy, key, replaceAt(memberOf(value, key), rest));
  return copy;
}

function convertText(text: unknown): unknown {
  if (text === "true" || text === "false") return text === "true";
  const number = text === "" ? Number.NaN : Number(text);
  return Number.isNaN(number) ? text : number;
}
