/**
 * The only file that imports openapi-fetch, which is in maintenance mode and must stay replaceable. It is loaded when
 * `client.api` is first used, and receives our functions, so that bundlers create no shared chunk.
 */
import createClient, { type FetchOptions, type Middleware } from "openapi-fetch";
import { type ApiOptions, bare, type Hatch, openHatch } from "./hatch.ts";

/**
 * The escape hatch: an openapi-fetch client. The types of its results are our own: those of openapi-fetch turn open enums
 * into objects, and a function that returns one could not be exported, because its type would name openapi-fetch (TS2742).
 */
export interface Api<Paths extends {}> {
  /** Sends a request of any method. */
  request<Verb extends Method, Path extends PathOf<Paths, Verb>, Init extends Options<Paths, Path, Verb>>(
    method: Verb,
    url: Path,
    ...init: InitArgument<Init>
  ): Promise<ApiResult<OperationOf<Paths, Path, Verb>, Init>>;
  GET: ApiMethod<Paths, "get">;
  PUT: ApiMethod<Paths, "put">;
  POST: ApiMethod<Paths, "post">;
  DELETE: ApiMethod<Paths, "delete">;
  OPTIONS: ApiMethod<Paths, "options">;
  HEAD: ApiMethod<Paths, "head">;
  PATCH: ApiMethod<Paths, "patch">;
  TRACE: ApiMethod<Paths, "trace">;
  /** Registers middleware. */
  use(...middleware: Middleware[]): Promise<void>;
  /** Unregisters middleware. */
  eject(...middleware: Middleware[]): Promise<void>;
}

type Method = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";

type ApiMethod<Paths extends {}, Verb extends Method> = <
  Path extends PathOf<Paths, Verb>,
  Init extends Options<Paths, Path, Verb>,
>(
  url: Path,
  ...init: InitArgument<Init>
) => Promise<ApiResult<OperationOf<Paths, Path, Verb>, Init>>;

/** The paths that document a method. */
type PathOf<Paths, Verb extends Method> = {
  [Path in keyof Paths]: Paths[Path] extends { readonly [Name in Verb]: object } ? Path : never;
}[keyof Paths];

type OperationOf<Paths, Path extends keyof Paths, Verb extends Method> = Paths[Path] extends {
  readonly [Name in Verb]: infer Operation;
}
  ? Operation
  : never;

type Options<Paths, Path extends keyof Paths, Verb extends Method> = FetchOptions<OperationOf<Paths, Path, Verb>>;

/** The options, which may be left out where none is required. */
type InitArgument<Init> = Partial<Init> extends Init ? [init?: Init & Extra] : [init: Init & Extra];
type Extra = { readonly [name: string]: unknown };

/** The data of a success, or the body of a failure: its text where it is not JSON. */
export type ApiResult<Operation, Init> = Operation extends { readonly responses: infer Responses }
  ?
      | { data: Parsed<Body<Responses, keyof Responses & Success>, Init>; error?: never; response: Response }
      | { data?: never; error: Body<Responses, Exclude<keyof Responses, Success>> | string; response: Response }
  : never;

type Success = 200 | 201 | 202 | 203 | 204 | 205 | 206 | "2XX";

type Body<Responses, Status extends keyof Responses> = Status extends unknown
  ? Responses[Status] extends { readonly content: infer Content }
    ? Writable<Content[keyof Content]>
    : undefined
  : never;

type Parsed<Data, Init> = Init extends { readonly parseAs: infer Type }
  ? Type extends keyof Parsers
    ? Parsers[Type]
    : Data
  : Data;

interface Parsers {
  readonly text: string;
  readonly blob: Blob;
  readonly arrayBuffer: ArrayBuffer;
  readonly stream: ReadableStream<Uint8Array> | null;
}

/** A mapped type over an open enum (`string & {}`) would be an object, so primitives stay as they are. */
type Writable<T> = T extends string | number | bigint | boolean | symbol | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Writable<Item>[]
    : T extends object
      ? { -readonly [Key in keyof T]: Writable<T[Key]> }
      : T;

