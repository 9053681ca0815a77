import { field, shown } from "./value.ts";

/** Replaces credentials in what leaves the library by way of an error: providers and runtimes echo what they were sent. */
export type Redact = (text: string) => string;

/** A shorter one cannot be told from an ordinary word. */
const shortest = 4;

/**
 * Redacts what those header fields of a request hold that carry credentials, with and without its scheme. They are read
 * when there is first something to redact: most calls have nothing.
 *
 * @param more - What must not be shown either.
 */
export function redactor(headers: Headers, more: readonly string[] = []): Redact {
  let found: readonly RegExp[] | undefined;
  return (text) => {
    found ??= [...headers]
      .filter(([name]) => /auth|key|token|secret|cookie|password/.test(name))
      .flatMap(([, value]) => [value, value.replace(/^\S+ +/, "")])
      .concat(more)
      .filter(({ length }) => length >= shortest)
      .map((secret) => new RegExp(secret.replace(/(\\*)([^a-z0-9\\]?)/gi, anyForm), "gi"));
    return found.reduce((clean, secret) => clean.replace(secret, "[redacted]"), text);
  };
}

/**
 * A pattern for a character as it is, or as URLs, JSON and HTML write it. Backslashes before it, and those that JSON may
 * have put there, are taken in one go: two ways to match one text would be tried in all their combinations.
 */
function anyForm(_: string, backslashes: string, character: string): string {
  const { length } = backslashes;
  const run = `(?:\\x5c{${length},${2 * length + 1}}|(?:\\x5c?(?:${written("\\")})){${length}}\\x5c?)`;
  const before = length > 0 ? run : "\\x5c?";
  if (character === "") return length > 0 ? before : "";
  const tab = character === "\t" ? "|t" : "";
  const raw = `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
  return `${before}(?:${raw}|${written(character)}|&\\w{2,6};${tab})`;
}

/** A character by its number, in each of the three. */
function written(character: string): string {
  const code = character.charCodeAt(0);
  const hex = code.toString(16);
  const percent = code < 128 ? `%0?${hex}` : encodeURIComponent(character);
  return `${percent}|u0{2,3}${hex}|&#0*${code};|&#x0*${hex};`;
}

/** A value of JSON with its strings and keys redacted. */
export function redactValue(value: unknown, redact: Redact, depth = 0): unknown {
  if (typeof value === "string") return redact(value);
  if (typeof value !== "object" || value === null) return value;
  // `JSON.parse` takes any depth; whatever prints an error does not.
  if (depth >= deepestValue) return "[nested too deep]";
  const inner = (item: unknown) => redactValue(item, redact, depth + 1);
  if (Array.isArray(value)) return value.map(inner);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [redact(key), inner(item)]));
}

const deepestValue = 100;

/**
 * What was thrown, where it is an error of plain values that show no credential. Anything else may hold a request, its
 * headers or a body: of that only the words are passed on, in an error of our own.
 */
export function redactCause(thrown: unknown, redact: Redact, depth = 0): unknown {
  if (isClean(thrown, redact)) return thrown;
  const isError = thrown instanceof Error;
  const cause = isError && depth < deepest ? redactCause(field(thrown, "cause"), redact, depth + 1) : undefined;
  const text = redact(shown(isError ? field(thrown, "message") : thrown));
  const clean = new Error(text, cause === undefined ? undefined : { cause });
  const code = isError ? field(thrown, "code") : undefined;
  if (typeof code === "string") Object.assign(clean, { code: redact(code) });
  return clean;
}

const deepest = 4;

function isClean(value: unknown, redact: Redact, depth = 0): boolean {
  if (typeof value === "string") return redact(value) === value;
  if (typeof value !== "object" || value === null) return typeof value !== "function";
  if (!(value instanceof Error) || depth > deepest) return false;
  // The message may be inherited: a DOMException's is.
  return ["message", ...Reflect.ownKeys(value)].every((key) => isClean(field(value, key), redact, depth + 1));
}
