/** Refuses a spec. @param pointer - The place, by RFC 6901. */
export function refuse(pointer: string, why: string): never {
  // Names of a foreign spec may hold what a terminal would obey.
  throw new Error(`${pointer}: ${why}.`.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, escaped));
}

/** The pointer of what an object or a list holds under a key. */
export function below(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function escaped(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
