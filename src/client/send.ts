import type { EncodedBody } from "../contract/encode.ts";
import { parse } from "../contract/validate.ts";
import { throwIfAborted } from "./abort.ts";
import { decodeBody, discardBody, readBody, UnreadableError, UnusableError } from "./body.ts";
import { type ClientContext, type Credentials, errorDetails } from "./context.ts";
import { UnsendableError } from "./credentials.ts";
import { type Abort, pause, withDeadline } from "./deadline.ts";
import { type CallContext, ConnectionError, CredentialError, OrgContractsError, TimeoutError } from "./errors.ts";
import { type CallEvent, notify } from "./hooks.ts";
import type { Fetch } from "./options.ts";
import type { Release } from "./queue.ts";
import { type RateLimit, readRateLimit } from "./rate-limit.ts";
import { type Redact, redactCause, redactor } from "./redact.ts";
import { clocksOf, isTransient, requestedDelay, retryDecision, retryDelay } from "./retry.ts";
import { field, isError, isInstance, own, textOf, toText } from "./value.ts";

/** One attempt of a call. */
export interface Attempt {
  readonly request: Request;
  /** The body, where the request may be sent several times: that of a `Request` can be read once. */
  readonly body: EncodedBody | undefined;
  readonly context: CallContext;
  /** The path template, for the events. */
  readonly path: string;
  /** ms. */
  readonly timeout: number;
  /** Retries left. */
  readonly retries: number;
  readonly signal: AbortSignal | undefined;
  /** Whether a request that is not idempotent by its method may be retried. */
  readonly isRepeatable?: boolean;
  /** The first is 1. */
  readonly number: number;
  /** Whether the credentials were already renewed during this call. */
  readonly isRenewed: boolean;
  /** The credentials sent during this call; `redact` hides them. */
  readonly secrets: string[];
  readonly redact: Redact;
}

/** A call to send. */
export type Call = Omit<Attempt, "number" | "isRenewed" | "secrets" | "redact">;

/** A response with its whole body. */
export interface RawResponse {
  readonly context: CallContext;
  readonly response: Response;
  readonly body: Uint8Array;
  readonly requestId: string | undefined;
  readonly rateLimit: RateLimit | undefined;
  /** The delay that the provider requests, in seconds. */
  readonly retryAfter: number | undefined;
  /** Redacts the credentials of the request. */
  readonly redact: Redact;
}

/** A retry: the reason, and the delay in ms. */
interface Retry {
  readonly delay: number;
  readonly status?: number;
  readonly error?: Error;
  /** Whether the next attempt has new credentials; it does not count as a retry. */
  readonly isRenewed?: boolean;
}

/**
 * Sends a call with retries: acquire, attempt, decide, wait. The timeout covers a whole attempt: credentials, request and
 * body.
 */
export async function send(client: ClientContext, credentials: Credentials, call: Call): Promise<RawResponse> {
  const { request, context, signal } = call;
  // Shared by all attempts: an error may also echo the credentials of an earlier one.
  const secrets = [...credentials.secrets];
  const redact = redactor(request.headers, secrets);
  // The idempotent methods (RFC 9110, section 9.2.2) except PUT: a second one may overwrite a later change.
  const isIdempotent = ["GET", "HEAD", "OPTIONS", "TRACE", "DELETE"].includes(request.method);
  let retries = isIdempotent || call.isRepeatable ? call.retries : 0;
  let isRenewed = false;
  for (let number = 1; ; number++) {
    const release = await client.acquire?.({ context, signal, retries: call.retries, redact });
    const attempt: Attempt = { ...call, retries, number, isRenewed, secrets, redact };
    const result = await withDeadline(
      call.timeout,
      signal,
      () => timeoutError(attempt),
      (abort) => sendAttempt(client, credentials, attempt, abort, release),
    )
      .catch((error: unknown) => retryOrThrow(attempt, error))
      .finally(release);
    if ("response" in result) return result;
    const { isRenewed: renews, ...retry } = result;
    notify(client.onRetry, { ...eventOf(attempt), ...retry });
    if (renews) isRenewed = true;
    else retries--;
    await pause(retry.delay, signal);
  }
}

