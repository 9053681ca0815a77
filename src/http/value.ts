import { cut } from "../contract/describe.ts";

/** Whether a foreign value is an error, of this realm or of another one. */
export function isError(value: unknown): boolean {
  return typeof field(value, "message") === "string";
}

/** `instanceof` for what may be a Proxy, whose traps may throw. */
export function isA<Type>(value: unknown, type: abstract new (...given: never[]) => Type): value is Type {
  try {
    return value instanceof type;
  } catch {
    return false;
  }
}

/** Reads a property of a value that nobody has checked yet; the getter of a foreign object may throw. */
export function field(value: unknown, name: PropertyKey): unknown {
  try {
    return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What an object itself holds. Options are read from such a copy: what somebody has put on `Object.prototype` must not
 * become one.
 */
export function own<Given extends object>(given: Given): Given {
  return Object.assign(Object.create(null), given);
}

/** Defines a property that is not enumerable, whatever `Object.prototype` holds. */
export function define(target: object, name: PropertyKey, value: unknown): void {
  Object.defineProperty(target, name, own({ value }));
}

export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** The properties that hold something: `{ status: undefined }` means the same as `{}`. */
export function definedEntries(given: object): [name: string, value: unknown][] {
  return Object.entries(given).filter(([, value]) => value !== undefined);
}

/** So long is the longest message of an error. */
const longestMessage = 4_000;

/** A text as part of a log: what would begin a new line or command a terminal cannot. */
export function singleLine(text: string): string {
  return cut(text, longestMessage).replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, (character) =>
    /[\t-\r\u0085\u2028\u2029]/.test(character) ? " " : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Anything can be thrown, even what has no text. */
export function shown(value: unknown): string {
  try {
    return String(value);
  } catch {
    return "a value without text";
  }
}
