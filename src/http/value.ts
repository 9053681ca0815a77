/** Reads a property of a value that nobody has checked yet; the getter of a foreign object may throw. */
export function field(value: unknown, name: PropertyKey): unknown {
  try {
    return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  } catch {
    return undefined;
  }
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
