import type { EncodedBody } from "../contract/encode.ts";
import type { Operation } from "../contract/operation.ts";
import type { Style } from "../contract/styles.ts";
import { fillPath } from "./path.ts";
import { own } from "./value.ts";

type Values = Readonly<Record<string, unknown>>;

/** The parts of a request. */
export interface RequestParts extends Pick<Operation, "method" | "path" | "styles" | "body" | "accept"> {
  readonly baseUrl: string;
  /** The arguments by location, checked. */
  readonly values: Readonly<Record<"path" | "query" | "headers" | "cookies", Values>>;
  /** Whether there is a body. */
  readonly hasBody: boolean;
  /** Layers of headers, by name; later ones win, and `null` removes a header. */
  readonly headers: readonly Readonly<Record<string, string | null>>[];
  /** Throws the error for an argument that cannot be part of a request. */
  readonly throwInvalid: (argument: string, problem: string) => never;
}

/** Builds the request of an operation without its body, and sends nothing. */
export function buildRequest(parts: RequestParts): Request {
  const { baseUrl, method, path, styles = {}, accept = "application/json", values, throwInvalid } = parts;
  const query = pairsOf(values.query, styles.query, throwInvalid).join("&");
  const cookie = pairsOf(values.cookies, styles.cookies, throwInvalid).join("; ");
  const headers = mergeHeaders([
    { accept, ...(cookie && { cookie }) },
    ...parts.headers,
    headersOf(values.headers, styles.headers, throwInvalid),
  ]);
  const mediaType = parts.hasBody ? parts.body?.mediaType : undefined;
  // The runtime adds the boundary of multipart.
  if (mediaType && !/^multipart\//i.test(mediaType) && !headers.has("content-type"))
    headers.set("content-type", mediaType);
  // A followed redirect would carry the credentials. The `null`s keep undici from reading `Object.prototype`.
  const init = own({ method, headers, redirect: "manual", body: null, signal: null } as const);
  return new Request(baseUrl + fillPath(path, values.path, throwInvalid, styles.path) + (query && `?${query}`), init);
}

/** Makes a request safe to repeat, where the provider has a header for that. Returns whether it is. */
export function addIdempotencyKey({ method, headers }: Request, name: string | undefined): boolean {
  if (name === undefined || !["POST", "PUT", "PATCH"].includes(method)) return false;
  // `crypto.randomUUID` is missing in browsers without HTTPS.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  if (!headers.has(name)) headers.set(name, Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(""));
  return true;
}

/** Encodes a body, which was checked. */
export function encodeBody(
  { body }: Pick<Operation, "body">,
  value: unknown,
  throwInvalid: RequestParts["throwInvalid"],
): EncodedBody | undefined {
  if (body === undefined || value === undefined) return undefined;
  try {
    return body.encode(value);
  } catch {
    return throwInvalid("body", "cannot be encoded");
  }
}

/** Percent-encoded pairs of names and values. */
function pairsOf(
  values: Values,
  styles: Readonly<Record<string, Style>> = {},
  throwInvalid: RequestParts["throwInvalid"],
): string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const style = Object.hasOwn(styles, name) ? styles[name] : undefined;
    try {
      if (style) return style(name, value).map((pair) => pair.join("="));
      return [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`];
    } catch {
      return throwInvalid(name, "is not well-formed Unicode");
    }
  });
}

function headersOf(
  values: Values,
  styles: Readonly<Record<string, Style>> = {},
  throwInvalid: RequestParts["throwInvalid"],
): Record<string, string> {
  const entries = Object.entries(values).map(([name, value]) => {
    const style = Object.hasOwn(styles, name) ? styles[name] : undefined;
    const text = style ? (style(name, value)[0]?.[1] ?? "") : String(value);
    if (/[^\t\x20-\x7e\x80-\xff]/.test(text)) throwInvalid(name, "has a character that a header cannot carry");
    return [name, text] as const;
  });
  return Object.fromEntries(entries);
}

/** Merges headers; later ones win. Throws for an invalid header. */
export function mergeHeaders(layers: RequestParts["headers"]): Headers {
  const merged = new Headers();
  for (const [name, value] of layers.flatMap(Object.entries<string | null>)) {
    if (value === null) merged.delete(name);
    else merged.set(name, value);
  }
  return merged;
}
