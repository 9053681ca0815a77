/** Runs the model of a provider as a `fetch`. */

import { throwIfAborted } from "../client/abort.ts";
import { own } from "../client/value.ts";
import type { Operation } from "../contract/operation.ts";
import { readClock } from "./clock.ts";
import type { Double, Fault, RecordedRequest, StatusFailure } from "./double.ts";
import { createFailures } from "./failures.ts";
import { brokenBody, connectionRefused, faultyText, htmlPage, noResponse } from "./faults.ts";
import { type DoubleResponse, exchangeId, type Model, type SharedDoubleOptions } from "./model.ts";
import { throwInvalidOption } from "./options.ts";
import { readParameters, readRequestBody } from "./parameters.ts";
import { createRateLimiter, type RateLimitState } from "./rate-limit.ts";
import { type ReceivedRequest, readRequest } from "./request.ts";
import { type Route, route } from "./route.ts";

export function simulate<Name extends string, Id extends string>(
  provider: Name,
  definition: Model,
  options: SharedDoubleOptions,
): Double<Name, Id> {
  const now = readClock(provider, options.now);
  const model = own({ ...definition, operations: definition.operations.map(own) });
  const { exchange } = model;
  const ids = [...model.operations.map(({ id }) => id), ...(exchange ? [exchangeId] : [])];
  const isId = (id: string | undefined): id is Id => id !== undefined && ids.includes(id);
  const limiter = createRateLimiter(provider, options.rateLimit, model.defaultRateLimit);
  const failures = createFailures<Id>(provider, ids);
  const requests: RecordedRequest<Id>[] = [];
  let serial = 0;

  const headersOf = (status: number, rateLimit: RateLimitState, at: number, wait?: number) => {
    serial++;
    return { "content-type": "application/json", ...model.headers({ status, rateLimit, at, wait, serial }) };
  };

  const failWith = ({ status, retryAfter, body, headers }: StatusFailure, path: string, at: number) => {
    const wait = retryAfter ?? (status === 429 ? model.defaultRetryAfter : undefined);
    const { rateLimit } = limiter.peek(at);
    // Whole seconds, so that a client that rounds up waits exactly `wait` seconds.
    const resetAt = (Math.floor(at / 1000) + (wait ?? 0)) * 1000;
    const reported = status === 429 ? { ...rateLimit, remaining: 0, resetAt } : rateLimit;
    const defaultBody = status < 400 ? "" : model.failure(status, at, path).body;
    return toResponse(
      { status, body: body === undefined ? defaultBody : body },
      { ...headersOf(status, reported, at, wait), ...headers },
    );
  };

  return {
    provider,
    basePath: model.prefix,
    requests,
    get blocked() {
      return limiter.peek(now()).isExceeded;
    },
    async fetch(input, init) {
      const received = readRequest(input, init);
      const { method, url, signal } = received;
      throwIfAborted(signal);
      const at = now();
      const isExchange = exchange !== undefined && method === "POST" && url.pathname === exchange.path;
      const found = route(model, method, url.pathname);
      const id = isExchange ? exchangeId : found.operation?.id;
      const operation = isId(id) ? id : undefined;
      requests.push({ method, path: found.path, operation, query: queryOf(url) });

      const failure = failures.take(id);
      if (failure !== undefined && "status" in failure) return failWith(failure, found.path, at);
      const fault = failure?.fault;
      if (fault === "network") throw connectionRefused(url);
      if (fault === "silence") return noResponse(signal);
      if (fault === "html") return htmlPage();

      const { isExceeded, rateLimit } = isExchange ? limiter.peek(at) : limiter.take(at);
      const reply = isExchange
        ? exchange.respond(await received.text(), at)
        : isExceeded
          ? verified(model, found.operation, model.failure(429, at, found.path))
          : await respond(provider, model, found, received, at);
      const sendsWait = reply.status === 429 && model.defaultRetryAfter !== undefined;
      const wait = sendsWait ? Math.ceil((rateLimit.resetAt - at) / 1000) : undefined;
      const headers = { ...headersOf(reply.status, rateLimit, at, wait), ...own(reply).headers };
      const content = contentOf(reply, fault, found.operation?.unwrap);
      const isBroken = fault === "cut" || fault === "stall";
      const body = isBodyless(reply.status, method) ? null : isBroken ? brokenBody(content, fault, signal) : content;
      return new Response(body, own({ status: reply.status, headers: Object.entries(headers) }));
    },
    fail: failures.add,
    reset() {
      requests.length = 0;
      serial = 0;
      limiter.reset();
      failures.reset();
      model.reset();
    },
  };
}

/** The provider's own response. Credentials are checked before parameters. */
async function respond(
  provider: string,
  model: Model,
  { path, operation, parameters, isKnown }: Route,
  received: ReceivedRequest,
  at: number,
): Promise<DoubleResponse> {
  if (operation === undefined) return model.failure(isKnown ? 405 : 404, at, path);
  const unauthenticated = model.authenticate(received.headers, at);
  if (unauthenticated !== undefined) return verified(model, operation, unauthenticated);
  const unreadable = (argument: string, problem: string) =>
    throwInvalidOption(provider, `${operation.id}.${argument}`, problem);
  const read = readParameters(operation, parameters, received, model.rejectsUnknown ?? false, unreadable);
  // Not awaited without a body, so that the state changes in the order of the requests.
  const body = operation.body && (await readRequestBody(operation.body, received, unreadable));
  const bad = read.bad ?? body?.bad;
  if (bad !== undefined) return verified(model, operation, model.badArgument?.(bad) ?? model.failure(400, at, path));
  const values = own({ ...read.path, ...read.query });
  const { path: pathValues, query: queryValues } = read;
  return model.respond(operation, { path, values, pathValues, queryValues, body: body?.value, received });
}

/** A failure of the model's own. */
function verified(model: Model, operation: Operation | undefined, failure: DoubleResponse): DoubleResponse {
  if (operation !== undefined) model.verifyFailure?.(operation, failure);
  return failure;
}

/** What is sent of a response, with a fault in it. */
function contentOf({ body, content }: DoubleResponse, fault: Fault | undefined, unwrap: string | undefined) {
  const isReplaced = fault === "empty" || fault === "violation";
  if (content === undefined || isReplaced) return faultyText(fault, body, unwrap);
  return typeof content === "string" ? content : new Uint8Array(content);
}

/** Whether HTTP has no body there (RFC 9110, sections 9.3.2 and 15). */
function isBodyless(status: number, method?: string): boolean {
  return [204, 205, 304].includes(status) || method === "HEAD";
}

/** A string body is sent as is; statuses that have no body get none. */
function toResponse({ status, body }: DoubleResponse, headers: Readonly<Record<string, string>>): Response {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return new Response(isBodyless(status) ? null : text, own({ status, headers: Object.entries(headers) }));
}

/** All values: a test that sees only the last would not notice a lost one. */
function queryOf({ searchParams }: URL): RecordedRequest["query"] {
  const entries = [...new Set(searchParams.keys())].map((name) => {
    const [value = "", ...more] = searchParams.getAll(name);
    return [name, more.length > 0 ? [value, ...more] : value] as const;
  });
  return Object.fromEntries(entries);
}
