import type { Checks } from "../contract/checks.ts";
import type { ErrorDetails } from "./api-error.ts";
import type { ClientOptions } from "./options.ts";
import type { Acquire } from "./queue.ts";
import { own } from "./value.ts";

/** Provider-specific settings. */
export interface ProviderDefinition {
  readonly provider: string;
  readonly baseUrl: string;
  /** The headers that may contain the provider's request id, in order of preference. */
  readonly requestIds: readonly string[];
  /**
   * Each kind of credential, the recommended one first: the properties of `auth`, with the environment variable in which
   * the provider's own tools look for each. The library reads none of them; messages name them.
   */
  readonly credentials: readonly Readonly<Record<string, string | undefined>>[];
  /** Properties of `auth` that may be left out, each with a property of the kind of credential that it belongs to. */
  readonly optionalAuth?: Readonly<Record<string, string>>;
  /** The checks of the client options that only this provider has. */
  readonly options?: Checks;
  /** What the credential needs, for messages about one that is not accepted. */
  readonly permission: string;
  /** Parses the error details of a body; undefined where the body is not an error. */
  readonly parseError: (body: unknown, status: number) => ErrorDetails | undefined;
  /** Advice that replaces the generic one in the message of an error. */
  readonly hint?: (details: ErrorDetails, status: number) => string | undefined;
}

type SharedOptions = Pick<ClientOptions, "fetch" | "contract" | "onDrift" | "onRetry" | "onResponse">;

/** Shared by all calls of one client. Credentials are separate: only the code that sends them receives them. */
export interface ClientContext extends ProviderDefinition, SharedOptions {
  /** ms, per attempt. */
  readonly timeout: number;
  readonly retries: number;
  /** ms. */
  readonly maxRetryDelay: number;
  readonly maxResponseBytes: number;
  /** Waits until an attempt may be sent; without it attempts are sent at once. */
  readonly acquire?: Acquire | undefined;
}

/** Creates the context of a client, applying the documented defaults. */
export function createContext(definition: ProviderDefinition, baseUrl: string, options: ClientOptions): ClientContext {
  const { timeout = 30_000, retries = 2, maxRetryDelay = 60_000, maxResponseBytes = 10_000_000 } = options;
  const { fetch, contract, onDrift, onRetry, onResponse } = options;
  const limits = { timeout, retries, maxRetryDelay, maxResponseBytes };
  return own({ ...definition, ...limits, baseUrl, fetch, contract, onDrift, onRetry, onResponse });
}
