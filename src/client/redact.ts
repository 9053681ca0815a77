import { singleLine } from "../contract/describe.ts";
import { define, field, isError, toText } from "./value.ts";

/**
 * Redacts credentials in the text of errors and events: providers and runtimes echo what they were sent.
 *
 * @param limit - The maximum length; the rest is cut.
 */
export type Redact = (text: string, limit?: number) => string;

/** Minimum lengths of a credential and of a part of one: shorter ones would match ordinary words. */
const minLength = 4;
const minPartLength = 8;
const redacted = "[redacted]";

/**
 * Redacts the values of a request's credential headers: whole, without the scheme, and each part. The headers are read
 * on first use, because most calls have nothing to redact.
 *
 * @param more - More values to redact. The array may grow during the call.
 */
export function redactor(headers: Headers, more: readonly string[]): Redact {
  let known = -1;
  let secrets: readonly Secret[] = [];
  return (text, limit = Infinity) => {
    // On any failure, hide the whole text.
    try {
      if (known !== more.length) secrets = secretsOf(headers, more);
      known = more.length;
      return redact(text, secrets, limit);
    } catch {
      return redacted;
    }
  };
}

/** Matches the name of a header or parameter that may have a credential. */
export const carriesCredential = /auth|cookie|cred|jwt|key|pass|secret|sess|sig|token/;

function secretsOf(headers: Headers, more: readonly string[]): Secret[] {
  const values = [...headers].filter(([name]) => carriesCredential.test(name)).map(([, value]) => value);
  const whole = values.concat(more).flatMap((value) => [value, withoutScheme(value)]);
  const parts = whole.flatMap(partsOf).filter((part) => lengthOf(part) >= minPartLength);
  return [...new Set(whole.filter((value) => lengthOf(value) >= minLength).concat(parts))].map(compile);
}

/** The length without backslashes, because escaping adds and doubles them. */
function lengthOf(secret: string): number {
  return secret.replaceAll("\\", "").length;
}

function withoutScheme(value: string): string {
  return value.replace(/^[a-z]+ +/i, "");
}

/** Each pair and value of a cookie or another list, as sent and percent-decoded. */
function partsOf(value: string): string[] {
  const pairs = value.split(/[\s;,]+/);
  const parts = pairs.concat(pairs.map((pair) => pair.replace(/^[^=]*=/, "").replace(/^"|"$/g, "")));
  return parts.concat(parts.filter((part) => /%[0-9a-f]{2}/i.test(part)).map(decoded));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A credential as regular expressions: one to find its first character, and those that match each character. */
interface Secret {
  readonly first: RegExp;
  /** For each character, its encodings. One expression per encoding: a credential can be too long for a single one. */
  readonly characters: readonly (readonly RegExp[])[];
  /** Matches the backslashes at its end. */
  readonly last: RegExp;
}

function compile(secret: string): Secret {
  const characters = [...secret.replaceAll("\\", "")];
  const last = secret.endsWith("\\") ? backslashes : "";
  const first = new RegExp(formsOf(characters[0] ?? "").join("|"), "gi");
  return { first, characters: characters.map(matchersOf), last: new RegExp(last, "iy") };
}

/** Kept from call to call: of the characters of a credential, not of their order. */
const matchers = /* @__PURE__ */ new Map<string, readonly RegExp[]>();

function matchersOf(character: string): readonly RegExp[] {
  const known = matchers.get(character) ?? formsOf(character).map((form) => new RegExp(backslashes + form, "iy"));
  matchers.set(character, known);
  return known;
}

/** The encodings of a character: as it is, replaced, and by its code. */
function formsOf(character: string): string[] {
  const others: Readonly<Record<string, readonly string[]>> = {
    "%": ["%25", "%2525", "%(?:25)+"],
    "&": ["&amp;", "&(?:amp;)+"],
    " ": ["\\+"],
    "\t": ["t"],
    "\n": ["n"],
    "\r": ["r"],
  };
  const plain = unitsOf(character).map((hex) => `\\u${hex.padStart(4, "0")}`);
  return [plain.join(""), ...(others[character] ?? []), encodingsOf(character)];
}

/** A character by its code, as URLs, JSON, JavaScript and HTML write it. */
function encodingsOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  const percent = (code < 128 ? `%${hex}` : `%${hex}|${encodeURIComponent(character)}`).replaceAll("%", "%(?:25)*0?");
  const named = character === "\\" ? "|bsol;" : /[a-z0-9]/i.test(character) ? "" : "|\\w{2,6};";
  const units = unitsOf(character);
  const pair = units.length === 1 ? "" : `|${units.map((unit) => `u${unit}`).join(backslashes)}`;
  return `(?:${percent}|u\\{?0*${hex}\\}?${pair}|x0*${hex}|&(?:amp;)*(?:#0*${code};|#x0*${hex};${named}))`;
}

/** The UTF-16 code units of a character, in hexadecimal digits: two beyond U+FFFF. */
function unitsOf(character: string): string[] {
  return Array.from({ length: character.length }, (_, at) => character.charCodeAt(at).toString(16));
}

/** Escaping puts backslashes before a character; URLs and HTML may encode those in turn. */
const backslashes = /* @__PURE__ */ runOf("\\");
const before = /* @__PURE__ */ atEnd("\\");

function runOf(character: string): string {
  return `(?:\\\\|${encodingsOf(character)})*`;
}

