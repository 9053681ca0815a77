import { singleLine } from "../contract/describe.ts";
import type { Difference } from "../contract/difference.ts";
import type { RateLimit } from "./rate-limit.ts";
import { define, definedEntries, field, own, shown } from "./value.ts";

/** What every error of this library knows. */
export interface ErrorContext {
  /**
   * The provider that was asked: `cloudflare`, `auth0`, `k6` or `archera`; `memberships` for what concerns all of them, and
   * `double` for what a double was told wrongly.
   */
  readonly provider: string;
  /**
   * The `operationId` in the provider's spec; for `client.api` the method and path template. Where there is none it is what
   * was being done: `client` while one is created, `exchangeToken`, `listMemberships`, `reviewMemberships`.
   */
  readonly operation: string;
  /** What was thrown beneath, without credentials. */
  readonly cause?: unknown;
}

/** Marks an error of this library, whichever copy of the package made it. */
const brand = Symbol.for("org-contracts.error");

/**
 * The base of every error that this library rejects with.
 *
 * `instanceof` also holds for errors made by another copy of the package.
 *
 * @example
 * ```ts
 * import { OrgContractsError } from "org-contracts";
 *
 * const describe = (error: unknown) =>
 *   error instanceof OrgContractsError ? `${error.operation}: ${error.message}` : String(error);
 * ```
 */
export class OrgContractsError<Details extends ErrorContext = ErrorContext> extends Error {
  static readonly kind: string = "OrgContractsError";
  /** The provider that was asked, as in {@link ErrorContext}. */
  declare readonly provider: string;
  /** The `operationId`, or what was being done, as in {@link ErrorContext}. */
  declare readonly operation: string;

  /** @param what - What happened and what to do; the message puts the provider and the operation before it. */
  constructor(what: string, given: Details) {
    const { cause, ...details } = own(given);
    super(singleLine(`${details.provider} ${details.operation} ${what}`), cause === undefined ? undefined : { cause });
    const kinds: string[] = [];
    for (let type = new.target; type.kind; type = Object.getPrototypeOf(type)) kinds.push(type.kind);
    define(this, "name", kinds[0]);
    define(this, brand, kinds);
    Object.assign(this, Object.fromEntries(definedEntries(details)));
  }

  /** What `JSON.stringify` and most loggers write: everything but the stack. */
  toJSON(): object {
    const { name, message, cause } = this;
    return Object.assign({ name, message }, this, cause === undefined ? {} : { cause: shown(cause) });
  }

  static override [Symbol.hasInstance](this: { kind?: string; prototype?: object }, value: unknown): boolean {
    // A subclass made by a user has no kind of its own: there the prototype decides, as usual.
    if (!Object.hasOwn(this, "kind")) return Function.prototype[Symbol.hasInstance].call(this, value);
    const kinds = field(value, brand);
    return Array.isArray(kinds) && kinds.includes(this.kind);
  }
}

/** An argument or option was refused; nothing was sent. A source of your own that breaks the rules of iteration is one too. */
export class InvalidArgumentError extends OrgContractsError<ErrorContext & { readonly argument: string }> {
  static override readonly kind: string = "InvalidArgumentError";
  /** The name of the argument. */
  declare readonly argument: string;
}

/** There is no credential to send: the token function failed (see `cause`), or the value cannot be a header. Nothing was sent. */
export class CredentialError extends OrgContractsError {
  static override readonly kind: string = "CredentialError";
}

/** The limiter failed (see `cause`): there is no token, and nothing was sent. */
export class LimiterError extends OrgContractsError {
  static override readonly kind: string = "LimiterError";
}

/** No usable answer came: refused, reset, cut short, undecodable, longer than `maxResponseBytes`, or a redirect (never followed, because it would carry the credentials). */
export class ConnectionError extends OrgContractsError {
  static override readonly kind: string = "ConnectionError";
}

/** The deadline of the last attempt passed, waiting for the headers or the body. */
export class TimeoutError extends OrgContractsError<ErrorContext & { readonly timeout: number }> {
  static override readonly kind: string = "TimeoutError";
  /** The deadline, in ms. */
  declare readonly timeout: number;
}

/** What a {@link ContractError} knows of the answer. */
export interface Violation extends ErrorContext {
  readonly status: number;
  readonly violations: readonly Difference[];
  readonly requestId?: string | undefined;
}

/** An answer whose data is not what its type says. */
export class ContractError extends OrgContractsError<Violation> {
  static override readonly kind: string = "ContractError";
  /** The HTTP status of the answer. */
  declare readonly status: number;
  /** Where the data differs from the spec, by JSON Pointer. */
  declare readonly violations: readonly Difference[];
  /** The id that the provider gave the request, for its support. */
  declare readonly requestId?: string;
}

/** What an {@link ApiError} knows of the provider's refusal. */
export interface Refusal extends ErrorContext {
  readonly status: number;
  readonly code?: string | number | undefined;
  readonly requestId?: string | undefined;
  readonly retryAfter?: number | undefined;
  readonly rateLimit?: RateLimit | undefined;
  readonly body?: unknown;
}

/** The provider said no. The subclasses say why; their classing goes by meaning before status. */
export class ApiError extends OrgContractsError<Refusal> {
  static override readonly kind: string = "ApiError";
  /** The HTTP status; 200 where the provider says no in the body only. */
  declare readonly status: number;
  /** The provider's own code: Cloudflare's and k6's numbers, Auth0's `errorCode`. */
  declare readonly code?: string | number;
  /** The id that the provider gave the request (`cf-ray`, `x-auth0-requestid`, `x-request-id`), for its support. */
  declare readonly requestId?: string;
  /** Seconds to wait before asking again, where the provider says so. */
  declare readonly retryAfter?: number;
  /** What the provider says of its quota. */
  declare readonly rateLimit?: RateLimit;
  /** The body: parsed where it is JSON, else its text. */
  declare readonly body?: unknown;
}

/** The provider does not accept the credentials. */
export class AuthenticationError extends ApiError {
  static override readonly kind: string = "AuthenticationError";
}

/** The credentials are good, but not for this. */
export class PermissionError extends ApiError {
  static override readonly kind: string = "PermissionError";
}

/** There is no such thing, or none that these credentials may see. */
export class NotFoundError extends ApiError {
  static override readonly kind: string = "NotFoundError";
}

/** Too many requests. `retryAfter` says how long to wait, in seconds, where the provider does. */
export class RateLimitError extends ApiError {
  static override readonly kind: string = "RateLimitError";
}

/** The provider failed. */
export class ServerError extends ApiError {
  static override readonly kind: string = "ServerError";
}

/** Sources of memberships could not be read to their end. What the others hold was delivered before. */
export class MembershipsError extends OrgContractsError<
  ErrorContext & { readonly failures: readonly { readonly provider: string; readonly error: unknown }[] }
> {
  static override readonly kind: string = "MembershipsError";
  /** Each source that failed, with its error. */
  declare readonly failures: readonly { readonly provider: string; readonly error: unknown }[];

  /** JSON would write an error that is not of this library as `{}`. */
  override toJSON(): object {
    const failures = this.failures.map(({ provider, error }) => ({
      provider,
      error: error instanceof OrgContractsError ? error : shown(error),
    }));
    return { ...super.toJSON(), failures };
  }
}
