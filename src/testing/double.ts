import type { DoubleOperations } from "../../generated/testing.ts";

/** The providers that have a double. */
export type DoubleProvider = keyof DoubleOperations;

/**
 * A transport failure or an invalid body:
 *
 * - `network`: the connection is refused, and `fetch` rejects;
 * - `silence`: no response until the request is aborted;
 * - `stall`: half of the body, then nothing until the request is aborted;
 * - `cut`: the connection is reset after half of the body;
 * - `html`: an intermediary responds with 200 and an HTML page;
 * - `empty`: the body is empty;
 * - `drift`: the response has properties that the spec does not document;
 * - `violation`: the body is `null`, which no operation's type allows.
 *
 * With `network`, `silence` and `html` the request never reaches the provider. With the others it does: a `leave` whose
 * response is cut has taken effect.
 */
export type Fault = "network" | "silence" | "stall" | "cut" | "html" | "empty" | "drift" | "violation";

/** Which requests fail, and how many. */
export interface FailureScope<Operation extends string> {
  /** How many requests fail; `Infinity` until the failure is canceled. @defaultValue `1` */
  readonly times?: number | undefined;
  /** The `operationId` whose requests fail. @defaultValue all but `exchangeToken` */
  readonly operation?: Operation | undefined;
}

/** A response with another status, in the provider's own error format. It changes no data. */
export interface StatusFailure<Operation extends string = string> extends FailureScope<Operation> {
  /** 200 to 599. */
  readonly status: number;
  /** Seconds to wait, in the headers that the provider uses. @defaultValue `1` for a 429 of Cloudflare and Auth0, else none */
  readonly retryAfter?: number | undefined;
  /** The body, instead of the provider's own: a string as is, anything else as JSON. */
  readonly body?: unknown;
  /** Headers in addition to the provider's own, such as `location`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** A connection or a body that fails. */
export interface FaultFailure<Operation extends string = string> extends FailureScope<Operation> {
  readonly fault: Fault;
}

/** The argument of {@link Double.fail}. */
export type Failure<Operation extends string = string> = StatusFailure<Operation> | FaultFailure<Operation>;

/** A request that a double received, without headers and body, so without credentials. */
export interface RecordedRequest<Operation extends string = string> {
  readonly method: string;
  /** The path below the server's URL, as sent; the whole path if it is not below it. */
  readonly path: string;
  /** The `operationId`; undefined if the provider has no such operation. */
  readonly operation: Operation | undefined;
  /** As sent; an array where a parameter was repeated. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
}

/** The operations of a double: those of one of this package's providers, or any. */
export type DoubleOperation<Name extends string> = Name extends DoubleProvider ? DoubleOperations[Name] : string;

/**
 * An in-memory fake of a provider.
 *
 * @typeParam Operation - The operations by which its requests are recorded and made to fail.
 */
export interface Double<Name extends string = DoubleProvider, Operation extends string = DoubleOperation<Name>> {
  readonly provider: Name;
  /** The path of the provider's base URL, such as `/client/v4`; empty where it has none. */
  readonly basePath: string;
  /** Responds as the provider does, at any origin, below the path of the provider's base URL. Pass it to a client as its `fetch`, or call it in an MSW handler. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** All requests so far, failed ones included. */
  readonly requests: readonly RecordedRequest<Operation>[];
  /** Whether the rate limit is exceeded, so that every request fails for now. */
  readonly blocked: boolean;
  /**
   * Makes the next requests fail. If several failures apply to a request, the oldest one is used.
   *
   * @returns A function that cancels the failures that have not happened yet.
   */
  fail(failure: Failure<Operation>): () => void; // a method, so that a `Double` accepts any provider's double
  /** Restores the initial state: no requests, all memberships, no pending failures, the full rate limit. */
  reset(): void;
}
