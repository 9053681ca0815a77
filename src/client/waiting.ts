/** What calls wait for: parts of the package, a rate limit, a limiter. */
import type { CallContext } from "./errors.ts";
import type { QuotaUpdate } from "./quota.ts";

/** A call that waits. */
export interface Waiting {
  readonly context: CallContext;
  /** ms. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
}

/** A budget of requests, for one process or for many: `RateLimiterQueue` of rate-limiter-flexible is one. */
export interface Limiter {
  /** Resolves when this many requests may be sent. If it rejects, the request is not sent. */
  removeTokens(tokens: number): Promise<unknown>;
}

/** Marks an attempt as finished, with the rate limit of its response if there was one. */
export type Release = (update?: QuotaUpdate) => void;

/** An attempt that is to be sent. */
export interface QueueEntry extends Waiting {
  /** With 0 the attempt does not wait for a new quota. */
  readonly retries: number;
  readonly request: Request;
  /** The credentials that the error of a limiter may echo. */
  readonly secrets: readonly string[];
}

/** Waits until an attempt may be sent; not at all where it may be sent at once. */
export type Acquire = (entry: QueueEntry) => Release | Promise<Release>;
