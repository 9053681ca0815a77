import { ts } from "../typescript.ts";

/** A JSON value as code that runs nothing. */
export function quote(value: unknown): string {
  // Both characters end a line in older parsers, and in the comments of today's.
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** The key of an object literal; `"__proto__": x` would set the prototype. */
export function propertyKey(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : quote(name);
}

/** The constant of a schema: `Resource.v2-list` becomes `resourceV2List`. */
export function constantName(schema: string): string {
  const joined = schema.replace(/[.-]+(.?)/g, (_, next: string) => next.toUpperCase());
  return joined.replace(/^./, (letter) => letter.toLowerCase());
}

/** Whether a module can declare it: an identifier that is no reserved word, and none that the code would then mistake. */
export function isDeclarable(name: string): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, ts.LanguageVariant.Standard, name);
  const kind = scanner.scan();
  // An escape such as \u0061 is not written as it reads.
  if (scanner.getTokenValue() !== name || scanner.scan() !== ts.SyntaxKind.EndOfFileToken) return false;
  const isReserved = kind !== ts.SyntaxKind.Identifier && kind <= ts.SyntaxKind.LastFutureReservedWord;
  return !isReserved && !["await", "arguments", "eval", "undefined", "Infinity", "NaN"].includes(name);
}
