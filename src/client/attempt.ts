/** One attempt of a call, and what comes of it. */
import type { EncodedBody } from "../contract/encode.ts";
import type { Parsed } from "../contract/validate.ts";
import type { ErrorDetails } from "./api-error.ts";
import type { BodyText } from "./body.ts";
import type { CallEvent } from "./hooks.ts";
import type { Limits } from "./retry.ts";
import type { Waiting } from "./waiting.ts";

/** One attempt of a call. */
export interface Attempt extends Waiting {
  readonly request: Request;
  /** The body, where the request may be sent several times: that of a `Request` can be read once. */
  readonly body: EncodedBody | undefined;
  /** The path template, for the events. */
  readonly path: string;
  /** Retries left. */
  readonly retries: number;
  /** The first is 1. */
  readonly number: number;
  /** Whether the credentials were already renewed during this call. */
  readonly isRenewed: boolean;
  /** The credentials sent during this call: errors may echo those of an earlier attempt, too. */
  readonly secrets: string[];
}

/** A call to send. */
export interface Call extends Omit<Attempt, "number" | "isRenewed" | "secrets"> {
  /** Whether a request that is not idempotent by its method may be retried. */
  readonly isRepeatable: boolean;
}

/** A response with its whole body. */
export interface RawResponse {
  readonly attempt: Attempt;
  readonly response: Response;
  readonly body: Uint8Array;
  /** What is known already of a response that is no success. */
  readonly failure?: Failure;
}

/** A response that is no success, parsed. */
export interface Failure {
  readonly decoded: BodyText;
  readonly json: Parsed;
  readonly details: ErrorDetails | undefined;
  readonly limits: Limits;
}

/** A retry: the reason, and the delay in ms. */
export interface Retry {
  readonly delay: number;
  readonly status?: number;
  readonly error?: Error;
  /** Whether the next attempt has new credentials; it does not count as a retry. */
  readonly isRenewed?: boolean;
}

/** Options for internal requests, such as those to a token endpoint. */
export interface ResponseOptions {
  /** Advice for the message of a `ContractError`. */
  readonly remedy?: string;
  /** Whether the body may contain a new credential: no error shows the body then. */
  readonly isSecret?: boolean;
  /** Whether violations within the items of a list are reported instead of rejected. */
  readonly reportItems?: boolean | undefined;
}

export function eventOf({ context, request: { method }, path, number }: Attempt): CallEvent {
  return { ...context, method, path, attempt: number };
}

export function attemptSuffix(number: number): string {
  return number > 1 ? ` (attempt ${number})` : "";
}
