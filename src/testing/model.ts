import { own } from "../client/value.ts";
import type { Operation } from "../contract/operation.ts";
import type { RateLimitOptions, RateLimitState } from "./rate-limit.ts";
import type { ReceivedRequest } from "./request.ts";
import type { Routes } from "./route.ts";

/** Options of every double. */
export interface SharedDoubleOptions {
  /** Responds with 429 to requests beyond a limit. @defaultValue no limit */
  readonly rateLimit?: RateLimitOptions | undefined;
  /** The clock, in ms of UNIX time. @defaultValue `Date.now` */
  readonly now?: (() => number) | undefined;
}

/** Defines the double of a provider. */
export interface DoubleDefinition<Options extends SharedDoubleOptions> {
  /** The names of its options, without those that every double has. */
  readonly options: readonly (string & Exclude<keyof Options, keyof SharedDoubleOptions>)[];
  /** The properties of each kind of credential that the provider accepts. */
  readonly credentials: readonly (readonly string[])[];
  readonly model: (options: Options) => Model;
}

/** The status and body of a response. */
export interface DoubleResponse {
  readonly status: number;
  /** Serialized as JSON. */
  readonly body: unknown;
  /** In addition to those of every response; names in lower case. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** What is sent in place of JSON, of an operation that responds with text or bytes. */
  readonly content?: string | Uint8Array | undefined;
}

/** A request for an operation, with validated parameters. */
export interface OperationRequest {
  /** The path as sent, for messages. */
  readonly path: string;
  /** The path and query parameters, converted to their types. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The path parameters alone. */
  readonly pathValues: Readonly<Record<string, unknown>>;
  /** The query parameters alone. */
  readonly queryValues: Readonly<Record<string, unknown>>;
  /** The body, where the operation has one. */
  readonly body: unknown;
  readonly received: ReceivedRequest;
}

/** A parameter or a body that the spec does not allow. */
export interface BadArgument {
  /** The name of the parameter; of a body the JSON Pointer into it. */
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie" | "body";
  readonly message: string;
}

/** What the headers of a response depend on. */
export interface ResponseState {
  readonly status: number;
  readonly rateLimit: RateLimitState;
  /** Seconds, for `Retry-After`. */
  readonly wait: number | undefined;
  /** UNIX time in ms. */
  readonly at: number;
  /** The number of the response, from 1. */
  readonly serial: number;
}

/** The behavior of one provider. */
export interface Model extends Routes {
  /** Responds to a request with valid credentials and parameters. */
  readonly respond: (operation: Operation, request: OperationRequest) => DoubleResponse | Promise<DoubleResponse>;
  /** The error for missing, malformed or wrong credentials. */
  readonly authenticate: (headers: Headers, at: number) => DoubleResponse | undefined;
  /** The error response for a status, in the provider's format. */
  readonly failure: (status: number, at: number, path: string) => DoubleResponse;
  /** The error for an invalid parameter; without it `failure(400)`. */
  readonly badArgument?: (argument: BadArgument) => DoubleResponse;
  /** Whether an undocumented query parameter is an error. */
  readonly rejectsUnknown?: boolean;
  readonly headers: (state: ResponseState) => Readonly<Record<string, string>>;
  /** What the headers report if nothing is limited. */
  readonly defaultRateLimit: RateLimitOptions;
  /** The default `retryAfter` of a 429, in s; undefined if the provider sends none. */
  readonly defaultRetryAfter?: number;
  /** Exchanges credentials for a token. */
  readonly exchange?: { readonly path: string; readonly respond: (body: string, at: number) => DoubleResponse };
  /** Throws for a failure of the model's own that the operation documents otherwise. */
  readonly verifyFailure?: (operation: Operation, response: DoubleResponse) => void;
  readonly reset: () => void;
}

/** The `operationId` of {@link Model.exchange}. */
export const exchangeId = "exchangeToken";

/** The reason phrase of a status (RFC 9110, section 15; RFC 6585). */
export function statusText(status: number): string {
  return texts[status] ?? (status < 500 ? "Bad Request" : "Internal Server Error");
}

const texts: Readonly<Record<number, string>> = /* @__PURE__ */ own({
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  408: "Request Timeout",
  409: "Conflict",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
});
