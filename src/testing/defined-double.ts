/** The types of a custom double. */
import type { Operation } from "../contract/operation.ts";
import type { Double } from "./double.ts";
import type { BadArgument, ResponseState, SharedDoubleOptions } from "./model.ts";
import type { RateLimitOptions } from "./rate-limit.ts";

/** The compiled operations of a provider, by the names of their exports: the module `operations.ts`. */
export interface Operations {
  readonly [name: string]: Operation<unknown, unknown>;
}

/** A request to one operation, with arguments that are as documented. */
export interface DoubleRequest<Arguments = unknown> {
  /** The path parameters, converted to their types. */
  readonly path: ArgumentAt<Arguments, "path">;
  /** The query parameters, converted to their types. */
  readonly query: ArgumentAt<Arguments, "query">;
  /** The parsed body; undefined where there is none. */
  readonly body: Arguments extends { readonly body?: infer Body } ? Body : undefined;
  /** All headers as sent. */
  readonly headers: Headers;
  readonly url: URL;
  /**
   * Responds with the page of a list that the query selects, as the operation's `x-pagination` declares it: page numbers,
   * offsets, cursors, a `Link` header or the URL of the next page; totals and an envelope included.
   *
   * @param items - All items, with the filters of the query applied.
   */
  readonly page: (items: readonly unknown[], options?: PageOptions) => DoubleReply;
}

type ArgumentAt<Arguments, Key extends string> = Arguments extends { readonly [Name in Key]?: infer Values }
  ? Exclude<Values, undefined>
  : Readonly<Record<string, unknown>>;

/** Options of a page. */
export interface PageOptions {
  /** The number of items where the query does not state it. @defaultValue the documented default of a list by page or offset, else 20 */
  readonly size?: number | undefined;
  /** Properties of the body beside the items and what the pagination declares, such as `{ success: true }`. */
  readonly body?: object | undefined;
}

/** The response of a double's operation. */
export interface DoubleReply {
  /** 200 to 599. */
  readonly status: number;
  /** The whole body, with its envelope: JSON data, or a string or bytes where the operation has no JSON. Left out: no body. */
  readonly body?: unknown;
  /** In addition to those of every response. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Responds to the requests of one operation. */
export type Respond<Of> = (
  request: DoubleRequest<Of extends Operation<unknown, infer Arguments> ? Arguments : unknown>,
) => DoubleReply | Promise<DoubleReply>;

/** Options of {@link defineDouble}. */
export interface DefineDoubleOptions<All extends object> extends SharedDoubleOptions {
  /** What each operation responds, by the name of its export. A request to an operation without one rejects. */
  readonly respond?: { readonly [Name in keyof All]?: Respond<All[Name]> | undefined } | undefined;
  /** The error for credentials that are missing or wrong. @defaultValue every request is authenticated */
  readonly authenticate?: ((headers: Headers, at: number) => DoubleReply | undefined) | undefined;
  /** The body of a failure in the provider's format, for a status. @defaultValue `{ message: "Not Found" }` */
  readonly failure?: ((status: number, at: number, path: string) => DoubleReply) | undefined;
  /** The error for an argument that is not as documented. @defaultValue `failure(400)` */
  readonly badArgument?: ((argument: BadArgument) => DoubleReply) | undefined;
  /**
   * Headers of every response, in addition to the default ones, which they override: the first of the definition's
   * `requestIds`, `ratelimit-limit`, `ratelimit-remaining`, `ratelimit-reset`, and `retry-after` where there is a wait.
   */
  readonly headers?: ((state: ResponseState) => Readonly<Record<string, string>>) | undefined;
  /** What the headers report without `rateLimit`. @defaultValue 1,000 requests in 60 s */
  readonly defaultRateLimit?: RateLimitOptions | undefined;
  /** The wait that a 429 states, in s. @defaultValue `1` */
  readonly defaultRetryAfter?: number | undefined;
  /** Exchanges credentials for a token at a path, such as `/oauth/token`, of any origin. */
  readonly exchange?:
    | { readonly path: string; readonly respond: (body: string, at: number) => DoubleReply }
    | undefined;
  /** The URL of the API, where the definition of the provider has none. */
  readonly baseUrl?: string | undefined;
  /** What the command `doubles` prints beside the URL: a credential that the double accepts, such as `{ ACME_TOKEN: "demo" }`. */
  readonly environment?: Readonly<Record<string, string>> | undefined;
  /** Restores the data that `respond` changes; called by `double.reset()`. */
  readonly reset?: (() => void) | undefined;
}

/** A double of a provider of your own. Its operations go by the names of their exports. */
export interface DefinedDouble<All extends object = Operations> extends Double<string, NameOf<All>> {
  /** As given to {@link defineDouble}. */
  readonly operations: All;
  /** As given to {@link defineDouble}, or empty. */
  readonly environment: Readonly<Record<string, string>>;
}

export type NameOf<All> = (keyof All & string) | "exchangeToken";
