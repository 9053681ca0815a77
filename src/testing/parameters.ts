/** The arguments of a request, converted to the types of the spec. */
import { own } from "../client/value.ts";
import type { Checks } from "../contract/checks.ts";
import { firstDifference } from "../contract/describe.ts";
import { json } from "../contract/encode.ts";
import type { Check, Difference } from "../contract/finding.ts";
import type { Operation, RequestBody } from "../contract/operation.ts";
import type { Style } from "../contract/styles.ts";
import { convertFirst, convertTexts } from "./convert.ts";
import type { BadArgument } from "./model.ts";
import { decodePath, decodeQuery, type RawPair, rawCookies, rawQuery, readPairs, readText } from "./read-style.ts";
import type { ReceivedRequest } from "./request.ts";

/** The parameters of a request, and the first that the spec does not allow. */
export interface Parameters {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly bad: BadArgument | undefined;
}

/** What is known about the parameters of one location. */
interface Location {
  readonly in: Exclude<BadArgument["in"], "body">;
  readonly checks: Checks;
  readonly styles: Readonly<Record<string, Style>> | undefined;
  readonly required: readonly string[];
  readonly decode: (text: string) => string;
}

/** What cannot be read at all: an error of the double, not of its caller. */
export type Unreadable = (argument: string, problem: string) => never;

/**
 * Validates and converts parameters with the compiled checks of the operation.
 *
 * @param path - The path parameters, as sent.
 * @param rejectsUnknown - Whether a query parameter that is not documented is an error.
 */
export function readParameters(
  operation: Operation,
  path: Readonly<Record<string, string>>,
  { url, headers }: Pick<ReceivedRequest, "url" | "headers">,
  rejectsUnknown: boolean,
  unreadable: Unreadable,
): Parameters {
  const { pathParameters, query, headers: fields = {}, cookies = {} } = operation;
  const styles = own(operation.styles ?? {});
  const required = own(operation.required ?? {});
  const sent = Object.keys(fields).flatMap((name): RawPair[] => {
    const text = headers.get(name);
    return text === null ? [] : [[name, text]];
  });
  const locations: readonly (readonly [Location, readonly RawPair[]])[] = [
    [
      { in: "path", checks: pathParameters, styles: styles.path, required: [], decode: decodePath },
      Object.entries(path),
    ],
    [
      { in: "query", checks: query, styles: styles.query, required: required.query ?? [], decode: decodeQuery },
      rawQuery(url),
    ],
    [{ in: "header", checks: fields, styles: styles.headers, required: required.headers ?? [], decode: String }, sent],
    [
      { in: "cookie", checks: cookies, styles: styles.cookies, required: required.cookies ?? [], decode: decodePath },
      rawCookies(headers),
    ],
  ];
  const values = locations.map(([location, pairs]) =>
    readLocation(location, pairs, rejectsUnknown && (location.in === "path" || location.in === "query"), unreadable),
  );
  const bad = values.map((each) => each.bad).find((each) => each !== undefined);
  return { path: values[0]?.values ?? {}, query: values[1]?.values ?? {}, bad };
}

