import { InvalidArgumentError } from "../http/errors.ts";
import { field } from "../http/value.ts";

/** @param path - Where it is: `.account.name`; empty for the whole. */
type Refuse = (path: string, why: string, cause?: unknown) => never;

const deepest = 100;

/**
 * Copies data that JSON holds as it is, and refuses anything else. No object of the copy has a prototype, so that what
 * somebody has put on `Object.prototype` is no property of it.
 *
 * @param isSent - Leaves out properties that are undefined, as JSON does.
 */
export function plain(given: unknown, isSent: boolean, refuse: Refuse): unknown {
  const path: (string | number)[] = [];
  const around: object[] = [];
  const no = (why: string, cause?: unknown): never => refuse(path.map((key) => `.${key}`).join(""), why, cause);

  const copy = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) {
      if (value === null || ["undefined", "string", "boolean"].includes(typeof value)) return value;
      return Number.isFinite(value) ? value : no(`is ${nameOf(value)}, which JSON does not have`);
    }
    if (around.includes(value)) no("contains itself");
    if (around.length === deepest) no(`is nested more than ${deepest} levels deep`);
    around.push(value);
    const copied = Array.isArray(value) ? copyList(value) : copyObject(value);
    around.pop();
    return copied;
  };
  const copyAt = (owner: object, key: string | number): unknown => {
    path.push(key);
    const copied = copy(Reflect.get(owner, key));
    if (copied === undefined && Array.isArray(owner)) no("is undefined, which JSON does not have");
    path.pop();
    return copied;
  };
  const copyList = (list: readonly unknown[]) => {
    const copied: unknown[] = [];
    while (copied.length < list.length) copied.push(copyAt(list, copied.length));
    return copied;
  };
  const copyObject = (object: object) => {
    const name = Object.prototype.toString.call(object).slice("[object ".length, -1);
    if (name !== "Object") no(`is a ${name}, which JSON does not have`);
    if (hasToJson(object)) no("has a function `toJSON`, which would change it");
    const copied: Record<string, unknown> = Object.create(null);
    for (const key of Object.keys(object)) {
      const value = copyAt(object, key);
      if (!isSent || value !== undefined) copied[key] = value;
    }
    return copied;
  };

  try {
    return copy(given);
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw error;
    return no("cannot be read", error);
  }
}

function nameOf(value: unknown): string {
  return typeof value === "number" ? String(value) : `a ${typeof value}`;
}

/** Its own or its class's. */
function hasToJson(object: object): boolean {
  const toJson = field(object, "toJSON");
  return typeof toJson === "function" && toJson !== field(Object.prototype, "toJSON");
}
