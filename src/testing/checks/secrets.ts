/** The credentials of a client, and whether a value shows one. */
import { toText } from "../../client/value.ts";

/** The shortest credential that is looked for: a shorter one may be an ordinary word. */
const minLength = 8;

/** Whether a credential occurs in any text of a value: of its own properties, its causes and its JSON. */
export function showsAny(value: unknown, secrets: readonly string[]): boolean {
  const texts = [toText(value), jsonOf(value)];
  collect(value, texts, new Set());
  return secrets.some((secret) => texts.some((text) => text.includes(secret)));
}

function collect(value: unknown, texts: string[], seen: Set<unknown>): void {
  if (typeof value === "string") texts.push(value);
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  if (value instanceof Headers) texts.push(...[...value].flat());
  for (const name of Reflect.ownKeys(value)) {
    texts.push(toText(name));
    collect(Reflect.get(value, name), texts, seen);
  }
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    return "";
  }
}

/** The texts that are long enough not to be an ordinary word. */
export function secretsAmong(values: readonly unknown[]): readonly string[] {
  return values.filter((value): value is string => typeof value === "string" && value.length >= minLength);
}

/** The usual names of credentials, for a definition that does not list its own. */
const usualNames = [
  "token",
  "apiKey",
  "key",
  "user",
  "username",
  "email",
  "password",
  "clientId",
  "clientSecret",
  "secret",
];

/** Made-up credentials of the first kind that a definition lists. */
export function madeUpAuth(kinds: readonly object[] | undefined): object {
  const names = kinds?.[0] === undefined ? usualNames : Object.keys(kinds[0]);
  return Object.fromEntries(names.map((name) => [name, `made-up-${name}-4f1c9b7d20e8`]));
}
