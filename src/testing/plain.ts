import { InvalidArgumentError } from "../client/errors.ts";
import { field } from "../client/value.ts";

/** @param path - Where the value is: `.account.name`; empty for the root. */
type Reject = (path: string, problem: string, cause?: unknown) => never;

const maxDepth = 100;

/**
 * Copies JSON data and rejects everything else. No object of the copy has a prototype, so that properties of
 * `Object.prototype` are not read as data.
 *
 * @param dropUndefined - Leaves out properties that are undefined, as JSON does.
 */
export function plain(data: unknown, dropUndefined: boolean, reject: Reject): unknown {
  const path: (string | number)[] = [];
  const ancestors: object[] = [];
  const fail = (problem: string, cause?: unknown): never =>
    reject(path.map((key) => `.${key}`).join(""), problem, cause);

  const copy = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) {
      if (value === null || ["undefined", "string", "boolean"].includes(typeof value)) return value;
      return Number.isFinite(value) ? value : fail(`is ${nameOf(value)}, which JSON does not have`);
    }
    if (ancestors.includes(value)) fail("contains itself");
    if (ancestors.length === maxDepth) fail(`is nested more than ${maxDepth} levels deep`);
    ancestors.push(value);
    const copied = Array.isArray(value) ? copyList(value) : copyObject(value);
    ancestors.pop();
    return copied;
  };
  const copyAt = (owner: object, key: string | number): unknown => {
    path.push(key);
    const copied = copy(Reflect.get(owner, key));
    if (copied === undefined && Array.isArray(owner)) fail("is undefined, which JSON does not have");
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
    if (name !== "Object") fail(`is a ${name}, which JSON does not have`);
    if (hasToJson(object)) fail("has a method `toJSON`, which would change it");
    const copied: Record<string, unknown> = Object.create(null);
    for (const key of Object.keys(object)) {
      const value = copyAt(object, key);
      if (!dropUndefined || value !== undefined) copied[key] = value;
    }
    return copied;
  };

  try {
    return copy(data);
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw error;
    return fail("cannot be read", error);
  }
}

function nameOf(value: unknown): string {
  return typeof value === "number" ? String(value) : `a ${typeof value}`;
}

/** Whether the object or its class has the method; one on `Object.prototype` does not count. */
function hasToJson(object: object): boolean {
  const toJson = field(object, "toJSON");
  return typeof toJson === "function" && toJson !== field(Object.prototype, "toJSON");
}
