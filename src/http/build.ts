/**
 * The only file that knows openapi-fetch: it builds the requests, of our operations and of `client.api`.
 * Its upstream is in maintenance mode, so it must stay replaceable.
 */
import createClient, { type Client } from "openapi-fetch";
import { fillPath } from "./path.ts";

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

export interface BuilderOptions {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string | null>>;
  /** Throws the error for an argument that cannot be part of a path. */
  readonly refuse: (operation: string, argument: string, why: string) => never;
}

export interface RequestParts {
  readonly method: "GET" | "DELETE";
  readonly path: string;
  readonly params: {
    readonly path: Readonly<Record<string, unknown>>;
    readonly query: Readonly<Record<string, unknown>>;
  };
  readonly headers: Readonly<Record<string, string | null>>;
}

/** Gives the function that builds a request and sends nothing. */
export function requestBuilder({ baseUrl, headers, refuse }: BuilderOptions) {
  const client = createClient<Record<string, { get: object; delete: object }>>({
    baseUrl,
    headers,
    redirect: "manual",
  });
  let nothing: Response | undefined;
  return ({ method, path, params, headers }: RequestParts, operation: string): Promise<Request> =>
    new Promise((resolve, reject) => {
      const fetch = (request: Request) => {
        resolve(request);
        nothing ??= new Response(null, { status: 204 });
        return Promise.resolve(nothing);
      };
      const pathSerializer = (template: string, values: Readonly<Record<string, unknown>>) =>
        fillPath(template, values, (argument, why) => refuse(operation, argument, why));
      client
        .request(method === "GET" ? "get" : "delete", path, { params, headers, pathSerializer, fetch })
        .catch(reject);
    });
}

/** A plain openapi-fetch client, whose requests go out by `send`. */
export function createApi<Paths extends {}>(
  { baseUrl, headers, refuse }: BuilderOptions,
  send: (request: Request, operation: string, path: string, wantsJson: boolean) => Promise<Response>,
): Api<Paths> {
  const asked = new WeakMap<Request, { readonly path: string; readonly wantsJson: boolean }>();
  const client = createClient<Writable<Paths>>({
    baseUrl,
    headers,
    redirect: "manual",
    pathSerializer: (template, values) =>
      fillPath(template, values, (argument, why) => refuse(template, argument, why)),
    fetch: (request) => {
      const { path, wantsJson } = asked.get(request) ?? { path: new URL(request.url).pathname, wantsJson: false };
      return send(request, `${request.method} ${path}`, path, wantsJson);
    },
  });
  client.use({
    onRequest({ request, schemaPath, params, options }) {
      asked.set(request, { path: schemaPath, wantsJson: options.parseAs === "json" });
      // Without any path parameter openapi-fetch leaves the template as it is, and would send `%7Bid%7D`.
      const missing = params.path ? undefined : /\{([^{}]+)\}/.exec(schemaPath)?.[1];
      if (missing !== undefined) refuse(`${request.method} ${schemaPath}`, missing, "is missing");
    },
  });
  return client;
}
