/** Why nobody can see some changes of `src/compiler`. */
import type { Reasons } from "../reasons.ts";

export const compiler: Reasons = {
  "ambiguity.ts": {
    "const empty: Part = { isNullable: true, first: [], last: [] };":
      "No position is a text, so nothing follows the one that is added.",
    "if (error instanceof TooLargeError) return false;":
      "Nothing else is thrown: each character of a valid pattern is a valid pattern.",
    'while (this.index < this.pattern.length && !"|)".includes(this.pattern[this.index] ?? "")) {':
      "At the end of the pattern both conditions are false, because every text includes the empty one. Before it the default is not used.",
    "private connect(from: readonly number[], to: readonly number[], isLoop = false): void {":
      "Parts side by side are connected once, before any loop around both, so there is no edge yet.",
    "if (isLoop && this.follow[each]?.has(next)) this.hasDoubleEdge = true;":
      "Only the types need `?.`: each position has a set.",
    "this.follow[each]?.add(next);": "Only the types need `?.`: each position has a set.",
    'const [text, min = "", comma = "", max = ""] =':
      "Only the types need the defaults: they are read where the text begins with a brace, and then it has all groups.",
    'const least = text.startsWith("*") ? 0 : text.startsWith("+") ? 1 : Number(min);':
      "For the lazy `*?` the number of the empty text is 0 too.",
    "const last = copies.at(-1) ?? part;":
      "All copies must occur where there is a loop, and are alike: whichever repeats, the texts match in as many ways.",
    "const isAround = /[=!]$/.test(open);": "Of an opening these characters can only be the last.",
    'const [text = ""] =': "Only the types need the default: the expression matches any character.",
    "/^(?:\\[(?:\\\\[\\s\\S]|[^\\]\\\\])*\\]|\\\\(?:[pP]\\{[^}]*\\}|u\\{[^}]*\\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|k<[^>]*>|\\d+|[\\s\\S])|[\\s\\S])/u.exec(":
      "It matches any character, so it always matches at the start.",
    ") ?? [];": "Only the types need the default: the expression matches any character.",
    "if (/^(?:[\\^$]|\\\\[bB]|\\\\k<.*|\\\\[1-9]\\d*)$/.test(text)) return empty;":
      "Nothing that is one character of the expression is longer than what matches at its start.",
    "return [...(this.follow[one] ?? [])].flatMap((a) =>": "Only the types need the default: each position has a set.",
    "[...(this.follow[other] ?? [])].flatMap((b) => (this.overlap(a, b) ? [a * size + b] : [])),":
      "Only the types need the default; and from a text, which is no pair, nothing leads on or back.",
    "return one === other || (a !== undefined && b !== undefined && [...a].some((sample) => b.has(sample)));":
      "Only the types need the comparisons with `undefined`: each position has samples.",
    "const stack: number[] = [];": "A component ends at its own node, above what was on the stack before.",
    "if (order.has(root)) continue;":
      "It saves time: all that follows a root which was visited has a component, and keeps it.",
  },
  "checks.ts": {
    "if (schemas.length < 2) continue;": "It saves time: one schema is never two different ones.",
    'if (!write) return hasTyped(schema) ? [""] : [];': "Only the number of the elements is read.",
    "const isOfType = type === undefined || values.every((value) => [type].flat().some((each) => fitsType(value, each)));":
      "A `const` is one value. Values of an `enum` that do not fit the type were rejected when the document was read.",
    "private enumeration({ enum: values = [], type }: Schema, mode: Mode): string {":
      "Only the types need the default: it is called for schemas with an `enum`.",
    'pattern(schema: Schema, pattern: string, keyword = "patternProperties"): string {':
      "The keyword is for an error only, and what is no regular expression was rejected when the document was read.",
    'this.declarations.set(name, `const ${name}${isRecursive ? ": Check" : ""} = ${expression};`);':
      "Without the annotation TypeScript infers the same type, because no function that returns a check is generic.",
  },
  "spec.ts": {
    "const { line } = lineCounter.linePos(range?.[0] ?? 0);":
      "Only the types need `?.`: what is parsed from a text has a range.",
    "return /^\\s*\\{/.test(text) ? parseJson(text) : parseJsonLike(text);":
      "Trying a text as JSON first costs time only: what is no JSON is read as YAML.",
  },
  "type-checks.ts": {
    "const known = pattern === undefined && format !== undefined ? formats.get(format) : undefined;":
      "Only the types need the second condition: `formats` has nothing for `undefined`.",
    '...(pattern === undefined ? [] : [writer.call("matching", writer.pattern(schema, pattern, "pattern"))]),':
      "The keyword is for an error only, and what is no regular expression was rejected when the document was read.",
    '([pattern, each]) => `[${writer.pattern(schema, pattern, "patternProperties")}, ${writer.below(each, mode)}]`,':
      "The keyword is for an error only, and what is no regular expression was rejected when the document was read.",
    "...(rest === undefined ? [] : [rest]),":
      "`undefined` is joined as an empty text, so the call has the same arguments.",
  },
};
