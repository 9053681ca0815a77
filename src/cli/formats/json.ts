/** JSON on one line or on many; hidden characters are escaped, which changes no value. */
import { visibleJson } from "../visible.ts";

/** @param indent - Heeded where the text is not very long: indented, it can be a hundred times as long. */
export function json(value: unknown, indent?: number): string {
  const line = JSON.stringify(value, bounded());
  const text = indent === undefined || line.length > longestIndented ? line : JSON.stringify(value, bounded(), indent);
  return `${visibleJson(text)}\n`;
}

/** As {@link json} of an object of lists, with an indent of 2, in pieces: the whole can be longer than a string can. */
export function* jsonOfLists(lists: Readonly<Record<string, readonly unknown[]>>): Iterable<string> {
  let before = "{\n";
  for (const [name, items] of Object.entries(lists)) {
    yield `${before}  ${JSON.stringify(name)}: [`;
    for (const [index, item] of items.entries())
      yield `${index > 0 ? "," : ""}\n    ${json(item, 2).trimEnd().replaceAll("\n", "\n    ")}`;
    yield items.length > 0 ? "\n  ]" : "]";
    before = ",\n";
  }
  yield "\n}\n";
}

const longestIndented = 1_000_000;

/** As deep as most parsers of JSON read; no documented response comes near. */
const deepest = 100;

/** Replaces what is nested deeper, where `JSON.stringify` would overflow the stack. It is called in the order of writing. */
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
