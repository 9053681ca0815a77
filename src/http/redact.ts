import { singleLine } from "../contract/describe.ts";
import { define, field, isError, shown } from "./value.ts";

/**
 * Replaces credentials in what leaves the library by way of an error: providers and runtimes echo what they were sent.
 *
 * @param limit - The most characters of the text that are kept.
 */
export type Redact = (text: string, limit?: number) => string;

/** A shorter one cannot be told from an ordinary word, and a shorter part of one from a word of a sentence. */
const shortest = 4;
const shortestPart = 8;
const redacted = "[redacted]";

/**
 * Redacts what those header fields of a request hold that carry credentials: whole, without the scheme, and each part of
 * it. They are read when there is something to redact, because most calls have nothing.
 *
 * @param more - What must not be shown either. It may grow while the call goes on.
 */
export function redactor(headers: Headers, more: readonly string[] = []): Redact {
  let known = -1;
  let secrets: readonly Secret[] = [];
  return (text, limit = Infinity) => {
    // Whatever goes wrong here, an error would show more than the text is worth.
    try {
      if (known !== more.length) secrets = secretsOf(headers, more);
      known = more.length;
      return redact(text, secrets, limit);
    } catch {
      return redacted;
    }
  };
}

const carriesCredential = /auth|cookie|cred|jwt|key|pass|secret|sess|sig|token/;

function secretsOf(headers: Headers, more: readonly string[]): Secret[] {
  const values = [...headers].filter(([name]) => carriesCredential.test(name)).map(([, value]) => value);
  const whole = values.concat(more).flatMap((value) => [value, withoutScheme(value)]);
  const parts = whole.flatMap(partsOf).filter((part) => lengthOf(part) >= shortestPart);
  return [...new Set(whole.filter((value) => lengthOf(value) >= shortest).concat(parts))].map(compile);
}

/** Escapes add and double backslashes, so none counts. */
function lengthOf(secret: string): number {
  return secret.replaceAll("\\", "").length;
}

function withoutScheme(value: string): string {
  return value.replace(/^[a-z]+ +/i, "");
}

/** Of cookies and other lists each pair and each value, as it was sent and as servers decode it. */
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

/** A credential, as what finds its first character and what takes each one. */
interface Secret {
  readonly first: RegExp;
  /** For each character the ways to write it. No expression holds more than one of them: a credential can be long. */
  readonly characters: readonly (readonly RegExp[])[];
  /** Takes the backslashes at its end. */
  readonly last: RegExp;
}

function compile(secret: string): Secret {
  const text = secret.replaceAll("\\", "");
  const forms = new Map<string, readonly RegExp[]>();
  const characters = [...text].map((character) => {
    const known = forms.get(character) ?? formsOf(character).map((form) => new RegExp(backslashes + form, "iy"));
    forms.set(character, known);
    return known;
  });
  const last = new RegExp(secret.endsWith("\\") ? backslashes : "", "iy");
  return { first: new RegExp(formsOf(text.charAt(0)).join("|"), "gi"), characters, last };
}

/** A character as it is, as an encoding replaces it, and by its number. */
function formsOf(character: string): string[] {
  const others: Readonly<Record<string, readonly string[]>> = {
    "%": ["%25", "%2525", "%(?:25)+"],
    "&": ["&amp;", "&(?:amp;)+"],
    " ": ["\\+"],
    "\t": ["t"],
  };
  return [`\\u${hexOf(character).padStart(4, "0")}`, ...(others[character] ?? []), written(character)];
}

/** A character by its number, as URLs, JSON, JavaScript and HTML write it. */
function written(character: string): string {
  const code = character.charCodeAt(0);
  const hex = hexOf(character);
  const percent = (code < 128 ? `%${hex}` : `%${hex}|${encodeURIComponent(character)}`).replaceAll("%", "%(?:25)*0?");
  const named = character === "\\" ? "|bsol;" : /[a-z0-9]/i.test(character) ? "" : "|\\w{2,6};";
  return `(?:${percent}|u\\{?0*${hex}\\}?|x${hex}|&(?:amp;)*(?:#0*${code};|#x0*${hex};${named}))`;
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16);
}

/** Escapes put backslashes before a character, which URLs and HTML may write in turn. */
const backslashes = /* @__PURE__ */ runOf("\\");
const before = /* @__PURE__ */ atEnd("\\");

