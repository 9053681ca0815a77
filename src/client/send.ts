import { throwIfAborted } from "./abort.ts";
import { type Attempt, attemptSuffix, type Call, eventOf, type RawResponse, type Retry } from "./attempt.ts";
import { retryDelay } from "./backoff.ts";
import { discardBody, readBody, UnreadableError } from "./body.ts";
import type { ClientContext, Credentials } from "./context.ts";
import { type Abort, pause, withDeadline } from "./deadline.ts";
import { isOurError, TimeoutError } from "./errors.ts";
import { notify } from "./hooks.ts";
import { loadFailures, loadPacing, pacing } from "./load.ts";
import type { Fetch } from "./options.ts";
import { isInstance, own } from "./value.ts";
import type { Release } from "./waiting.ts";

/**
 * Sends a call with retries: acquire, attempt, decide, wait. The timeout covers a whole attempt: credentials, request and
 * body.
 */
export async function send(client: ClientContext, credentials: Credentials, call: Call): Promise<RawResponse> {
  const { request, body, context, path, timeout, signal, isRepeatable } = call;
  const secrets = [...credentials.secrets];
  // The idempotent methods (RFC 9110, section 9.2.2) except PUT: a second one may overwrite a later change. `fetch` sends no TRACE.
  const isIdempotent = idempotentMethods.includes(request.method);
  let retries = isIdempotent || isRepeatable ? call.retries : 0;
  let isRenewed = false;
  // Written out, because a spread is slow in what every call does.
  const entry = { request, context, timeout, signal, secrets, retries: call.retries };
  for (let number = 1; ; number++) {
    const granted = client.acquire?.(entry);
    // Not `instanceof Promise`: an async function returns the native one, where a polyfill replaces the global.
    const release = typeof granted === "object" ? await granted : granted;
    const attempt = { request, body, context, path, timeout, signal, secrets, retries, number, isRenewed };
    let result: RawResponse | Retry;
    try {
      result = await withTimeout(attempt, (abort) => sendAttempt(client, credentials, attempt, abort, release));
    } finally {
      release?.();
    }
    if ("response" in result) return result;
    const { isRenewed: renews, ...retry } = result;
    notify(client.onRetry, { ...eventOf(attempt), ...retry });
    if (renews) isRenewed = true;
    else retries--;
    await pause(retry.delay, signal);
  }
}

const idempotentMethods: readonly string[] = ["GET", "HEAD", "OPTIONS", "DELETE"];

/** Runs an attempt. After a timeout a retry may help. */
async function withTimeout(
  attempt: Attempt,
  run: (abort: Abort) => Promise<RawResponse | Retry>,
): Promise<RawResponse | Retry> {
  let late: TimeoutError | undefined;
  const timeoutOf = () => {
    late = timeoutError(attempt);
    return late;
  };
  try {
    return await withDeadline(attempt.timeout, attempt.signal, timeoutOf, run);
  } catch (error) {
    if (error !== late) throw error;
    return retryOrThrow(attempt, late);
  }
}

async function sendAttempt(
  client: ClientContext,
  credentials: Credentials,
  attempt: Attempt,
  abort: Abort,
  release: Release | undefined,
): Promise<RawResponse | Retry> {
  const { request, body: requestBody, secrets } = attempt;
  const { signal } = abort;
  let sent: Awaited<ReturnType<Credentials["headers"]>>;
  try {
    sent = await credentials.headers(signal, client);
  } catch (error) {
    const { credentialFailure } = await loadFailures(attempt, "was not sent: there is no credential");
    return retryOrThrow(attempt, credentialFailure(client, attempt, error));
  }
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
    // A mocked `fetch` may return `undefined` or a partial response.
    if (!response?.headers?.has) throw new UnreadableError("`fetch` returned no `Response`");
    if (signal.aborted) {
      // A custom `fetch` that ignores signals.
      discardBody(response);
      throw signal.reason;
    }
    const { status, headers } = response;
    const read = () => readBody(response, abort, client.maxResponseBytes);
    if (status < 200 || status >= 300) {
      const isRenewed = status === 401 && !attempt.isRenewed && credentials.renew?.(sent) === true;
      const parts = [loadFailures(attempt, `failed with ${status}`), loadPacing(attempt)] as const;
      const [{ readFailure }] = await Promise.all(parts).catch((error: unknown) => {
        discardBody(response);
        throw error;
      });
      return await readFailure(client, attempt, response, { read, isRenewed, started, release });
    }
    const paced = pacing ?? (statesRateLimit(headers, client.rateLimitPrefix) ? await loadPacing(attempt) : undefined);
    const rateLimit = paced?.limitsOf(status, headers, client.rateLimitPrefix).rateLimit;
    release?.({ status, rateLimit, retryAfter: undefined });
    const body = await read();
    const duration = performance.now() - started;
    if (client.onResponse) {
      // An id is left out rather than shown unredacted.
      const failures = await loadFailures(attempt, "").catch(() => undefined);
      throwIfAborted(signal);
      const requestId = failures?.requestIdOf(client, attempt, headers);
      notify(client.onResponse, { ...eventOf(attempt), status, duration, requestId, rateLimit });
    }
    return { attempt, response, body };
  } catch (error) {
    if (isOurError(error)) throw error;
    const failure: unknown = await loadFailures(attempt, "got no usable response").then(
      ({ connectionFailure }) => connectionFailure(attempt, error),
      (unloaded: unknown) => unloaded,
    );
    return retryOrThrow(attempt, failure);
  }
}

/** Decides after an error that may be temporary. */
function retryOrThrow({ retries, number, signal }: Attempt, error: unknown): Retry {
  if (retries === 0 || signal?.aborted || !isInstance(error, Error)) throw error;
  return { delay: retryDelay(number, undefined, Math.random()), error };
}

/** Whether a response has one of the headers that {@link readRateLimit} reads. */
function statesRateLimit(headers: Headers, prefix: string | undefined): boolean {
  const isOwn = prefix !== undefined && ["remaining", "reset", "limit"].some((name) => headers.has(prefix + name));
  return isOwn || rateLimitHeaders.some((name) => headers.has(name));
}

const rateLimitHeaders = [
  "ratelimit",
  "ratelimit-remaining",
  "ratelimit-reset",
  "ratelimit-limit",
  "x-ratelimit-remaining",
  "x-ratelimit-reset",
  "x-ratelimit-limit",
];

/** Keeps `fetch` from reading a polluted `Object.prototype` through its second argument, which would override the request. */
function initOf(request: Request, body: Attempt["body"], signal: AbortSignal): RequestInit {
  const init: RequestInit = own({ signal, redirect: "manual" });
  if ("method" in Object.prototype) init.method = request.method;
  if ("headers" in Object.prototype) init.headers = request.headers;
  if ("body" in Object.prototype) init.body = body ?? null;
  return init;
}

function timeoutError({ context, timeout, number }: Attempt): TimeoutError {
  return new TimeoutError(
    `timed out after ${timeout} ms${attemptSuffix(number)}. Raise \`timeout\`, or try again later.`,
    { ...context, timeout },
  );
}
