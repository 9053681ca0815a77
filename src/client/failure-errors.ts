/** The errors that only failures.ts creates, so that a client that never fails carries none of them. */
import { type CallContext, OrgContractsError } from "./base-errors.ts";
import type { RateLimit } from "./rate-limit.ts";

/** No credential to send: the token function failed (see `cause`), or the value is empty or not a valid header. The message names the option and its environment variable. Nothing was sent. */
export class CredentialError extends OrgContractsError {
  static override readonly kind: string = "CredentialError";
}

/** The limiter failed (see `cause`); nothing was sent. */
export class LimiterError extends OrgContractsError {
  static override readonly kind: string = "LimiterError";
}

/** The details of an {@link ApiError}. */
export interface ApiErrorDetails extends CallContext {
  readonly status: number;
  readonly code?: string | number | undefined;
  readonly requestId?: string | undefined;
  readonly retryAfter?: number | undefined;
  readonly rateLimit?: RateLimit | undefined;
  readonly headers?: Headers | undefined;
  readonly body?: unknown;
}

/** The provider responded with an error. Subclasses are chosen by the meaning of the error, then by its status. */
export class ApiError extends OrgContractsError<ApiErrorDetails> {
  static override readonly kind: string = "ApiError";
  /** The HTTP status; 200 where only the body reports the error. */
  declare readonly status: number;
  /** The provider's error code: a number at Cloudflare and k6, `errorCode` at Auth0. */
  declare readonly code?: string | number;
  /** The provider's request id (`cf-ray`, `x-auth0-requestid`, `x-request-id`), for its support. */
  declare readonly requestId?: string;
  /** Seconds to wait before the next request, where the provider sends it. */
  declare readonly retryAfter?: number;
  /** The rate limit, if the provider sends it. */
  declare readonly rateLimit?: RateLimit;
  /** The headers of the response, without cookies and credentials; undefined where a known limit made a request needless. */
  declare readonly headers?: Headers;
  /** The body: parsed if it is JSON, otherwise its text. */
  declare readonly body?: unknown;

  /** JSON of `Headers` is empty, so they become an object. */
  override toJSON(): Record<string, unknown> {
    const { headers } = this;
    return Object.assign(super.toJSON(), headers && { headers: Object.fromEntries(headers) });
  }
}

/** The credentials are missing, invalid or expired. */
export class AuthenticationError extends ApiError {
  static override readonly kind: string = "AuthenticationError";
}

/** The credentials are valid but lack a permission. */
export class PermissionError extends ApiError {
  static override readonly kind: string = "PermissionError";
}

/** The resource does not exist, or these credentials may not see it. */
export class NotFoundError extends ApiError {
  static override readonly kind: string = "NotFoundError";
}

/** Too many requests. `retryAfter` is the wait in seconds, where the provider sends it. */
export class RateLimitError extends ApiError {
  static override readonly kind: string = "RateLimitError";
}

/** The provider failed, usually with a status of 500 or above. */
export class ServerError extends ApiError {
  static override readonly kind: string = "ServerError";
}
