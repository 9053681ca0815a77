import { discardBody, readBody } from "./body.ts";
import { type Credentials, UnsendableError } from "./credentials.ts";
import { type Abort, pause, withDeadline } from "./deadline.ts";
import { ConnectionError, CredentialError, OrgContractsError, TimeoutError } from "./errors.ts";
import { notify, type ResponseEvent, type RetryEvent } from "./hooks.ts";
import { type RateLimit, readRateLimit } from "./rate-limit.ts";
import { redactCause, redactHeaders } from "./redact.ts";
import { askedWait, isTransient, retryDelay } from "./retry.ts";
import type { EndTurn, Turn } from "./turn.ts";
import { read, shown } from "./value.ts";

/** A `fetch`: the runtime's, a proxy's, a double. */
export type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;

/** How one client sends: the same for all of its calls. */
export interface Transport {
  readonly provider: string;
  readonly credentials: Credentials;
  readonly fetch: Fetch | undefined;
  /** The deadline of one attempt in ms, where the call sets none. */
  readonly timeout: number;
  readonly maxRetryDelay: number;
  /** The header fields that may hold the provider's id of a request. */
  readonly requestIds: readonly string[];
  /** Waits until an attempt may be sent; without it there is no wait. */
  readonly turn?: Turn;
  readonly onRetry: ((event: RetryEvent) => unknown) | undefined;
  readonly onResponse: ((event: ResponseEvent) => unknown) | undefined;
}

/** One call: a request and how long and how often to try. */
export interface Outgoing {
  readonly request: Request;
  readonly operation: string;
  readonly path: string;
  readonly timeout: number;
  readonly retries: number;
  readonly signal: AbortSignal | undefined;
  /** What must not be shown, beside the header fields that carry credentials. */
  readonly secrets?: readonly string[];
}

/** What came back, whole. */
export interface Answer {
  readonly response: Response;
  readonly body: Uint8Array;
  readonly requestId: string | undefined;
  readonly rateLimit: RateLimit | undefined;
  /** Seconds that the provider asks to wait. */
  readonly retryAfter: number | undefined;
}

/** An attempt that is over: with an answer, or with the delay before the next one. */
type Outcome =
  | { readonly answer: Answer }
  | { readonly delay: number; readonly status?: number; readonly error?: Error };

/** Sends until there is an answer to keep. An attempt is credentials, request and the whole body, under one deadline. */
export async function send(transport: Transport, outgoing: Outgoing): Promise<Answer> {
  const { request, operation, path, signal } = outgoing;
  // RFC 9110, section 9.2.2: only what is idempotent may be sent again.
  let retries = request.method === "GET" || request.method === "DELETE" ? outgoing.retries : 0;
  let renewed = false;
  for (let attempt = 1; ; attempt++) {
    const event = { provider: transport.provider, operation, method: request.method, path, attempt };
    const endTurn = await transport.turn?.(outgoing);
    const outcome = await withDeadline(
      outgoing.timeout,
      signal,
      () => timeoutError(transport, outgoing, attempt),
      (abort) =>
        once(transport, outgoing, event, abort, endTurn, (status, wait, sent) => {
          if (status === 401 && !renewed && transport.credentials.renew?.(sent)) {
            renewed = true;
            return 0;
          }
          if (!isTransient(status) || retries === 0 || (wait ?? 0) * 1000 > transport.maxRetryDelay) return undefined;
          retries--;
          return retryDelay(attempt, wait, Math.random());
        }),
    )
      .catch((error: unknown): Outcome => {
        const mayPass = error instanceof ConnectionError || error instanceof TimeoutError;
        if (!mayPass || retries === 0 || signal?.aborted) throw error;
        retries--;
        return { delay: retryDelay(attempt, undefined, Math.random()), error };
      })
      .finally(endTurn);
    if ("answer" in outcome) {
      const { response } = outcome.answer;
      if (!isRedirect(response)) return outcome.answer;
      const how = response.status === 0 ? "" : ` with ${response.status}`;
      const why = `it redirects${how}, and credentials do not follow a redirect`;
      throw connectionError(transport, outgoing, attempt, new Error(why));
    }
    notify(transport.onRetry, { ...event, ...outcome });
    await pause(outcome.delay, signal);
  }
}