function runOf(character: string): string {
  return `(?:\\\\|${written(character)})*`;
}

function atEnd(character: string): RegExp {
  return new RegExp(`${runOf(character)}$`, "i");
}

function redact(whole: string, secrets: readonly Secret[], limit: number): string {
  // A credential that begins before the cut is looked for behind it.
  const reach = limit + Math.max(0, ...secrets.map(({ characters }) => characters.length)) * widest + widest ** 2;
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

/** Where a text shows a credential, or at its cut end the beginning of one. */
function spansOf(text: string, { first, characters, last }: Secret, isCut: boolean): [start: number, end: number][] {
  const spans: [number, number][] = [];
  first.lastIndex = 0;
  for (let found = first.exec(text); found !== null; found = first.exec(text)) {
    const end = endOf(text, found.index, characters, isCut);
    first.lastIndex = Math.max(end ?? 0, found.index + 1);
    if (end === undefined) continue;
    last.lastIndex = end;
    last.test(text);
    // Looked for from here: a search that begins with them would read a long run of backslashes once for each.
    const escapes = before.exec(text.slice(Math.max(0, found.index - longestRun), found.index));
    spans.push([found.index - (escapes?.[0].length ?? 0), Math.max(end, last.lastIndex)]);
  }
  return spans;
}

const longestRun = 64;

/** As long as anybody writes a character, escaped more than once. */
const widest = 24;

function endOf(text: string, start: number, characters: Secret["characters"], isCut: boolean): number | undefined {
  let ends = [start];
  for (const [taken, forms] of characters.entries()) {
    const last = ends.at(-1) ?? 0;
    if (isCut && taken >= shortest && last > text.length - widest) return text.length;
    // Two ways to read one text are followed side by side, never one after the other.
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

/** So many characters and values of a body are kept in an error. */
const largest = 100_000;
const deepest = 100;

/** A value of JSON with its strings and keys redacted. `JSON.parse` takes any size and depth; whatever prints an error does not. */
export function redactValue(value: unknown, redact: Redact): unknown {
  let left = largest;
  const clean = (value: unknown, depth: number): unknown => {
    left--;
    if (left < 0) return "[cut]";
    if (typeof value === "string") return text(value);
    // A credential of digits may come back as a number.
    if (typeof value === "number" && Math.abs(value) >= 10 ** shortestPart)
      return redact(String(value)) === String(value) ? value : redacted;
    if (typeof value !== "object" || value === null) return value;
    if (depth >= deepest) return "[nested too deep]";
    if (Array.isArray(value)) return value.slice(0, left + 1).map((item) => clean(item, depth + 1));
    const entries: [string, unknown][] = [];
    // Not `Object.entries`: it would copy what is cut.
    for (const key in value) {
      if (Object.hasOwn(value, key)) entries.push([text(key), clean(field(value, key), depth + 1)]);
      if (left < 0) break;
    }
    return Object.fromEntries(entries);
  };
  const text = (value: string) => {
    const kept = redact(value, Math.max(0, left));
    left -= kept.length;
    return kept;
  };
  return clean(value, 0);
}

/** What is kept of an error that is not ours: what names it, and where a connection failed. */
const plain = ["code", "errno", "syscall", "address", "port"];
const longestMessage = 1_000;
const deepestCause = 4;

/**
 * What was thrown, in an error of our own. The thrown one may hold a request, its headers or a body, and may show them in
 * ways that nobody can list: `toString`, `toJSON`, `inspect.custom`, the name of a property.
 */
export function redactCause(thrown: unknown, redact: Redact, depth = 0): Error {
  const isOne = isError(thrown);
  const clean = (value: unknown) => singleLine(redact(shown(value), longestMessage));
  const deeper = isOne && depth < deepestCause ? field(thrown, "cause") : undefined;
  const cause = deeper === undefined ? undefined : { cause: redactCause(deeper, redact, depth + 1) };
  const error = new Error(clean(isOne ? field(thrown, "message") : thrown), cause);
  const name = field(thrown, "name");
  if (isOne && typeof name === "string") define(error, "name", clean(name));
  for (const key of isOne ? plain : []) {
    const value = field(thrown, key);
    if (typeof value === "string") Object.assign(error, { [key]: clean(value) });
    if (typeof value === "number") Object.assign(error, { [key]: value });
  }
  return error;
}
