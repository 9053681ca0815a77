/** Whether a value is an error, of any realm. */
export function isError(value: unknown): boolean {
  return typeof field(value, "message") === "string";
}

/** `instanceof` that does not throw for a Proxy whose traps do. */
export function isInstance<Type>(value: unknown, type: abstract new (...args: never[]) => Type): value is Type {
  try {
    return value instanceof type;
  } catch {
    return false;
  }
}

/**
 * Whether a value is an object with properties of its own: not an array, Map, URLSearchParams or promise. Objects of other
 * realms, class instances and modules are.
 */
export function isRecord(value: unknown): value is object {
  return ["Object", "Module"].includes(tagOf(value));
}

/** The class of a value, of any realm: `"Uint8Array"`, `"Null"`. Empty for a revoked Proxy and where a getter throws. */
export function tagOf(value: unknown): string {
  try {
    return Object.prototype.toString.call(value).slice(8, -1);
  } catch {
    return "";
  }
}

/**
 * Reads a property of an unchecked value, such as the body of an error. Undefined for a value that is no object, and where
 * a getter throws.
 */
export function field(value: unknown, name: PropertyKey): unknown {
  try {
    return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Copies an object's own properties into one that inherits none. Options are read from such a copy, so that a polluted
 * `Object.prototype` adds none. It inherits from an empty object, because V8 is slow with objects that have no prototype.
 */
export function own<Value extends object>(value: Value): Value {
  return Object.assign(Object.create(empty), value);
}

const empty: object = /* @__PURE__ */ Object.freeze(/* @__PURE__ */ Object.create(null));

/** Defines a property like those of a plain `Error`: writable and not enumerable. Safe against a polluted `Object.prototype`. */
export function define(target: object, name: PropertyKey, value: unknown): void {
  Object.defineProperty(target, name, own({ value, writable: true, configurable: true }));
}

/** A text that is not empty; undefined for any other value. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A number; undefined for any other value. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** The entries that are not undefined: `{ status: undefined }` means the same as `{}`. */
export function definedEntries(values: object): [name: string, value: unknown][] {
  return Object.entries(values).filter(([, value]) => value !== undefined);
}

/** `String(value)` that does not throw: anything can be thrown, even a value that has no text. */
export function toText(value: unknown): string {
  try {
    return String(value);
  } catch {
    return "a value without text";
  }
}
