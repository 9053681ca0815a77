/** Which properties are no part of a request (`readOnly`) or of a response (`writeOnly`): OpenAPI does not require them there. */

import { isObject, isText } from "./keywords.ts";
import { fragmentOf, valueAt } from "./pointer.ts";
import type { Use } from "./use.ts";

interface Absent {
  /** Notes that the members of `allOf` apply to the same object. */
  readonly combine: (whole: object, members: readonly unknown[]) => void;
  /** The properties that any schema for the same object marks `readOnly` (requests) or `writeOnly` (responses). */
  readonly namesIn: (schema: object, use: Use) => ReadonlySet<string>;
}

/** @param root - The document. */
export function absentProperties(root: unknown): Absent {
  const outermost = new WeakMap<object, object>();
  const known = {
    readOnly: new WeakMap<object, ReadonlySet<string>>(),
    writeOnly: new WeakMap<object, ReadonlySet<string>>(),
  };
  const outermostOf = (schema: object) => outermost.get(schema) ?? schema;
  return {
    combine(whole, members) {
      for (const member of members.filter(isObject)) outermost.set(member, outermostOf(whole));
    },
    namesIn(schema, use) {
      const flag = use === "response" ? "writeOnly" : "readOnly";
      const whole = outermostOf(schema);
      const found = known[flag].get(whole) ?? namesOf(root, whole, flag);
      known[flag].set(whole, found);
      return found;
    },
  };
}

function namesOf(root: unknown, whole: object, flag: string): ReadonlySet<string> {
  const properties = applying(root, whole).flatMap((each) => Object.entries(Object(each.properties)));
  const marked = properties.filter(([, property]) => applying(root, property).some((each) => each[flag] === true));
  return new Set(marked.map(([name]) => name));
}

/** A schema, and those that apply to the same value by `$ref` and `allOf`. */
function applying(root: unknown, node: unknown, seen = new Set<unknown>()): Readonly<Record<string, unknown>>[] {
  if (!isObject(node) || seen.has(node)) return [];
  seen.add(node);
  const { $ref, allOf } = node;
  const target = isText($ref) ? valueAt(root, fragmentOf($ref)) : undefined;
  const others = [target, ...(Array.isArray(allOf) ? allOf : [])];
  return [node, ...others.flatMap((each) => applying(root, each, seen))];
}
