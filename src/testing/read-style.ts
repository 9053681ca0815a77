/** Reads parameters back that were written in a style of OpenAPI (RFC 6570): the inverse of `contract/styles.ts`. */
import { field } from "../client/value.ts";
import * as styles from "../contract/styles.ts";

type Style = styles.Style;

/** A name and its text, both as sent. */
export type RawPair = readonly [name: string, text: string];

/** How the texts of an array or object are separated. */
interface Form {
  /** What precedes them. */
  readonly start?: (name: string) => string;
  readonly delimiter: RegExp;
  /** Whether the members of an object are `name=value`. */
  readonly isExploded?: boolean;
  readonly decode: (text: string) => string;
}

const path = { delimiter: /,/, decode: decodePath };
const query = { delimiter: /,/, decode: decodeQuery };
const headers = { delimiter: /\s*,\s*/, decode: String };
const dot = () => ".";
const assignment = (name: string) => `;${encodeURIComponent(name)}=`;

// In a function, because bundlers keep objects that are spread outside one.
const forms: ReadonlyMap<Style, Form> = /* @__PURE__ */ (() =>
  new Map<Style, Form>([
    [styles.simple, path],
    [styles.simpleExplode, { ...path, isExploded: true }],
    [styles.label, { ...path, start: dot }],
    [styles.labelExplode, { ...path, start: dot, delimiter: /\./, isExploded: true }],
    [styles.matrix, { ...path, start: assignment }],
    [styles.form, query],
    [styles.spaceDelimited, { ...query, delimiter: /%20|\+/ }],
    [styles.pipeDelimited, { ...query, delimiter: /%7C|\|/i }],
    [styles.header, headers],
    [styles.headerExplode, { ...headers, isExploded: true }],
  ]))();

/** What the text of a parameter may mean: an array, an object or a text; undefined for a style that cannot be read. */
export function readText(style: Style, name: string, text: string): readonly unknown[] | undefined {
  if (style === styles.jsonText) return parsed(decodeQuery(text));
  if (style === styles.jsonHeader) return parsed(text);
  if (style === styles.matrixExplode) return readMatrix(name, text);
  const form = forms.get(style);
  if (form === undefined) return undefined;
  const { start = () => "", delimiter, isExploded = false, decode } = form;
  const prefix = start(name);
  if (!text.startsWith(prefix)) return [];
  const rest = text.slice(prefix.length);
  const parts = rest.split(delimiter);
  const members = isExploded ? assignments(parts) : pairs(parts);
  return [parts.map(decode), decode(rest), ...(members ? [toObject(members, decode)] : [])];
}

/** What several pairs may mean. */
interface PairReadings {
  readonly readings: readonly unknown[];
  /** Whether the pairs need not belong to the parameter: the members of an object are written without its name. */
  readonly isGuess: boolean;
}

/** As {@link readText}, for a parameter that is written as any number of pairs. */
export function readPairs(
  style: Style,
  name: string,
  given: readonly RawPair[],
  isDocumented: (name: string) => boolean,
): PairReadings | undefined {
  if (style === styles.deepObject) {
    const members = given.filter(([key]) => decodeQuery(key).startsWith(`${name}[`));
    return { readings: members.length === 0 ? [] : [readDeepObject(name, members)], isGuess: false };
  }
  if (style !== styles.formExplode && style !== styles.formReserved) return undefined;
  const texts = given.filter(([key]) => decodeQuery(key) === name).map(([, text]) => decodeQuery(text));
  if (texts.length > 0) return { readings: [texts, ...(texts.length === 1 ? texts : [])], isGuess: false };
  const members = given.filter(([key]) => !isDocumented(decodeQuery(key)));
  return { readings: members.length === 0 ? [] : [toObject(members, decodeQuery)], isGuess: true };
}

/** The pairs of a query, as sent. */
export function rawQuery({ search }: URL): RawPair[] {
  return splitPairs(search.slice(1), "&");
}

/** The pairs of a `Cookie` header, as sent. */
export function rawCookies(headers: Headers): RawPair[] {
  return splitPairs(headers.get("cookie") ?? "", ";");
}

function splitPairs(text: string, delimiter: string): RawPair[] {
  const pairs = text.split(delimiter).map((pair) => pair.trim());
  return pairs.filter(Boolean).map((pair) => {
    const [name = ""] = pair.split("=", 1);
    return [name, pair.slice(name.length + 1)];
  });
}

function readMatrix(name: string, text: string): readonly unknown[] {
  const members = splitPairs(text, ";");
  const own = members.filter(([key]) => decodePath(key) === name).map(([, value]) => decodePath(value));
  return own.length > 0 ? [own, ...own.slice(0, 1)] : [toObject(members, decodePath)];
}

/** `a[b]=1&a[c][d]=2&a[e]=3&a[e]=4`. */
function readDeepObject(name: string, members: readonly RawPair[]): object {
  const object: Record<string, unknown> = Object.create(null);
  for (const [key, text] of members) {
    const keys = [
      ...decodeQuery(key)
        .slice(name.length)
        .matchAll(/\[([^[\]]*)\]/g),
    ].map(([, each = ""]) => each);
    const last = keys.pop() ?? "";
    let target: object = object;
    for (const each of keys) {
      const inner: unknown = field(target, each);
      const next: object = typeof inner === "object" && inner !== null ? inner : Object.create(null);
      Reflect.set(target, each, next);
      target = next;
    }
    const before: unknown = field(target, last);
    const value = decodeQuery(text);
    Reflect.set(target, last, before === undefined ? value : [before, value].flat());
  }
  return object;
}

function parsed(text: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

/** `a,1,b,2`. */
function pairs(parts: readonly string[]): RawPair[] | undefined {
  if (parts.length % 2 === 1) return undefined;
  return parts.flatMap((part, index): RawPair[] => (index % 2 === 0 ? [[part, parts[index + 1] ?? ""]] : []));
}

/** `a=1,b=2`. */
function assignments(parts: readonly string[]): RawPair[] | undefined {
  return parts.every((part) => part.includes("=")) ? parts.flatMap((part) => splitPairs(part, ";")) : undefined;
}

function toObject(members: readonly RawPair[], decode: (text: string) => string): object {
  const object: Record<string, unknown> = Object.create(null);
  for (const [name, text] of members) object[decode(name)] = decode(text);
  return object;
}

/** Returns invalid percent-encoding as is. */
export function decodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function decodeQuery(text: string): string {
  // Its parser keeps invalid percent-encoding, as servers do.
  return new URLSearchParams(`=${text.replaceAll("&", "%26")}`).get("") ?? "";
}
