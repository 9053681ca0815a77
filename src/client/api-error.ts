import {
  ApiError,
  type ApiErrorDetails,
  AuthenticationError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
} from "./errors.ts";
import { type Redact, redactValue } from "./redact.ts";

/** The meaning of an error, where the body is more specific than the status. */
export type ErrorKind = "authentication" | "permission" | "notFound" | "rateLimit" | "server";

/** Error details parsed from the provider's body. */
export interface ErrorDetails {
  readonly code?: string | number | undefined;
  readonly message?: string | undefined;
  readonly kind?: ErrorKind | undefined;
}

const classes = [
  [AuthenticationError, "Check the credential given as `auth`.", "authentication", 401],
  [PermissionError, "The credential is not allowed to do this.", "permission", 403],
  [NotFoundError, "Check the id, and that these credentials may see it.", "notFound", 404],
  [RateLimitError, "Send fewer requests.", "rateLimit", 429],
  [ServerError, "The provider failed; try again later.", "server", 500],
] as const;
const other = [ApiError, "Check the arguments."] as const;

/** Some headers are credentials that the client does not know, such as a cookie, or a token that a server issues. */
function redactHeaders(headers: Headers, redact: Redact): Headers {
  const shown = new Headers();
  for (const [name, value] of headers) if (!isCredential.test(name)) shown.set(name, redact(value, maxHeaderLength));
  return shown;
}

const isCredential = /cookie|authorization|(^|-)(token|api-?key|secret|password)$/;

/** Bounds on a provider's texts in a message, in characters. */
const maxMessageLength = 500;
const maxCodeLength = 100;
const maxHeaderLength = 8_192;

/**
 * The error for a response, classified by `kind`, then by status. It never contains a credential.
 *
 * @param permission - What the credential needs.
 * @param hint - Advice that is more specific than that of the class.
 */
export function createApiError(
  known: ApiErrorDetails,
  details: ErrorDetails,
  redact: Redact,
  permission: string | undefined,
  hint?: string,
): ApiError {
  const { status, retryAfter, requestId } = known;
  const { kind, message } = details;
  const [type, general] =
    classes.find(([, , name, classStatus]) => (kind ? name === kind : classStatus === Math.min(status, 500))) ?? other;
  const isRejected = type === AuthenticationError || type === PermissionError;
  const needs = isRejected && permission ? ` Needed: ${permission}.` : "";
  const advice = hint ?? general + needs;
  const original = details.code === undefined ? undefined : String(details.code);
  const shown = original && redact(original, maxCodeLength);
  const code = shown === original ? details.code : shown;
  const reason = [message && redact(message, maxMessageLength), code !== undefined && `(${code})`]
    .filter(Boolean)
    .join(" ");
  const stop = /[.!?]$/.test(reason) ? "" : ".";
  const wait = retryAfter === undefined ? "" : ` Retry after ${retryAfter} s.`;
  const id = requestId === undefined ? "" : ` Request id: ${requestId}.`;
  return new type(`failed with ${status}: ${reason || "no reason given"}${stop}${wait} ${advice}${id}`, {
    ...known,
    code,
    headers: known.headers && redactHeaders(known.headers, redact),
    body: redactValue(known.body, redact),
  });
}
