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

/** Anything can be thrown, even what has no text. */
export function shown(value: unknown): string {
  try {
    return String(value);
  } catch {
    return "a value without text";
  }
}
