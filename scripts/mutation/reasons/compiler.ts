/** Why nobody can see some changes of `src/compiler`. */
import type { Reasons } from "../reasons.ts";

export const compiler: Reasons = {
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
