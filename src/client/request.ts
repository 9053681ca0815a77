import type { Operation, Written } from "../contract/operation.ts";
import { encodeArgument, fillPath } from "./path.ts";
import { own } from "./value.ts";

type Values = Readonly<Record<string, unknown>>;

/** The parts of a request. */
export interface RequestParts extends Pick<Operation, "method" | "path" | "styles" | "accept"> {
  readonly baseUrl: string;
  /** The arguments, checked. */
  readonly values: { readonly path: Values; readonly query: Values };
  /** What else the operation writes. */
  readonly written: Written;
  /** Layers of headers, by name; later ones win, and `null` removes a header. */
  readonly headers: readonly Readonly<Record<string, string | null>>[];
  /** Throws the error for an argument that cannot be part of a URL. */
  readonly throwInvalid: (argument: string, problem: string) => never;
}

/** Builds the request of an operation without its body, and sends nothing. */
export function buildRequest(parts: RequestParts): Request {
  const { baseUrl, method, path, styles, accept = "application/json", values, written, headers, throwInvalid } = parts;
  const plain = Object.entries(values.query).filter(([name]) => !Object.hasOwn(styles?.query ?? {}, name));
  const pairs = plain
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeArgument(name, String(value), throwInvalid)}`)
    .concat(written.query ?? []);
  const search = pairs.length > 0 ? `?${pairs.join("&")}` : "";
  const merged = mergeHeaders([{ accept }, ...headers, written.headers ?? {}]);
  // A followed redirect would carry the credentials. The `null`s keep undici from reading `Object.prototype`.
  const init = own({ method, headers: merged, redirect: "manual", body: null, signal: null } as const);
  return new Request(baseUrl + fillPath(path, values.path, throwInvalid, written.path) + search, init);
}

/** Makes a request safe to repeat, where the provider has a header for that. Returns whether it is. */
export function addIdempotencyKey({ method, headers }: Request, name: string | undefined): boolean {
  if (name === undefined || !["POST", "PUT", "PATCH"].includes(method)) return false;
  // `crypto.randomUUID` is missing in browsers without HTTPS.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  if (!headers.has(name)) headers.set(name, Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(""));
  return true;
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
