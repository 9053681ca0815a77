/** Values of JSON: their kinds, and copies of them with a change. */

export type Key = string | number;

/** One value of each type that JSON has. */
export const samples: Readonly<Record<string, unknown>> = {
  string: "some text",
  integer: 3,
  number: 7.5,
  boolean: true,
  null: null,
  array: [],
  object: {},
};

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value with another one at `path`, or with nothing there. */
export function changed(value: unknown, path: readonly Key[], change: { set: unknown } | "removed"): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change === "removed" ? undefined : change.set;
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? changed(item, rest, change) : item));
  if (!isObject(value)) throw new Error(`There is no ${key} in ${JSON.stringify(value)}.`);
  const entries = new Map(Object.entries(value));
  if (rest.length === 0 && change === "removed") entries.delete(String(key));
  else entries.set(String(key), changed(value[key], rest, change));
  return Object.fromEntries(entries);
}

/** RFC 6901. */
export function pointer(path: readonly Key[]): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
