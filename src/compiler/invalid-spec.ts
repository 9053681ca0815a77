/** @param pointer - Where the spec is invalid: a JSON Pointer (RFC 6901). */
export function throwInvalidSpec(pointer: string, problem: string): never {
  // Names in a foreign spec may contain control sequences of a terminal.
  const place = pointer === "" ? "The document" : `${pointer}:`;
  throw new Error(`${place} ${problem}.`.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, escapeCharacter));
}

/** The pointer of a child. */
export function append(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function escapeCharacter(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
