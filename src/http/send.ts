import { discardBody, readBody, UnusableError } from "./body.ts";
import { type Credentials, UnsendableError } from "./credentials.ts";
import { type Abort, pause, withDeadline } from "./deadline.ts";
import { ConnectionError, CredentialError, type ErrorContext, OrgContractsError, TimeoutError } from "./errors.ts";
import { type CallEvent, notify, type ResponseEvent, type RetryEvent } from "./hooks.ts";
import { type RateLimit, readRateLimit } from "./rate-limit.ts";
import { type Redact, redactCause, redactor } from "./redact.ts";
import { askedWait, isTransient, providersTime, retryDelay } from "./retry.ts";
import type { EndTurn, Turn } from "./turn.ts";
import { field, isA, isError, own, shown } from "./value.ts";

/** A `fetch`: the runtime's, a proxy's, a double. */
export type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;

/** How one client sends: the same for all of its calls. */
export interface Transport {
  readonly credentials: Credentials;
  readonly fetch?: Fetch | undefined;
  /** The deadline of one attempt in ms, where the call sets none. */
  readonly timeout: number;
  readonly maxRetryDelay: number;
  readonly maxResponseBytes: number;
  /** The header fields that may hold the provider's id of a request. */
  readonly requestIds: readonly string[];
  /** Waits until an attempt may be sent; without it there is no wait. */
  readonly turn?: Turn;
  readonly onRetry?: ((event: RetryEvent) => unknown) | undefined;
  readonly onResponse?: ((event: ResponseEvent) => unknown) | undefined;
}

/** One call: a request and how long and how often to try. */
export interface Outgoing {
  readonly request: Request;
  /** For the errors and the events. */
  readonly place: ErrorContext;
  /** The path template. */
  readonly path: string;
  readonly timeout: number;
  readonly retries: number;
  readonly signal: AbortSignal | undefined;
}

/** What came back, whole. */
export interface Answer {
  readonly place: ErrorContext;
  readonly response: Response;
  readonly body: Uint8Array;
  readonly requestId: string | undefined;
  readonly rateLimit: RateLimit | undefined;
  /** Seconds that the provider asks to wait. */
  readonly retryAfter: number | undefined;
  /** Hides what the request carried. */
  readonly redact: Redact;
}

/** An attempt that is over: with an answer, or with the delay before the next one. */
type Outcome = Answer | { readonly delay: number; readonly status?: number; readonly error?: Error };

/** One attempt of a call. */
interface Attempt extends Outgoing {
  readonly transport: Transport;
  readonly event: CallEvent;
  /** What the attempts of this call have sent, to be hidden by `redact`. */
  readonly secrets: string[];
  readonly redact: Redact;
  readonly endTurn: EndTurn | undefined;
  /** The ms after which an answer is asked for again; nothing where it is kept. */
  readonly delayOf: (
    status: number,
    wait: number | undefined,
    sent: Readonly<Record<string, string>>,
  ) => number | undefined;
}

/** Sends until there is an answer to keep. An attempt is credentials, request and the whole body, under one deadline. */
export async function send(transport: Transport, outgoing: Outgoing): Promise<Answer> {
  const { request, place, path, timeout, signal } = outgoing;
  const { credentials, maxRetryDelay, onRetry } = transport;
  const { method } = request;
  // The credentials of an earlier attempt are to be hidden in a later one too.
  const secrets = [...credentials.secrets];
  const redact = redactor(request.headers, secrets);
  // RFC 9110, section 9.2.2: only what is idempotent may be sent again.
  let retries = method === "GET" || method === "DELETE" ? outgoing.retries : 0;
  let renewed = false;
  for (let number = 1; ; number++) {
    const event = { ...place, method, path, attempt: number };
    const again = (wait?: number) => {
      retries--;
      return retryDelay(number, wait, Math.random());
    };
    const delayOf: Attempt["delayOf"] = (status, wait = 0, sent) => {
      if (status === 401 && !renewed && credentials.renew?.(sent)) {
        renewed = true;
        return 0;
      }
      return isTransient(status) && retries > 0 && wait * 1000 <= maxRetryDelay ? again(wait) : undefined;
    };
    const endTurn = await transport.turn?.({ ...outgoing, redact });
    const attempt: Attempt = { ...outgoing, transport, event, secrets, redact, endTurn, delayOf };
    const outcome = await withDeadline(
      timeout,
      signal,
      () => timeoutError(attempt),
      (abort) => once(attempt, abort),
    )
      .catch((error: unknown): Outcome => {
        const isFinal = error instanceof ConnectionError && isA(error.cause, UnusableError);
        const mayPass = error instanceof ConnectionError || error instanceof TimeoutError;
        if (!mayPass || isFinal || retries === 0 || signal?.aborted) throw error;
        return { delay: again(), error };
      })
      .finally(endTurn);
    if ("response" in outcome) {
      const { response } = outcome;
      if (!isRedirect(response)) return outcome;
      const how = response.status === 0 ? "" : ` with ${response.status}`;
      const why = `it redirects${how}, and credentials do not follow a redirect`;
      throw connectionError(attempt, new UnusableError(why));
    }
    notify(onRetry, { ...event, ...outcome });
    await pause(outcome.delay, signal);
  }
}

