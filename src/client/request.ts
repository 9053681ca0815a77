import type { Operation, Written } from "../contract/operation.ts";
import { encodeArgument, fillPath } from "./path.ts";
import { own } from "./value.ts";

type Values = Readonly<Record<string, unknown>>;

/** The parts of a request. */
export interface RequestParts {
  readonly baseUrl: string;
  /** The arguments, checked. */
  readonly values: { readonly path: Values; readonly query: Values };
  /** What else the operation writes. */
  readonly written: Written;
  /** Layers of headers, by name; later ones win, and `null` removes a header. */
  readonly headers: readonly Readonly<Record<string, string | null>>[];
  /** The merged headers by their `accept`, filled here; only where `headers` are those of every call. */
  readonly known: Map<string, Headers> | undefined;
  /** Throws the error for an argument that cannot be part of a URL. */
  readonly throwInvalid: (argument: string, problem: string) => never;
}

/** Builds the request of an operation without its body, and sends nothing. */
export function buildRequest(
  { method, path, styles, accept = "application/json" }: Pick<Operation, "method" | "path" | "styles" | "accept">,
  { baseUrl, values, written, headers, known, throwInvalid }: RequestParts,
): Request {
  const pairs = [...(written.query ?? [])];
  for (const [name, value] of Object.entries(values.query))
    if (!styles?.query || !Object.hasOwn(styles.query, name))
      pairs.push(`${encodeURIComponent(name)}=${encodeArgument(name, String(value), throwInvalid)}`);
  const search = pairs.length > 0 ? `?${pairs.join("&")}` : "";
  const layers = written.headers ? [...headers, written.headers] : headers;
  // A followed redirect would carry the credentials. The `null`s keep undici from reading `Object.prototype`.
  const init = own({
    method,
    headers: headersOf(accept, layers, written.headers ? undefined : known),
    redirect: "manual",
    body: null,
    signal: null,
  } as const);
  return new Request(baseUrl + fillPath(path, values.path, throwInvalid, written.path) + search, init);
}

function headersOf(accept: string, layers: RequestParts["headers"], known: RequestParts["known"]): Headers {
  const headers = known?.get(accept) ?? mergeHeaders([{ accept }, ...layers]);
  known?.set(accept, headers);
  return headers;
}

/** Makes a request safe to repeat, where the provider has a header for that. Returns whether it is. */
export function addIdempotencyKey(request: Request, name: string | undefined): boolean {
  if (name === undefined || !["POST", "PUT", "PATCH"].includes(request.method)) return false;
  const { headers } = request;
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