/** The methods of an openapi-fetch client that sends its requests with `send`. */
export function createApi(options: ApiOptions): Readonly<Record<keyof Api<object>, (...args: never[]) => unknown>> {
  const { baseUrl, headers } = options;
  const hatch = openHatch(options);
  const client = createClient({ ...unset, baseUrl, headers, redirect: "manual" });
  for (const [name, method] of Object.entries(client)) {
    if (name === "use" || name === "eject") continue;
    const call = async (...args: unknown[]) => {
      const [verb, path, given] = name === "request" ? args : [name, ...args];
      let operation = "client.api";
      const built = bare<Built>({});
      try {
        if (typeof verb !== "string" || typeof path !== "string")
          throw new TypeError(`${typeof path === "string" ? "the method" : "the path"} is not a string`);
        operation = `${verb.toUpperCase()} ${path}`;
        const init = optionsOf(hatch, operation, path, given, built);
        return withError(await Reflect.apply(method, client, name === "request" ? [verb, path, init] : [path, init]));
      } catch (error) {
        if (built.request) throw error;
        return hatch.throwInvalid(operation, error);
      }
    };
    Object.assign(client, { [name]: call });
  }
  return client;
}

/** What openapi-fetch has built of the arguments. */
interface Built {
  request?: Request;
}

/** How openapi-fetch may parse the body of a success. */
const parsers: readonly unknown[] = ["json", "text", "blob", "arrayBuffer", "stream"];

/** The options of one call for openapi-fetch: its request, and its `fetch`, which is ours. */
function optionsOf(
  { checkUrl, checkQuery, checkSignal, fillPath, send, throwInvalid }: Hatch,
  operation: string,
  path: string,
  given: unknown,
  built: Built,
): Record<string, unknown> {
  const { params, parseAs = "json", signal: anySignal, ...init } = bare({ ...unset, ...Object(given) });
  if (!parsers.includes(parseAs)) throw new TypeError(`"parseAs" is none of ${parsers.join(", ")}`);
  const signal = checkSignal(operation, anySignal);
  const allParams = bare({ ...Object(params) });
  checkQuery(operation, allParams.query);
  // openapi-fetch writes every property of the query into the URL, inherited ones included.
  const query = bare({ ...Object(allParams.query) });
  // Checked here, because openapi-fetch leaves a template as it is where there are no path parameters.
  const fill = (template: string) => fillPath(operation, template, Object(allParams.path));
  if (!init.pathSerializer) fill(path);
  return bare({
    ...init,
    parseAs,
    params: bare({ ...allParams, query }),
    pathSerializer: init.pathSerializer ?? fill,
    // Checked after openapi-fetch has joined base URL and path: a path such as `.example.com/` changes the host.
    Request: new Proxy(init.Request ?? Request, {
      construct(target, [url, { signal: _, ...rest }]) {
        checkUrl(rest.method, url);
        // Without the signal, to which each request would add a listener that only garbage collection removes.
        const request: Request = new target(url, bare({ ...rest, body: rest.body ?? null, signal: null }));
        built.request = request;
        return request;
      },
    }),
    fetch:
      init.fetch ??
      (async (original: Request) => {
        const { url, method, headers } = original;
        checkUrl(method, url);
        const body = await bodyOf(original).catch((error: unknown) => throwInvalid(operation, error));
        const request = new Request(
          url,
          bare({ method, headers, redirect: "manual", body: null, signal: null } as const),
        );
        // A middleware may have replaced the request, and set a signal of its own.
        const own = original === built.request ? [] : [original.signal];
        const signals = signal ? [signal, ...own] : own;
        return send({ request, body, path, signals, wantsJson: parseAs === "json" });
      }),
  });
}

/** The body, which a retry needs again. Some browsers have no `Request.body`, so its absence there means nothing. */
async function bodyOf(request: Request): Promise<ArrayBuffer | undefined> {
  if (["GET", "HEAD"].includes(request.method) || request.body === null) return undefined;
  return request.arrayBuffer();
}

/** Gives every failure an `error`, so that `if (error)` finds it. */
function withError(result: { readonly error?: unknown; readonly response: Response }) {
  const { error, response } = result;
  // An empty text, or a body such as `null`, would look like no error.
  return response.ok || error ? result : { error: `${response.status}: no reason given`, response };
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
