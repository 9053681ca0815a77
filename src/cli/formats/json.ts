/** JSON on one line or indented; unsafe characters are escaped, which changes no value. */
import { sanitizeJson } from "../sanitize.ts";

/** @param indent - Ignored for very long text, which could become a hundred times as long. */
export function json(value: unknown, indent?: number): string {
  const line = JSON.stringify(value, bounded());
  const text = indent === undefined || line.length > longestIndented ? line : JSON.stringify(value, bounded(), indent);
  return `${sanitizeJson(text)}\n`;
}

/** As {@link json} of an object of lists with an indent of 2, in pieces: the whole may exceed the longest string. */
export function* jsonOfLists(lists: Readonly<Record<string, readonly unknown[] | string | number>>): Iterable<string> {
  let before = "{\n";
  for (const [name, items] of Object.entries(lists)) {
    yield `${before}  ${JSON.stringify(name)}: `;
    before = ",\n";
    if (!Array.isArray(items)) {
      yield json(items).trimEnd();
      continue;
    }
    yield "[";
    for (const [index, item] of items.entries())
      yield `${index > 0 ? "," : ""}\n    ${json(item, 2).trimEnd().replaceAll("\n", "\n    ")}`;
    yield items.length > 0 ? "\n  ]" : "]";
  }
  yield "\n}\n";
}

const longestIndented = 1_000_000;

/** As deep as most JSON parsers read; no documented response comes near. */
const deepest = 100;

/** Replaces deeper values, on which `JSON.stringify` would overflow the stack. Relies on depth-first calls. */
function bounded(): (this: unknown, key: string, value: unknown) => unknown {
  const path: unknown[] = [];
  return function (_, value) {
    while (path.length > 0 && path.at(-1) !== this) path.pop();
    if (typeof value !== "object" || value === null) return value;
    if (path.length >= deepest) return "[nested too deep]";
    path.push(value);
    return value;
  };
}
