import { ts } from "./typescript.ts";

/** Serializes a JSON value as a literal, which is safe to embed in code. */
export function quote(value: unknown): string {
  // Both are line terminators: in string literals before ES2019, and in comments still.
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** A key of an object literal; `"__proto__": x` would set the prototype. */
export function propertyKey(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : quote(name);
}

/** Whether a module can declare the name: an identifier that is neither reserved nor used as a global by generated code. */
export function isDeclarable(name: string): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, ts.LanguageVariant.Standard, name);
  const kind = scanner.scan();
  // The scanner reads one token and decodes its escapes: what is more or has some differs from the name.
  if (scanner.getTokenValue() !== name) return false;
  const isReserved = kind !== ts.SyntaxKind.Identifier && kind <= ts.SyntaxKind.LastFutureReservedWord;
  return !isReserved && !["await", "arguments", "eval", "undefined", "Infinity", "NaN", "RegExp"].includes(name);
}
