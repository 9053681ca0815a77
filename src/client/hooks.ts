import type { RateLimit } from "./rate-limit.ts";

/** Common to all events of a call. */
export interface CallEvent {
  /** The provider's name, such as `cloudflare`. */
  readonly provider: string;
  /** The `operationId`; for `client.api` the method and path template, for Auth0's client credentials exchange `exchangeToken`. */
  readonly operation: string;
  /** The HTTP method. */
  readonly method: string;
  /** The path template: without ids, so it is safe as a metrics label. */
  readonly path: string;
  /** The number of the attempt; the first is 1. */
  readonly attempt: number;
}

/** A response arrived, of any status. */
export interface ResponseEvent extends CallEvent {
  /** The HTTP status; 0 for a redirect in a browser, which hides it. */
  readonly status: number;
  /** Milliseconds from sending the request to reading the end of the response. */
  readonly duration: number;
  /** The provider's request id, for its support. */
  readonly requestId?: string | undefined;
  /** The rate limit, if the provider sends it. */
  readonly rateLimit?: RateLimit | undefined;
}

/** An attempt failed and will be retried. */
export interface RetryEvent extends CallEvent {
  /** Milliseconds until the next attempt. */
  readonly delay: number;
  /** The HTTP status, if there was a response. */
  readonly status?: number;
  /** Why there was no usable response: a {@link ConnectionError} or a {@link TimeoutError}. */
  readonly error?: Error;
}

/**
 * A response differs from its spec in a way that does not cause a {@link ContractError}: a success with undocumented
 * content, or an undocumented error response, which rejects with its `ApiError`.
 */
export interface DriftEvent {
  /** The provider's name, such as `cloudflare`. */
  readonly provider: string;
  /** The `operationId`. */
  readonly operation: string;
  /** The HTTP status. */
  readonly status: number;
  /** A JSON Pointer (RFC 6901) into the body. */
  readonly pointer: string;
  /** The JSON Schema keyword that failed, or `status`; `more` if a response has more differences than are reported; `unchecked` if `contractFetch` could not read the body. */
  readonly keyword: string;
  /** What was found and what is documented, in one sentence; without credentials. */
  readonly message: string;
  /** What is documented, as in {@link Difference}. */
  readonly expected?: string;
  /** What was found instead, as in {@link Difference}; without credentials. */
  readonly actual?: string;
  /** With `contract: "report"`: the difference is a violation, so the data does not match its type. */
  readonly violation?: boolean;
}

/** Calls a hook and ignores its errors, so that they never break the call. */
export function notify<Event>(hook: ((event: Event) => unknown) | undefined, event: Event): void {
  if (hook === undefined) return;
  try {
    Promise.resolve(hook(event)).catch(() => {});
  } catch {}
}
