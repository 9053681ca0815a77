import { encodeArgument, fillPath } from "./path.ts";
import { own } from "./value.ts";

/** The parts of a request. */
export interface RequestParts {
  readonly baseUrl: string;
  readonly method: string;
  /** The path template, relative to the base URL. */
  readonly template: string;
  readonly path: Readonly<Record<string, unknown>>;
  /** Strings, numbers and booleans: the compiler rejects other query parameters. */
  readonly query: Readonly<Record<string, unknown>>;
  /** Layers of headers, by name; later ones win, and `null` removes a header. */
  readonly headers: readonly Readonly<Record<string, string | null>>[];
  /** Throws the error for an argument that cannot be part of a URL. */
  readonly throwInvalid: (argument: string, problem: string) => never;
}

/** Builds the request of an operation, without sending it. */
export function buildRequest({ baseUrl, method, template, path, query, headers, throwInvalid }: RequestParts): Request {
  const pairs = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeArgument(name, String(value), throwInvalid)}`,
  );
  const search = pairs.length > 0 ? `?${pairs.join("&")}` : "";
  // A followed redirect would carry the credentials. The `null`s keep undici from reading `Object.prototype`.
  const init = own({ method, headers: mergeHeaders(headers), redirect: "manual", body: null, signal: null } as const);
  return new Request(baseUrl + fillPath(template, path, throwInvalid) + search, init);
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
