/** The errors of a call that has no usable response. */
import { type Attempt, attemptSuffix } from "./attempt.ts";
import { UnreadableError, UnusableError } from "./body.ts";
import type { ClientContext } from "./context.ts";
import { UnsendableError } from "./credentials.ts";
import {
  type CallContext,
  ConnectionError,
  CredentialError,
  isOurError,
  LimiterError,
  RateLimitError,
  TimeoutError,
} from "./errors.ts";
import { redactCause, redactor } from "./redact.ts";
import { field, isError, isInstance, textOf, toText } from "./value.ts";
import type { QueueEntry } from "./waiting.ts";

/** The error of credentials that could not be created, where a retry may help; otherwise throws it. */
export function credentialFailure(client: ClientContext, attempt: Attempt, error: unknown): unknown {
  return throwPermanent(credentialError(client, attempt, error));
}

/** The error of a request without a usable response, where a retry may help; otherwise throws it. */
export function connectionFailure(attempt: Attempt, error: unknown): unknown {
  return throwPermanent(connectionError(attempt, error));
}

function throwPermanent(error: unknown): unknown {
  const isTemporary = error instanceof TimeoutError || (error instanceof ConnectionError && !isPermanent(error.cause));
  if (!isTemporary) throw error;
  return error;
}

/** The error of an exchange is ours, and stays as it is; one that a token function throws belongs to another call. */
function credentialError(client: ClientContext, { context, request, secrets }: Attempt, error: unknown): unknown {
  const isUnsendable = isInstance(error, UnsendableError);
  if (isOurError(error)) return error;
  const problem = isUnsendable ? error.describe(client.nameOf(error.source)) : "credential could not be created";
  const hasCause = !isUnsendable || Object.hasOwn(error, "cause");
  const cause = hasCause
    ? redactCause(isUnsendable ? error.cause : error, redactor(request.headers, secrets))
    : undefined;
  return new CredentialError(`was not sent: the ${problem}.`, { ...context, cause });
}

function connectionError({ request, context, number, secrets }: Attempt, error: unknown): ConnectionError {
  const redact = redactor(request.headers, secrets);
  const { origin } = new URL(request.url);
  const innermost = innermostError(error);
  const reason = redact(messageOf(innermost), maxReasonLength).replace(/\.$/, "") + attemptSuffix(number);
  const advice = isUrlError(innermost)
    ? "If the `fetch` option is that of undici or node-fetch, it does not accept a `Request` of this runtime: pass it `request.url` and the parts of the request."
    : isInstance(error, UnreadableError)
      ? "Check what the `fetch` option returns."
      : "Check the URL and the network.";
  return new ConnectionError(`got no usable response from ${origin}: ${reason}. ${advice}`, {
    ...context,
    cause: isInstance(error, UnusableError) ? error : redactCause(error, redact),
  });
}

export function limiterError({ context, request, secrets }: QueueEntry, error: unknown): LimiterError {
  const cause = redactCause(error, redactor(request.headers, secrets));
  return new LimiterError("was not sent: the limiter failed. Its error is the `cause`.", { ...context, cause });
}

export function quotaExceeded(context: CallContext, retryAfter: number): RateLimitError {
  return new RateLimitError(
    `was not sent: the rate limit is exhausted for ${retryAfter} s. Try again then, or raise \`retries\` and \`maxRetryDelay\`.`,
    { ...context, status: 429, retryAfter },
  );
}

/** Whether a retry would fail in the same way: an unusable response, a failure of TLS, or a `fetch` that takes no `Request`. */
function isPermanent(cause: unknown): boolean {
  if (isInstance(cause, UnusableError)) return true;
  const error = innermostError(cause);
  const code = textOf(field(error, "code"));
  return isUrlError(error) || (code ? tlsFailure.test(code) : /certificate/i.test(messageOf(error)));
}

/**
 * The codes of Node, OpenSSL and BoringSSL for TLS, except that of a timeout. Deno has no code, only a message.
 *
 * @see https://nodejs.org/api/tls.html#x509-certificate-error-codes
 */
const tlsFailure =
  /CERT|CRL|^(UNABLE_TO_|ERR_(SSL|TLS_(?!HANDSHAKE))|EPROTO|HOSTNAME_|INVALID_(CA|PURPOSE)$|PATH_LENGTH_)/;

function isUrlError(error: unknown): boolean {
  return field(error, "code") === "ERR_INVALID_URL" || /\[object Request\]|absolute URL/.test(messageOf(error));
}

/** The longest foreign message that is kept, in characters. */
const maxReasonLength = 500;

/** The innermost cause: the message `fetch failed` alone explains nothing. */
function innermostError(error: unknown, depth = 0): unknown {
  const cause = field(error, "cause");
  return isError(cause) && depth < 4 ? innermostError(cause, depth + 1) : error;
}

function messageOf(error: unknown): string {
  return isError(error)
    ? toText(field(error, "message") || field(error, "code") || field(error, "name"))
    : toText(error);
}
