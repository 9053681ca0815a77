/**
 * The only file that knows openapi-fetch, for `client.api`. Its upstream is in maintenance mode, so it must stay
 * replaceable. It is loaded when `client.api` is first used, and imports nothing of ours, so that a bundler need not
 * cut what both sides share into a third file.
 */
import createClient, { type Client, type Middleware } from "openapi-fetch";

/**
 * The escape hatch: a plain openapi-fetch client. Its types cannot read a `readonly` array (they would not be iterable),
 * so there the answers are writable.
 */
export type Api<Paths extends {}> = Client<Writable<Paths>>;

type Writable<T> = T extends readonly (infer Item)[]
  ? Writable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Writable<T[Key]> }
    : T;

/** What the escape hatch shares with the operations. */
export interface ApiOptions {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string | null>>;
  /** Throws for a URL that the credentials are not for. */
  readonly checkUrl: (method: string, url: string) => void;
  /** Fills a path template, or throws. */
  readonly fillPath: (method: string, template: string, values: Readonly<Record<string, unknown>>) => string;
  /** Sends and reads the answer whole; the text is empty where there is nothing to parse. */
  readonly send: (request: Request, path: string, wantsJson: boolean) => Promise<WholeAnswer>;
}

/** An answer whose body has been read. */
export interface WholeAnswer {
  readonly response: Response;
  readonly body: Uint8Array;
  readonly text: string;
}

/** A plain openapi-fetch client, whose requests go out by `send`. */
export function createApi<Paths extends {}>({ baseUrl, headers, checkUrl, fillPath, send }: ApiOptions): Api<Paths> {
  const pathSerializer = (template: string, values: Readonly<Record<string, unknown>>) => {
    try {
      return fillPath("", template, values);
    } catch {
      return template; // refused below
    }
  };
  const known = new WeakMap<Request, { readonly path: string; readonly wantsJson: boolean }>();
  const client = createClient<Writable<Paths>>({
    ...unset,
    baseUrl,
    headers,
    // Where openapi-fetch has joined base URL and path: a path such as `.example.com/` makes another host of both.
    Request: new Proxy(Request, {
      construct(target, [url, init]) {
        checkUrl(init.method, url);
        return new target(url, bare({ ...init, body: init.body ?? null, signal: init.signal ?? null }));
      },
    }),
    redirect: "manual",
    pathSerializer,
    fetch: async (asked) => {
      // The caller may have asked for another way, and a `fetch` of the caller's may look at nothing but the request.
      const manual = bare({ redirect: "manual", body: null, signal: asked.signal } as const);
      const request = asked.redirect === "manual" ? asked : new Request(asked, manual);
      // A middleware may have put another request in its place.
      checkUrl(request.method, request.url);
      const { path, wantsJson } = known.get(asked) ?? { path: new URL(request.url).pathname, wantsJson: false };
      return readAgain(await send(request, path, wantsJson));
    },
  });
  const middleware: Middleware = {
    onRequest({ request, schemaPath, params, options }) {
      known.set(request, { path: schemaPath, wantsJson: options.parseAs === "json" });
      // Refused here, where the method is known; and without any path parameter openapi-fetch fills no template.
      if (options.pathSerializer === pathSerializer) fillPath(request.method, schemaPath, params.path ?? {});
    },
  };
  client.use(bare(middleware));
  for (const [name, method] of Object.entries(client)) {
    if (name === "use" || name === "eject") continue;
    const place = name === "request" ? 2 : 1;
    const call = (...given: unknown[]) => {
      const { params, ...init } = { ...unset, ...Object(given[place]) };
      // openapi-fetch writes what it finds on the query into the URL, inherited or not.
      const query = bare(Object(params && bare(params).query));
      return Reflect.apply(method, client, [...given.slice(0, place), { ...init, params: bare({ ...params, query }) }]);
    };
    Object.assign(client, { [name]: call });
  }
  return client;
}

/** What an object itself holds, without a prototype: openapi-fetch and undici read what somebody put on it. */
function bare<Given extends object>(given: Given): Given {
  return Object.assign(Object.create(null), given);
}

/** Names that openapi-fetch reads of options: one that is not given must not be found on `Object.prototype`. */
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

/** The answer as a `Response` that nobody has read yet. */
function readAgain({ response: { status, statusText, headers: received, url }, body, text }: WholeAnswer): Response {
  const headers = new Headers(received);
  // A length that promises a text where there is none would make openapi-fetch parse it; a byte order mark alone is none.
  if (text === "") headers.delete("content-length");
  const empty = [101, 204, 205, 304].includes(status);
  const response = new Response(empty ? null : new Uint8Array(body), { status, statusText, headers });
  return Object.defineProperty(response, "url", bare({ value: url }));
}