function readLocation(
  { in: location, checks, styles = {}, required, decode }: Location,
  pairs: readonly RawPair[],
  rejectsUnknown: boolean,
  unreadable: Unreadable,
) {
  const values: Record<string, unknown> = Object.create(null);
  const bad = (name: string, message: string) => ({ values, bad: { name, in: location, message } });
  const decodeName = location === "path" || location === "header" ? String : decode;
  for (const name of new Set(pairs.map(([each]) => decodeName(each)))) {
    const style = Object.hasOwn(styles, name) ? styles[name] : undefined;
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    const [text = "", ...more] = pairsOf(name, pairs, decodeName);
    if (check === undefined) {
      if (rejectsUnknown) return bad(name, "is not documented");
      continue;
    }
    if (style !== undefined) continue;
    if (more.length > 0) return bad(name, "is there more than once");
    const { value, message } = convert(check, decode(text), location);
    if (message !== undefined) return bad(name, message);
    if (value !== undefined) values[name] = value;
  }
  for (const [name, style] of Object.entries(styles)) {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (check === undefined) continue;
    const [text, ...more] = pairsOf(name, pairs, decodeName);
    const spread = readPairs(style, name, pairs, (other) => Object.hasOwn(checks, other));
    if (spread === undefined && more.length > 0) return bad(name, "is there more than once");
    const readings = spread?.readings ?? (text === undefined ? [] : readText(style, name, text));
    if (readings === undefined) return unreadable(name, "is written in a style that a double cannot read");
    if (text === undefined && readings.length === 0) continue;
    const { value, difference } = convertFirst(check, readings);
    if (difference === undefined) values[name] = value;
    else if (!spread?.isGuess) return bad(name + difference.pointer, difference.message);
  }
  const missing = required.find((name) => values[name] === undefined);
  return missing === undefined ? { values, bad: undefined } : bad(missing, "is required, but missing");
}

function pairsOf(name: string, pairs: readonly RawPair[], decodeName: (text: string) => string): string[] {
  return pairs.filter(([each]) => decodeName(each) === name).map(([, text]) => text);
}

/** Converts the text of a parameter to the type in the spec: numbers and booleans as in JSON. */
function convert(
  check: Check,
  text: string,
  location: BadArgument["in"],
): { readonly value: unknown; readonly message: string | undefined } {
  const asText = firstDifference(check, text);
  if (asText === undefined) return { value: text, message: undefined };
  // An empty number or boolean in the query counts as absent.
  const isTyped = asText.keyword === "type" || isOneOfNumbers(check, asText);
  if (isTyped && text === "" && location === "query") return { value: undefined, message: undefined };
  const { value, difference } = convertTexts(check, text);
  if (difference === undefined) return { value, message: undefined };
  return { value: undefined, message: asText.keyword === "type" ? difference.message : asText.message };
}

/** Whether an `enum` has numbers: the check allows the first of them as a number. */
function isOneOfNumbers(check: Check, { keyword, expected }: Difference): boolean {
  return keyword === "enum" && firstDifference(check, Number.parseFloat(String(expected))) === undefined;
}

/** Validates and converts the body of a request; undefined where there is none. */
export async function readRequestBody(
  body: RequestBody | undefined,
  received: ReceivedRequest,
  unreadable: Unreadable,
): Promise<{ readonly value: unknown; readonly bad: BadArgument | undefined }> {
  if (body === undefined) return { value: undefined, bad: undefined };
  const bad = (name: string, message: string) => ({ value: undefined, bad: { name, in: "body", message } as const });
  const isForm = body.mediaType === "application/x-www-form-urlencoded";
  const isText = /^text\//i.test(body.mediaType);
  if (body.encode !== json && !isForm && !isText)
    return unreadable("body", `is ${body.mediaType}, which a double cannot read`);
  const text = await received.text();
  if (text === "" && !isText)
    return body.required ? bad("", "is required, but missing") : { value: undefined, bad: undefined };
  const readings = isText ? [text] : isForm ? [formOf(text)] : jsonOf(text);
  const [value] = readings;
  if (readings.length === 0) return bad("", "is not JSON");
  const converted = isForm
    ? convertFirst(body.check, readings)
    : { value, difference: firstDifference(body.check, value) };
  const { difference } = converted;
  return difference === undefined
    ? { value: converted.value, bad: undefined }
    : bad(difference.pointer, difference.message);
}

function jsonOf(text: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

function formOf(text: string): object {
  const form = new URLSearchParams(text);
  const object: Record<string, unknown> = Object.create(null);
  for (const name of new Set(form.keys())) {
    const [first, ...more] = form.getAll(name);
    object[name] = more.length === 0 ? first : [first, ...more];
  }
  return object;
}
