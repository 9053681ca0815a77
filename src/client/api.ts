/**
 * The only file that imports openapi-fetch, which is in maintenance mode and must stay replaceable. It is loaded when
 * `client.api` is first used, and imports none of our modules, so that bundlers create no shared chunk.
 */
import createClient, { type Client, type Middleware } from "openapi-fetch";

/**
 * The escape hatch: a plain openapi-fetch client. Its types do not support `readonly` arrays (they would not be
 * iterable), so its responses are typed as writable.
 */
export type Api<Paths extends {}> = Client<Writable<Paths>>;

type Writable<T> = T extends readonly (infer Item)[]
  ? Writable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Writable<T[Key]> }
    : T;

/** What the escape hatch shares with the typed operations. */
export interface ApiOptions {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string | null>>;
  /** Throws for a URL that must not receive the credentials. */
  readonly checkUrl: (method: string, url: string) => void;
  /** Throws for a query that is not a plain object. */
  readonly checkQuery?: (method: string, template: string, query: unknown) => void;
  /** Fills a path template, or throws. */
  readonly fillPath: (method: string, template: string, values: Readonly<Record<string, unknown>>) => string;
  /** Sends a request and reads the whole response; `text` is empty where there is nothing to parse. */
  readonly send: (request: Request, path: string, wantsJson: boolean) => Promise<BufferedResponse>;
}

/** A response whose body has been read. */
export interface BufferedResponse {
  readonly response: Response;
  readonly body: Uint8Array;
  readonly text: string;
}

/** A plain openapi-fetch client that sends its requests with `send`. */
export function createApi<Paths extends {}>(options: ApiOptions): Api<Paths> {
  const { baseUrl, headers, checkUrl, checkQuery, fillPath, send } = options;
  const pathSerializer = (template: string, values: Readonly<Record<string, unknown>>) => {
    try {
      return fillPath("", template, values);
    } catch {
      return template; // `onRequest` below throws the error
    }
  };
  const known = new WeakMap<Request, { readonly path: string; readonly wantsJson: boolean }>();
  const client = createClient<Writable<Paths>>({
    ...unset,
    baseUrl,
    headers,
    // Checked after openapi-fetch has joined base URL and path: a path such as `.example.com/` changes the host.
    Request: new Proxy(Request, {
      construct(target, [url, init]) {
        checkUrl(init.method, url);
        return new target(url, bare({ ...init, body: init.body ?? null, signal: init.signal ?? null }));
      },
    }),
    redirect: "manual",
    pathSerializer,
    fetch: async (original) => {
      // The caller may have set another `redirect`, and a custom `fetch` may ignore its second argument.
      const manual = bare({ redirect: "manual", body: null, signal: original.signal } as const);
      const request = original.redirect === "manual" ? original : new Request(original, manual);
      // A middleware may have replaced the request.
      checkUrl(request.method, request.url);
      const { path, wantsJson } = known.get(original) ?? { path: new URL(request.url).pathname, wantsJson: false };
      return toResponse(await send(request, path, wantsJson));
    },
  });
  const middleware: Middleware = {
    onRequest({ request, schemaPath, params, options }) {
      known.set(request, { path: schemaPath, wantsJson: options.parseAs === "json" });
      // Checked here, where the method is known: without path parameters openapi-fetch does not fill the template.
      if (options.pathSerializer === pathSerializer) fillPath(request.method, schemaPath, params.path ?? {});
    },
  };
  client.use(bare(middleware));
  for (const [name, method] of Object.entries(client)) {
    if (name === "use" || name === "eject") continue;
    const initIndex = name === "request" ? 2 : 1;
    const call = async (...args: unknown[]) => {
      const { params, ...init } = { ...unset, ...Object(args[initIndex]) };
      const given = params && bare(params).query;
      checkQuery?.(String(initIndex === 2 ? args[0] : name), String(args[initIndex - 1]), given);
      // openapi-fetch writes every property of the query into the URL, inherited ones included.
      const query = bare(Object(given));
      const options = { ...init, params: bare({ ...params, query }) };
      const result = Object(await Reflect.apply(method, client, [...args.slice(0, initIndex), options]));
      const { error, response } = result;
      // An empty text, or a body such as `null`, would look like no error.
      return response.ok || error ? result : { error: `${response.status}: no reason given`, response };
    };
    Object.assign(client, { [name]: call });
  }
  return client;
}

/** An object's own properties, without a prototype: openapi-fetch and undici would read a polluted `Object.prototype`. */
function bare<Value extends object>(value: Value): Value {
  return Object.assign(Object.create(null), value);
}

/** The options that openapi-fetch reads, so that none is found on a polluted `Object.prototype`. */
const unset: object = {
  baseUrl: undefined,
  body: undefined,
  bodySerializer: undefined,
  fetch: undefined,
  headers: undefined,
  middleware: undefined,
  params: undefined,
  parseAs: undefined,
  pathSerializer: undefined,
  querySerializer: undefined,
  requestInitExt: undefined,
  Request: undefined,
  signal: undefined,
};

/** An unread `Response` with the buffered body. */
function toResponse({ response: original, body, text }: BufferedResponse): Response {
  const { status, statusText, url } = original;
  const headers = new Headers(original.headers);
  // openapi-fetch parses the body where there is a length; a byte order mark alone decodes to an empty text.
  if (text === "") headers.delete("content-length");
  const empty = [101, 204, 205, 304].includes(status);
  const response = new Response(empty ? null : new Uint8Array(body), { status, statusText, headers });
  return Object.defineProperty(response, "url", bare({ value: url }));
}
