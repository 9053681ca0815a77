/** Reads a response that is no success, and decides whether to send the request again. */
import { parse } from "../contract/validate.ts";
import { type Attempt, eventOf, type RawResponse, type Retry } from "./attempt.ts";
import { retryDelay } from "./backoff.ts";
import { decodeBody, discardBody, UnusableError } from "./body.ts";
import { type ClientContext, errorDetails } from "./context.ts";
import { notify } from "./hooks.ts";
import { redactor } from "./redact.ts";
import { isTransient, limitsOf } from "./retry.ts";
import type { Release } from "./waiting.ts";

/** How {@link readFailure} reads a response. */
interface Reading {
  readonly read: () => Promise<Uint8Array>;
  /** Whether the credentials were renewed. */
  readonly isRenewed: boolean;
  /** When the request was sent, in ms of `performance.now()`. */
  readonly started: number;
  readonly release: Release | undefined;
}

export async function readFailure(
  client: ClientContext,
  attempt: Attempt,
  response: Response,
  { read, isRenewed, started, release }: Reading,
): Promise<RawResponse | Retry> {
  const { number, retries } = attempt;
  const { status, headers } = response;
  // A failure that no retry would fix may still be a rate limit, by what its body or headers state.
  const early =
    status >= 400 && !isTransient(status) && !isRenewed ? parsed(client, response, await read()) : undefined;
  const meaning = early?.details?.kind === "rateLimit" ? 429 : status;
  const stated = limitsOf(status, headers, client.rateLimitPrefix);
  // Where requests are left, another limit was exceeded, such as GitHub's secondary one: their reset does not lift it.
  const isOther = (stated.rateLimit?.remaining ?? 0) > 0;
  const limits = isOther ? stated : limitsOf(meaning, headers, client.rateLimitPrefix);
  release?.({ status: meaning, ...limits });
  const state = { attempt: number, retries, maxRetryDelay: client.maxRetryDelay };
  const delay = isRenewed ? 0 : retryDecision(meaning, limits.retryAfter, state, Math.random());
  const isDiscarded = delay !== undefined || isRedirect(response);
  if (isDiscarded) discardBody(response);
  const failure = early ?? (isDiscarded ? undefined : parsed(client, response, await read()));
  const duration = performance.now() - started;
  const { rateLimit } = limits;
  const requestId = requestIdOf(client, attempt, headers);
  notify(client.onResponse, { ...eventOf(attempt), status, duration, requestId, rateLimit });
  if (delay !== undefined) return { delay, status, isRenewed };
  if (failure === undefined) throw new UnusableError(redirectMessage(status));
  return { attempt, response, body: failure.bytes, failure: { ...failure, limits } };
}

/** The body, parsed once: for the decision about a retry, and for the error. */
function parsed(client: ClientContext, response: Response, bytes: Uint8Array) {
  const decoded = decodeBody(bytes);
  const json = parse(decoded.text);
  return { bytes, decoded, json, details: errorDetails(client, json.body, response) };
}

/** The provider's id of the request, without credentials. */
export function requestIdOf(
  { requestIds }: ClientContext,
  { request, secrets }: Attempt,
  headers: Headers,
): string | undefined {
  const id = requestIds.map((name) => headers.get(name)).find(Boolean);
  return id ? redactor(request.headers, secrets)(id, maxIdLength) : undefined;
}

/** The longest request id that is kept, in characters. */
const maxIdLength = 200;

/** Of a response that is no success. Browsers hide the status of a redirect that is not followed: it is 0. */
function isRedirect({ status }: Response): boolean {
  return status < 400 && status !== 304;
}

function redirectMessage(status: number): string {
  return `the response is a redirect${status === 0 ? "" : ` (${status})`}, which is not followed`;
}

/** The state of a call's retries. */
interface RetryState {
  /** The attempt that failed; the first is 1. */
  readonly attempt: number;
  /** Retries left. */
  readonly retries: number;
  /** ms. */
  readonly maxRetryDelay: number;
}

/**
 * Milliseconds until the next attempt, or undefined to return this response.
 *
 * @param requested - The delay that the provider requests, in seconds.
 * @param random - Between 0 and 1.
 */
function retryDecision(
  status: number,
  requested: number | undefined,
  { attempt, retries, maxRetryDelay }: RetryState,
  random: number,
): number | undefined {
  const isAllowed = isTransient(status) && retries > 0 && (requested ?? 0) * 1000 <= maxRetryDelay;
  return isAllowed ? retryDelay(attempt, requested, random) : undefined;
}
