/** Regular expressions of a spec, as JavaScript. */
import { throwInvalidSpec } from "./invalid-spec.ts";
import { quote } from "./quote.ts";

/** The expression for a pattern: with the `u` flag as JSON Schema recommends, without it where only that is valid. */
export function regularExpression(pattern: string, pointer: string): string {
  const unicode = compiled(pattern, "u");
  if (unicode) return String(unicode);
  if (compiled(pattern, "")) return `/* @__PURE__ */ new RegExp(${quote(pattern)})`;
  return throwInvalidSpec(pointer, `${quote(pattern)} is not a regular expression of JavaScript`);
}

/** Whether the pattern is valid with the `u` flag. */
export function isUnicode(pattern: string): boolean {
  return compiled(pattern, "u") !== undefined;
}

function compiled(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined;
  }
}
