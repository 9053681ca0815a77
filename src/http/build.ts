import { encoded, fillPath } from "./path.ts";
import { own } from "./value.ts";

/** What a request is made of. */
export interface RequestParts {
  readonly baseUrl: string;
  readonly method: string;
  /** The path template, below the base URL. */
  readonly template: string;
  readonly path: Readonly<Record<string, unknown>>;
  /** Strings, numbers and booleans: the generator refuses other query parameters. */
  readonly query: Readonly<Record<string, unknown>>;
  /** Header fields, by name; `null` removes one that came before. */
  readonly headers: readonly Readonly<Record<string, string | null>>[];
  /** Throws the error for an argument that cannot be part of a URL. */
  readonly refuse: (argument: string, why: string) => never;
}

/** Builds the request of an operation, and sends nothing. */
export function buildRequest({ baseUrl, method, template, path, query, headers, refuse }: RequestParts): Request {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encoded(name, String(value), refuse)}`);
  const search = pairs.length > 0 ? `?${pairs.join("&")}` : "";
  // A redirect would take the credentials with it. Without a `null`, undici reads `Object.prototype.body`.
  const init = own({ method, headers: mergeHeaders(headers), redirect: "manual", body: null, signal: null } as const);
  return new Request(baseUrl + fillPath(template, path, refuse) + search, init);
}

/** Header fields, of which the later ones go before the earlier ones. Throws for what cannot be sent. */
export function mergeHeaders(layers: RequestParts["headers"]): Headers {
  const merged = new Headers();
  for (const [name, value] of layers.flatMap(Object.entries<string | null>)) {
    if (value === null) merged.delete(name);
    else merged.set(name, value);
  }
  return merged;
}