async function once(attempt: Attempt, abort: Abort): Promise<Outcome> {
  const { request, place, transport, event, secrets, redact } = attempt;
  const { signal } = abort;
  const sent = await credentialFields(attempt, signal);
  signal.throwIfAborted(); // a call that is over sends nothing more
  for (const [name, value] of Object.entries(sent)) {
    request.headers.set(name, value);
    if (!secrets.includes(value)) secrets.push(value);
  }
  const started = performance.now();
  try {
    const fetch: Fetch = transport.fetch ?? globalThis.fetch;
    // Said again, because `client.api` lets a caller ask for another way.
    const response = await fetch(request, initOf(request, signal));
    if (signal.aborted) {
      // This `fetch` does not listen to signals, and answers a call that is over.
      discardBody(response);
      throw signal.reason;
    }
    const { status, headers } = response;
    const now = providersTime(headers, Date.now());
    const id = transport.requestIds.map((name) => headers.get(name)).find(Boolean);
    const requestId = id ? redact(id, longestId) : undefined;
    const rateLimit = readRateLimit(headers, now);
    const retryAfter = askedWait(status, headers.get("retry-after"), rateLimit, now);
    attempt.endTurn?.({ status, rateLimit, retryAfter });
    const delay = attempt.delayOf(status, retryAfter, sent);
    const unread = delay !== undefined || isRedirect(response);
    if (unread) discardBody(response);
    const body = unread ? new Uint8Array() : await readBody(response, abort, transport.maxResponseBytes);
    notify(transport.onResponse, { ...event, status, duration: performance.now() - started, requestId, rateLimit });
    return delay === undefined
      ? { place, response, body, requestId, rateLimit, retryAfter, redact }
      : { delay, status };
  } catch (error) {
    throw connectionError(attempt, error);
  }
}

/** What `fetch` reads of a second argument must not be found on `Object.prototype`, where it would replace the request's. */
function initOf({ method, headers }: Request, signal: AbortSignal): RequestInit {
  const init: RequestInit = own({ signal, redirect: "manual" });
  if ("method" in Object.prototype) init.method = method;
  if ("headers" in Object.prototype) init.headers = headers;
  if ("body" in Object.prototype) init.body = null;
  return init;
}

/** So many characters of a request id are kept. */
const longestId = 200;

/** A browser hides the status of a redirect that it does not follow, and answers 0. */
function isRedirect({ status }: Response): boolean {
  return status === 0 || (status >= 300 && status < 400 && status !== 304);
}

async function credentialFields(
  { transport: { credentials }, place, redact }: Attempt,
  abort: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
  try {
    return await credentials.headers(abort);
  } catch (error) {
    // By its prototype: whatever else calls itself an error of ours may show the credential.
    if (abort.aborted || isOurs(error)) throw error;
    const unsendable = isA(error, UnsendableError);
    const why = unsendable
      ? `the credential ${error.message}.`
      : "the token function failed. Its error is the `cause`.";
    const cause = unsendable ? undefined : redactCause(error, redact);
    throw new CredentialError(`was not sent: ${why}`, { ...place, cause });
  }
}

function isOurs(error: unknown): boolean {
  try {
    return Object.prototype.isPrototypeOf.call(OrgContractsError.prototype, Object(error));
  } catch {
    return false;
  }
}

function timeoutError({ place, timeout, event }: Attempt): TimeoutError {
  return new TimeoutError(
    `did not answer whole within ${timeout} ms${after(event)}. Raise \`timeout\`, or try again later.`,
    { ...place, timeout },
  );
}

function connectionError({ request, place, event, redact }: Attempt, error: unknown): ConnectionError {
  const { origin } = new URL(request.url);
  const why = redact(reasonOf(error), longestReason) + after(event);
  return new ConnectionError(`got no usable answer from ${origin}: ${why}. Check the address and the network.`, {
    ...place,
    cause: isA(error, UnusableError) ? error : redactCause(error, redact),
  });
}

/** So many characters of another's message are kept. */
const longestReason = 500;

/** The innermost message: `fetch failed` says nothing, its cause does. */
function reasonOf(error: unknown, depth = 0): string {
  if (!isError(error)) return shown(error);
  const cause = field(error, "cause");
  if (isError(cause) && depth < 4) return reasonOf(cause, depth + 1);
  return shown(field(error, "message") || field(error, "code") || field(error, "name"));
}

function after({ attempt }: CallEvent): string {
  return attempt > 1 ? ` (attempt ${attempt})` : "";
}
