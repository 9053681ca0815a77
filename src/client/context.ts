import type { ErrorDetails } from "./api-error.ts";
import type { ClientOptions, HeaderFields } from "./options.ts";
import { own } from "./value.ts";
import type { Acquire } from "./waiting.ts";

/** What precedes the body of a response. */
export interface ResponseHead {
  /** The HTTP status. */
  readonly status: number;
  readonly headers: Headers;
}

/** What `defineProvider` needs to know about a provider. */
export interface ProviderDefinition<Auth extends object = never> {
  /** The name in errors and events, such as `acme`. */
  readonly name: string;
  /** The URL of the API with its path prefix. Without it, every client needs the option. */
  readonly baseUrl?: string | undefined;
  /** Headers of every request, such as the version of the API. The options of a client and of a call override them. */
  readonly headers?: HeaderFields | undefined;
  /** The headers that may contain the provider's request id, in order of preference. */
  readonly requestIds?: readonly string[] | undefined;
  /**
   * What the headers with the rate limit begin with, where they are none of the usual ones: `x-acme-rate-limit-` before
   * `limit`, `remaining` and `reset`.
   */
  readonly rateLimitPrefix?: string | undefined;
  /**
   * Makes credentials of the option `auth`: `bearer`, `header`, `basic`, `clientCredentials`, or several of them. Without
   * it, clients have no such option.
   */
  auth?(auth: Auth, client: { readonly baseUrl: string }): Credentials | readonly Credentials[];
  /**
   * Each kind of credential, the recommended one first: the properties of `auth`, with the environment variable in which
   * the provider's own tools look for each. The library reads none of them; messages name them.
   */
  readonly credentials?: readonly Readonly<Record<string, string | undefined>>[] | undefined;
  /** Properties of `auth` that may be left out, each with a property of the kind of credential that it belongs to. */
  readonly optionalAuth?: Readonly<Record<string, string>> | undefined;
  /** The names of options that a wrapper of `createClient` takes besides, and reads itself. Messages list them. */
  readonly options?: readonly string[] | undefined;
  /** What the credential needs, for messages about one that is not accepted. */
  readonly permission?: string | undefined;
  /** The header that makes a repeated POST, PUT or PATCH safe. With it they are retried too, with a random key that stays the same. */
  readonly idempotencyHeader?: string | undefined;
  /**
   * Parses the error details of a response; undefined where it is not an error. A failure without details is an error all
   * the same. The `kind` decides the class of the error, and `rateLimit` also retries and pacing, whatever the status.
   */
  readonly parseError?: ((body: unknown, response: ResponseHead) => ErrorDetails | undefined) | undefined;
  /** Advice that replaces the generic one in the message of an error. */
  readonly hint?: ((details: ErrorDetails, status: number) => string | undefined) | undefined;
}

/** Adds the credentials of a client to its requests. */
export interface Credentials {
  /** The headers to set, by name. Rejects with the error of the token function. */
  readonly headers: (
    signal: AbortSignal,
    client: ClientContext,
  ) => Promise<Readonly<Record<string, string>>> | Readonly<Record<string, string>>;
  /** The values to redact besides those of the headers. Read before a call, and again when its headers are known. */
  readonly secrets: readonly string[];
  /** Called after a 401 with the headers that were sent. Clears a cached credential and returns whether a retry may help. */
  readonly renew?: (sent: Readonly<Record<string, string>>) => boolean;
}

/** What a client shares with all of its calls. Credentials are separate: only the code that sends them receives them. */
export interface ClientContext
  extends Pick<ProviderDefinition, "permission" | "parseError" | "hint" | "rateLimitPrefix">,
    Pick<ClientOptions, "fetch" | "contract" | "onDrift" | "onRetry" | "onResponse"> {
  readonly provider: string;
  readonly requestIds: readonly string[];
  /** ms, per attempt. */
  readonly timeout: number;
  readonly retries: number;
  /** ms. */
  readonly maxRetryDelay: number;
  readonly maxResponseBytes: number;
  /** How messages name a credential: the option that holds it. */
  readonly nameOf: (credential: unknown) => string;
  /** Waits until an attempt may be sent; without it attempts are sent at once. */
  readonly acquire?: Acquire | undefined;
}

/** Creates the context of a client, applying the documented defaults. */
export function createContext(
  { name: provider, requestIds = [], rateLimitPrefix, permission, parseError, hint }: ProviderDefinition,
  options: ClientOptions,
  nameOf: ClientContext["nameOf"],
): ClientContext {
  const { timeout = 30_000, retries = 2, maxRetryDelay = 60_000, maxResponseBytes = 10_000_000 } = options;
  const { fetch, contract, onDrift, onRetry, onResponse } = options;
  return own({
    ...{ provider, requestIds, rateLimitPrefix, permission, parseError, hint, nameOf },
    ...{ timeout, retries, maxRetryDelay, maxResponseBytes, fetch, contract, onDrift, onRetry, onResponse },
  });
}

/** Advice of the provider. */
export function hintOf(
  { hint }: Pick<ProviderDefinition, "hint">,
  details: ErrorDetails,
  status: number,
): string | undefined {
  return ignoringErrors(() => hint?.(details, status));
}

/** The error details of a response. */
export function errorDetails(
  { parseError }: Pick<ProviderDefinition, "parseError">,
  body: unknown,
  { status, headers }: ResponseHead,
): ErrorDetails | undefined {
  return ignoringErrors(() => parseError?.(body, { status, headers })) ?? (status < 300 ? undefined : {});
}

/** A function of a provider that throws must not hide the response. */
function ignoringErrors<Result>(run: () => Result | undefined): Result | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