async function once(
  transport: Transport,
  outgoing: Outgoing,
  event: Omit<ResponseEvent, "status" | "duration">,
  abort: Abort,
  endTurn: EndTurn | undefined,
  delayOf: (status: number, wait: number | undefined, sent: Readonly<Record<string, string>>) => number | undefined,
): Promise<Outcome> {
  const { request } = outgoing;
  const { signal } = abort;
  const sent = await credentialFields(transport, outgoing, signal);
  signal.throwIfAborted(); // a call that is over sends nothing more
  for (const name in sent) request.headers.set(name, sent[name] ?? "");
  const started = performance.now();
  try {
    const fetch: Fetch = transport.fetch ?? globalThis.fetch;
    const response = await fetch(request, { signal });
    if (signal.aborted) {
      // This `fetch` does not listen to signals, and answers a call that is over.
      discardBody(response);
      throw signal.reason;
    }
    const { status } = response;
    const known = readHeaders(transport, request, response);
    endTurn?.({ status, ...known });
    const delay = delayOf(status, known.retryAfter, sent);
    const unread = delay !== undefined || isRedirect(response);
    if (unread) discardBody(response);
    const body = unread ? new Uint8Array() : await readBody(response, abort);
    const duration = performance.now() - started;
    notify(transport.onResponse, {
      ...event,
      status,
      duration,
      requestId: known.requestId,
      rateLimit: known.rateLimit,
    });
    return delay === undefined ? { answer: { response, body, ...known } } : { delay, status };
  } catch (error) {
    throw connectionError(transport, outgoing, event.attempt, error);
  }
}

/** A browser hides the status of a redirect that it does not follow, and answers 0. */
function isRedirect({ status }: Response): boolean {
  return status === 0 || (status >= 300 && status < 400 && status !== 304);
}

async function credentialFields(
  { credentials, provider }: Transport,
  { operation, request }: Outgoing,
  abort: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
  try {
    return await credentials.headers(abort);
  } catch (error) {
    if (error instanceof OrgContractsError || abort.aborted) throw error;
    if (error instanceof UnsendableError) {
      throw new CredentialError(`was not sent: the credential ${error.message}.`, {
        provider,
        operation,
      });
    }
    throw new CredentialError(`was not sent: the token function failed. Its error is the \`cause\`.`, {
      provider,
      operation,
      cause: redactCause(error, redactHeaders(request.headers)),
    });
  }
}

function readHeaders(
  { requestIds }: Transport,
  request: Request,
  { status, headers }: Response,
): Omit<Answer, "response" | "body"> {
  const now = Date.now();
  const found = requestIds.map((name) => headers.get(name)).find(Boolean);
  const requestId = found ? redactHeaders(request.headers)(found) : undefined;
  const rateLimit = readRateLimit(headers, now);
  const retryAfter = askedWait(status, headers.get("retry-after"), rateLimit, now);
  return { requestId, rateLimit, retryAfter };
}

function timeoutError({ provider }: Transport, { operation, timeout }: Outgoing, attempt: number): TimeoutError {
  return new TimeoutError(
    `did not answer whole within ${timeout} ms${after(attempt)}. Raise \`timeout\`, or try again later.`,
    { provider, operation, timeout },
  );
}

function connectionError(
  { provider }: Transport,
  outgoing: Outgoing,
  attempt: number,
  error: unknown,
): ConnectionError {
  const { request, operation, secrets } = outgoing;
  const redact = redactHeaders(request.headers, secrets);
  const cause = redactCause(error, redact);
  const why = redact(reasonOf(error));
  return new ConnectionError(
    `got no usable answer from ${new URL(request.url).origin}: ${why}${after(attempt)}. Check the address and the network.`,
    { provider, operation, cause },
  );
}

/** The innermost message: `fetch failed` says nothing, its cause does. */
function reasonOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return shown(error);
  const cause = read(error, "cause");
  if (cause instanceof Error && depth < 4) return reasonOf(cause, depth + 1);
  return shown(read(error, "message") || read(error, "code") || read(error, "name"));
}

function after(attempt: number): string {
  return attempt > 1 ? ` (attempt ${attempt})` : "";
}