async function sendAttempt(
  client: ClientContext,
  credentials: Credentials,
  attempt: Attempt,
  abort: Abort,
  release: Release | undefined,
): Promise<RawResponse | Retry> {
  const { request, body: requestBody, context, secrets, redact, number, retries } = attempt;
  const { signal } = abort;
  const sent = await credentialHeaders(client, credentials, attempt, signal);
  throwIfAborted(signal); // send nothing after an abort
  for (const [name, value] of Object.entries(sent)) request.headers.set(name, value);
  for (const secret of [...Object.values(sent), ...credentials.secrets])
    if (!secrets.includes(secret)) secrets.push(secret);
  const started = performance.now();
  try {
    const fetch: Fetch = client.fetch ?? globalThis.fetch;
    const sendable = requestBody !== undefined ? new Request(request, own({ body: requestBody })) : request;
    // Sets `redirect` again, because a caller of `client.api` may have changed it.
    const response = await fetch(sendable, initOf(sendable, requestBody, signal));
    if (signal.aborted) {
      // A custom `fetch` that ignores signals.
      discardBody(response);
      throw signal.reason;
    }
    const { status, headers } = response;
    const isRenewed = status === 401 && !attempt.isRenewed && credentials.renew?.(sent) === true;
    // A failure that no retry would fix may still be a rate limit, by what its body or headers state.
    const read = () => readBody(response, abort, client.maxResponseBytes);
    const failure = status >= 400 && !isTransient(status) && !isRenewed ? await read() : undefined;
    const isRateLimited = failure && errorDetails(client, bodyOf(failure), response)?.kind === "rateLimit";
    const meaning = isRateLimited ? 429 : status;
    const clocks = clocksOf(headers, Date.now());
    const id = client.requestIds.map((name) => headers.get(name)).find(Boolean);
    const requestId = id ? redact(id, maxIdLength) : undefined;
    const rateLimit = readRateLimit(headers, clocks);
    const retryAfter = requestedDelay(meaning, headers.get("retry-after"), rateLimit, clocks);
    release?.({ status: meaning, rateLimit, retryAfter });
    const state = { attempt: number, retries, maxRetryDelay: client.maxRetryDelay };
    const delay = isRenewed ? 0 : retryDecision(meaning, retryAfter, state, Math.random());
    const isDiscarded = failure === undefined && (delay !== undefined || isRedirect(response));
    if (isDiscarded) discardBody(response);
    const body = failure ?? (isDiscarded ? new Uint8Array() : await read());
    const duration = performance.now() - started;
    notify(client.onResponse, { ...eventOf(attempt), status, duration, requestId, rateLimit });
    if (delay !== undefined) return { delay, status, isRenewed };
    if (isRedirect(response)) throw new UnusableError(redirectMessage(status));
    return { context, response, body, requestId, rateLimit, retryAfter, redact };
  } catch (error) {
    throw connectionError(attempt, error);
  }
}

/** Decides after an error: a retry where it may help and is allowed. */
function retryOrThrow({ retries, number, signal }: Attempt, error: unknown): Retry {
  const isFinal = error instanceof ConnectionError && isPermanent(error.cause);
  const isTemporary = error instanceof ConnectionError || error instanceof TimeoutError;
  if (!isTemporary || isFinal || retries === 0 || signal?.aborted) throw error;
  return { delay: retryDelay(number, undefined, Math.random()), error };
}

function eventOf({ context, request: { method }, path, number }: Attempt): CallEvent {
  return { ...context, method, path, attempt: number };
}

/** Keeps `fetch` from reading a polluted `Object.prototype` through its second argument, which would override the request. */
function initOf({ method, headers }: Request, body: Attempt["body"], signal: AbortSignal): RequestInit {
  const init: RequestInit = own({ signal, redirect: "manual" });
  if ("method" in Object.prototype) init.method = method;
  if ("headers" in Object.prototype) init.headers = headers;
  if ("body" in Object.prototype) init.body = body ?? null;
  return init;
}

function bodyOf(bytes: Uint8Array): unknown {
  return parse(decodeBody(bytes).text).body;
}

/** The longest request id that is kept, in characters. */
const maxIdLength = 200;

/** Browsers hide the status of a redirect that is not followed: it is 0. */
function isRedirect({ status }: Response): boolean {
  return status === 0 || (status >= 300 && status < 400 && status !== 304);
}

function redirectMessage(status: number): string {
  return `the response is a redirect${status === 0 ? "" : ` (${status})`}, which is not followed`;
}

async function credentialHeaders(
  client: ClientContext,
  credentials: Credentials,
  { context, redact }: Attempt,
  abort: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
  try {
    return await credentials.headers(abort, client);
  } catch (error) {
    const isUnsendable = isInstance(error, UnsendableError);
    const thrown = isUnsendable ? error.cause : error;
    if (abort.aborted) throw error;
    // Checked by prototype: an error that merely looks like ours may expose the credential.
    if (isOurs(thrown)) throw thrown;
    const problem = isUnsendable ? error.describe(client.nameOf(error.source)) : "credential could not be created";
    const cause = isUnsendable && !Object.hasOwn(error, "cause") ? undefined : redactCause(thrown, redact);
    throw new CredentialError(`was not sent: the ${problem}.`, { ...context, cause });
  }
}

function isOurs(error: unknown): boolean {
  try {
    return Object.prototype.isPrototypeOf.call(OrgContractsError.prototype, Object(error));
  } catch {
    return false;
  }
}

function timeoutError({ context, timeout, number }: Attempt): TimeoutError {
  return new TimeoutError(
    `timed out after ${timeout} ms${attemptSuffix(number)}. Raise \`timeout\`, or try again later.`,
    { ...context, timeout },
  );
}

function connectionError({ request, context, number, redact }: Attempt, error: unknown): ConnectionError {
  const { origin } = new URL(request.url);
  const innermost = innermostError(error);
  const reason = redact(messageOf(innermost), maxReasonLength) + attemptSuffix(number);
  const advice = isUrlError(innermost)
    ? "If the `fetch` option is that of undici or node-fetch, it does not accept a `Request` of this runtime: pass it `request.url` and the parts of the request."
    : isInstance(error, UnreadableError)
      ? "Check what the `fetch` option returns."
      : "Check the address and the network.";
  return new ConnectionError(`got no usable response from ${origin}: ${reason}. ${advice}`, {
    ...context,
    cause: isInstance(error, UnusableError) ? error : redactCause(error, redact),
  });
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

function attemptSuffix(number: number): string {
  return number > 1 ? ` (attempt ${number})` : "";
}
