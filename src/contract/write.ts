/**
 * Writes what few operations have: header parameters, cookies, a body, and parameters that are lists or objects. Compiled
 * operations with one of them refer to `writeArguments`, so that a client without them carries nothing of it.
 */
import type { Checks } from "./checks.ts";
import { firstDifference } from "./describe.ts";
import type { EncodedBody } from "./encode.ts";
import type { AnyArguments, Operation, Write, Written } from "./operation.ts";
import { lookUp, readValues } from "./read-values.ts";
import type { Style } from "./styles.ts";

type Values = Readonly<Record<string, unknown>>;
type Styles = Readonly<Record<string, Style>> | undefined;

/** Ends the writing: what is wrong with which argument. */
class Misfit {
  readonly argument: string;
  readonly problem: string;

  constructor(argument: string, problem: string) {
    this.argument = argument;
    this.problem = problem;
  }
}

/** Writes the arguments of a call. Returns the parts of the request, or what is wrong with an argument. */
export const writeArguments: Write = (operation, args) => {
  try {
    return write(operation, args);
  } catch (error) {
    if (error instanceof Misfit) return error;
    throw error;
  }
};

function write({ styles = {}, required = {}, ...operation }: Operation, args: AnyArguments): Written {
  const header = read("header", lowerCase(args.header), operation.headers, required.headers);
  const cookies = read("cookie", args.cookie, operation.cookies, required.cookies);
  const body = encoded(operation, args.body);
  const cookie = pairsOf(cookies, styles.cookies).join("; ");
  // The runtime adds the boundary of multipart.
  const mediaType = body === undefined || body instanceof FormData ? undefined : operation.body?.mediaType;
  return {
    path: Object.fromEntries(
      styled(args.path, styles.path).map(([name, value, style]) => [name, segment(name, value, style)]),
    ),
    query: pairsOf(Object.fromEntries(styled(args.query, styles.query)), styles.query),
    headers: {
      ...(mediaType !== undefined && { "content-type": mediaType }),
      ...headersOf(header, styles.headers),
      ...(cookie && { cookie }),
    },
    body,
  };
}

/** Checks the values of one location. */
function read(location: string, given: unknown, checks: Checks = {}, required?: readonly string[]): Values {
  if (given !== undefined && (typeof given !== "object" || given === null || Array.isArray(given)))
    throw new Misfit(location, "is not a plain object");
  const fail = (argument: string, problem: string) => {
    throw new Misfit(argument, problem);
  };
  return readValues(Object(given), { checks, required, describeUnknown: () => "is not documented", fail });
}

function encoded({ body }: Pick<Operation, "body">, value: unknown): EncodedBody | undefined {
  if (value === undefined && !body?.required) return undefined;
  if (value === undefined) throw new Misfit("body", "is missing");
  if (body === undefined) throw new Misfit("body", "is not documented");
  const difference = firstDifference(body.check, value);
  if (difference) {
    const { pointer, keyword, message, expected } = difference;
    // Other messages quote the value, which may be a password.
    const isSafe = ["type", "required", "additionalProperties"].includes(keyword);
    throw new Misfit(`body${pointer}`, isSafe ? message : `is not as documented: expected ${expected} (${keyword})`);
  }
  try {
    return body.encode(value);
  } catch {
    throw new Misfit("body", "cannot be encoded");
  }
}

/** The values that have a style. */
function styled(values: unknown, styles: Styles = {}): [name: string, value: unknown, style: Style][] {
  return Object.entries(Object(values)).flatMap(([name, value]) => {
    const style = lookUp(styles, name);
    return style ? [[name, value, style]] : [];
  });
}

/** Percent-encoded pairs of names and values. */
function pairsOf(values: Values, styles: Styles = {}): string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const style = lookUp(styles, name);
    return wellFormed(name, () =>
      style
        ? style(name, value).map((pair) => pair.join("="))
        : [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`],
    );
  });
}

/** A list or an object as one segment of the path. */
function segment(name: string, value: unknown, style: Style): string {
  const text = wellFormed(name, () => style(name, value)[0]?.[1] ?? "");
  if (text === "") throw new Misfit(name, "is empty");
  if (/^(\.|%(25)*2e){1,2}$/i.test(text))
    throw new Misfit(name, `is written ${JSON.stringify(text)}, which would change the path`);
  return text;
}

function headersOf(values: Values, styles: Styles = {}): Record<string, string> {
  const entries = Object.entries(values).map(([name, value]) => {
    const style = lookUp(styles, name);
    const text = style ? (style(name, value)[0]?.[1] ?? "") : String(value);
    // RFC 9110, section 5.5.
    if (/[^\t\x20-\x7e\x80-\xff]/.test(text)) throw new Misfit(name, "has a character that is not allowed in a header");
    return [name, text] as const;
  });
  return Object.fromEntries(entries);
}

/** Half a surrogate pair has no encoding. */
function wellFormed<Result>(name: string, encode: () => Result): Result {
  try {
    return encode();
  } catch {
    throw new Misfit(name, "is not well-formed Unicode");
  }
}

/** RFC 9110, section 5.1: the names of headers are case-insensitive. */
function lowerCase(values: unknown): unknown {
  if (typeof values !== "object" || values === null || Array.isArray(values)) return values;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
}
