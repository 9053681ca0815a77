import type { RateLimit } from "./rate-limit.ts";

/** What the events of one call have in common. */
export interface CallEvent {
  /** The provider that is asked: `cloudflare`, `auth0`, `k6` or `archera`. */
  readonly provider: string;
  /** The `operationId`; for `client.api` the method and path template, for Auth0's exchange of client credentials `exchangeToken`. */
  readonly operation: string;
  /** The HTTP method. */
  readonly method: string;
  /** The path template, so that metrics do not grow with ids. */
  readonly path: string;
  /** Which attempt this is; the first is 1. */
  readonly attempt: number;
}

/** An answer came, of whatever status. */
export interface ResponseEvent extends CallEvent {
  /** The HTTP status; 0 where a browser hides that of a redirect. */
  readonly status: number;
  /** Milliseconds from sending the attempt until its answer was read. */
  readonly duration: number;
  /** The id that the provider gave the request, for its support. */
  readonly requestId?: string | undefined;
  /** What the provider says of its quota. */
  readonly rateLimit?: RateLimit | undefined;
}

/** An attempt failed and another one will follow. */
export interface RetryEvent extends CallEvent {
  /** Milliseconds until the next attempt. */
  readonly delay: number;
  /** The status that was answered, where there was an answer. */
  readonly status?: number;
  /** Why no usable answer came: a {@link ConnectionError} or a {@link TimeoutError}. */
  readonly error?: Error;
}

/**
 * An answer differs from its spec, and not in a way that makes the call reject: a success with something undocumented, or
 * an undocumented refusal, which rejects as the refusal that it is.
 */
export interface DriftEvent {
  /** The provider that answered: `cloudflare`, `auth0`, `k6` or `archera`. */
  readonly provider: string;
  /** The `operationId`. */
  readonly operation: string;
  /** The HTTP status. */
  readonly status: number;
  /** Where: a JSON Pointer into the body. */
  readonly pointer: string;
  /** The JSON Schema keyword that does not hold, or `status`; `more` where a response differs in more places than are told. */
  readonly keyword: string;
  /** What was found, and what is documented; without credentials. */
  readonly message: string;
  /** What is documented, as in {@link Difference}. */
  readonly expected?: string;
  /** What was found instead, as in {@link Difference}; without credentials. */
  readonly actual?: string;
  /** With `contract: "report"`: the difference is a violation, so the data is not what its type says. */
  readonly violation?: boolean;
}

/** Calls a hook. What it throws, now or later, must not break the call that it watches. */
export function notify<Event>(hook: ((event: Event) => unknown) | undefined, event: Event): void {
  if (hook === undefined) return;
  try {
    Promise.resolve(hook(event)).catch(() => {});
  } catch {}
}