function atEnd(character: string): RegExp {
  return new RegExp(`${runOf(character)}$`, "i");
}

function redact(whole: string, secrets: readonly Secret[], limit: number): string {
  // Searches past the limit, for a credential that begins before it.
  const reach =
    limit + Math.max(0, ...secrets.map(({ characters }) => characters.length)) * maxEncodedLength + cutMargin;
  const isCut = whole.length > reach;
  const text = isCut ? whole.slice(0, reach) : whole;
  const spans = secrets.flatMap((secret) => spansOf(text, secret, isCut)).sort(([one], [other]) => one - other);
  let clean = "";
  let at = 0;
  for (const [start, end] of spans) {
    if (start >= limit) break;
    if (start >= at) clean += text.slice(at, start) + redacted;
    at = Math.max(at, end);
  }
  return clean + text.slice(at, limit) + (whole.length > Math.max(at, limit) ? "…" : "");
}

/** Where a text contains a credential, or at its cut end the beginning of one. */
function spansOf(text: string, { first, characters, last }: Secret, isCut: boolean): [start: number, end: number][] {
  const spans: [number, number][] = [];
  first.lastIndex = 0;
  for (let found = first.exec(text); found !== null; found = first.exec(text)) {
    const end = endOf(text, found.index, characters, isCut);
    first.lastIndex = Math.max(end ?? 0, found.index + 1);
    if (end === undefined) continue;
    last.lastIndex = end;
    last.test(text);
    // Searched backward from the match: a search that starts with backslashes is quadratic in a long run of them.
    const escapes = before.exec(text.slice(Math.max(0, found.index - maxBackslashRun), found.index));
    spans.push([found.index - (escapes?.[0].length ?? 0), Math.max(end, last.lastIndex)]);
  }
  return spans;
}

const maxBackslashRun = 64;

/** The usual length of a character that is encoded more than once. */
const maxEncodedLength = 24;

/** A match this near to the cut counts, because a credential that is escaped ever more often may go on beyond it. */
const cutMargin = 576;

function endOf(text: string, start: number, characters: Secret["characters"], isCut: boolean): number | undefined {
  let ends = [start];
  for (const [matched, forms] of characters.entries()) {
    const last = ends.at(-1) ?? 0;
    if (isCut && matched >= minLength && last > text.length - cutMargin) return text.length;
    // Alternative matches are followed in parallel, without backtracking.
    const next = new Set<number>();
    for (const at of ends)
      for (const form of forms) {
        form.lastIndex = at;
        if (form.test(text)) next.add(form.lastIndex);
      }
    if (next.size === 0) return undefined;
    ends = [...next];
  }
  return ends.at(-1);
}

/** Bounds on a body in an error: characters plus values, and nesting depth. */
const maxSize = 100_000;
const maxDepth = 100;

/** Redacts the strings and keys of a JSON value, and bounds it: `JSON.parse` accepts any depth, loggers do not. */
export function redactValue(value: unknown, redact: Redact): unknown {
  let left = maxSize;
  const clean = (value: unknown, depth: number): unknown => {
    left--;
    if (left < 0) return "[cut]";
    if (typeof value === "string") return text(value);
    if (typeof value === "number") return number(value);
    if (typeof value !== "object" || value === null) return value;
    if (depth >= maxDepth) return "[nested too deep]";
    if (Array.isArray(value)) return value.slice(0, left + 1).map((item) => clean(item, depth + 1));
    const entries: [string, unknown][] = [];
    // Not `Object.entries`, which would copy what is cut.
    for (const key in value) {
      if (Object.hasOwn(value, key)) entries.push([text(key), clean(field(value, key), depth + 1)]);
      if (left < 0) break;
    }
    return Object.fromEntries(entries);
  };
  // A credential of digits may be echoed as a number.
  const number = (value: number) => {
    const digits = String(value);
    return digits.length >= minPartLength && redact(digits) !== digits ? redacted : value;
  };
  const text = (value: string) => {
    const kept = redact(value, Math.max(0, left));
    left -= kept.length;
    return kept;
  };
  return clean(value, 0);
}

/** The properties of a foreign error that are copied, besides its name, message and causes. */
const copiedProperties = ["code", "errno", "syscall", "address", "port"];
const maxMessageLength = 1_000;
const maxCauseDepth = 4;

/**
 * Copies a thrown value into a new, redacted error. The original may contain a request, its headers or a body, and expose
 * them in many ways: `toString`, `toJSON`, `inspect.custom`, property names.
 */
export function redactCause(thrown: unknown, redact: Redact, depth = 0): Error {
  const isThrownError = isError(thrown);
  const clean = (value: unknown) => singleLine(redact(toText(value), maxMessageLength));
  const deeper = isThrownError && depth < maxCauseDepth ? field(thrown, "cause") : undefined;
  const cause = deeper === undefined ? undefined : { cause: redactCause(deeper, redact, depth + 1) };
  const error = new Error(clean(isThrownError ? field(thrown, "message") : thrown), cause);
  const name = field(thrown, "name");
  if (isThrownError && typeof name === "string") define(error, "name", clean(name));
  // That of the copy leads to this function, and loggers write all of it.
  define(error, "stack", String(error));
  for (const key of isThrownError ? copiedProperties : []) {
    const value = field(thrown, key);
    if (typeof value === "string") Object.assign(error, { [key]: clean(value) });
    if (typeof value === "number") Object.assign(error, { [key]: value });
  }
  return error;
}
