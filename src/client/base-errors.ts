/** The errors that a client may need before it has loaded what describes failures. */
import { singleLine } from "../contract/describe.ts";
import type { Difference } from "../contract/finding.ts";
import { define, definedEntries, field, own, toText } from "./value.ts";

/** The provider and operation that an error is about. */
export interface CallContext {
  /**
   * The provider's name, such as `cloudflare`; `memberships` for operations across providers, `double` for invalid options
   * of a test double, `contract` for invalid arguments of `contractFetch`, `validateResponse` and `responseSchema`.
   */
  readonly provider: string;
  /**
   * The `operationId` in the provider's spec; for `client.api` the method and path template. Other operations have a fixed
   * name: `client` (creating one), `exchangeToken`, `listMemberships`, `reviewMemberships`.
   */
  readonly operation: string;
  /** The underlying error, without credentials. */
  readonly cause?: unknown;
}

/** Marks the errors of this library, whichever copy of the package created them. */
const brand = Symbol.for("org-contracts.error");

/**
 * The base of every error that this library rejects with.
 *
 * `instanceof` also works for errors created by another copy of the package.
 *
 * @example
 * ```ts
 * import { OrgContractsError } from "org-contracts";
 *
 * const describe = (error: unknown) =>
 *   error instanceof OrgContractsError ? `${error.operation}: ${error.message}` : String(error);
 * ```
 */
export class OrgContractsError<Details extends CallContext = CallContext> extends Error {
  static readonly kind: string = "OrgContractsError";
  /** The provider's name, as in {@link CallContext}. */
  declare readonly provider: string;
  /** The `operationId` or another name, as in {@link CallContext}. */
  declare readonly operation: string;

  /** @param text - What happened and what to do; the message starts with the provider and the operation. */
  constructor(text: string, details: Details) {
    const { cause, ...properties } = own(details);
    super(
      singleLine(`${properties.provider} ${properties.operation} ${text}`),
      cause === undefined ? undefined : { cause },
    );
    const kinds: string[] = [];
    for (let type = new.target; type.kind; type = Object.getPrototypeOf(type)) kinds.push(type.kind);
    define(this, "name", kinds[0]);
    define(this, brand, kinds);
    Object.assign(this, Object.fromEntries(definedEntries(properties)));
  }

  /** Used by `JSON.stringify` and most loggers: everything but the stack. */
  toJSON(): Record<string, unknown> {
    const { name, message, cause } = this;
    const data: Record<string, unknown> = { name, message };
    return Object.assign(data, this, cause === undefined ? {} : { cause: toText(cause) });
  }

  static override [Symbol.hasInstance](this: { kind?: string; prototype?: object }, value: unknown): boolean {
    // A user's subclass has no own `kind`: use the prototype, as usual.
    if (!Object.hasOwn(this, "kind")) return Function.prototype[Symbol.hasInstance].call(this, value);
    const kinds = field(value, brand);
    return Array.isArray(kinds) && kinds.includes(this.kind);
  }
}

/** Whether this package created an error. Checked by prototype: one that merely looks like ours may expose a credential. */
export function isOurError(error: unknown): boolean {
  try {
    return Object.prototype.isPrototypeOf.call(OrgContractsError.prototype, Object(error));
  } catch {
    return false;
  }
}

/** An argument or option is invalid, or does not exist; nothing was sent. Also thrown for a custom membership source that is not a valid iterable. */
export class InvalidArgumentError extends OrgContractsError<CallContext & { readonly argument: string }> {
  static override readonly kind: string = "InvalidArgumentError";
  /** The name of the argument. */
  declare readonly argument: string;
}

/** No usable response: the connection was refused or reset, or the response was truncated, undecodable, larger than `maxResponseBytes` or a redirect (never followed, to protect the credentials). */
export class ConnectionError extends OrgContractsError {
  static override readonly kind: string = "ConnectionError";
}

/** The last attempt timed out, waiting for the headers or the body. */
export class TimeoutError extends OrgContractsError<CallContext & { readonly timeout: number }> {
  static override readonly kind: string = "TimeoutError";
  /** The timeout of the attempt, in ms. */
  declare readonly timeout: number;
}

/** The details of a {@link ContractError}. */
export interface ContractViolation extends CallContext {
  readonly status: number;
  readonly violations: readonly Difference[];
  readonly requestId?: string | undefined;
}

/** The data of a response does not match its type. */
export class ContractError extends OrgContractsError<ContractViolation> {
  static override readonly kind: string = "ContractError";
  /** The HTTP status of the response. */
  declare readonly status: number;
  /** Where the data differs from the spec, by JSON Pointer. */
  declare readonly violations: readonly Difference[];
  /** The provider's request id, for its support. */
  declare readonly requestId?: string;
}

/** Some membership sources could not be read completely. The memberships of the others were delivered before. */
export class MembershipsError extends OrgContractsError<
  CallContext & { readonly failures: readonly { readonly provider: string; readonly error: unknown }[] }
> {
  static override readonly kind: string = "MembershipsError";
  /** Each source that failed, with its error. */
  declare readonly failures: readonly { readonly provider: string; readonly error: unknown }[];

  /** `JSON.stringify` writes a foreign error as `{}`, so those become text. */
  override toJSON(): Record<string, unknown> {
    const failures = this.failures.map(({ provider, error }) => ({
      provider,
      error: error instanceof OrgContractsError ? error : toText(error),
    }));
    return { ...super.toJSON(), failures };
  }
}
