/** Runs the model of a provider as a `fetch`. */
import { own } from "../http/value.ts";
import { readClock } from "./clock.ts";
import type {
  Double,
  DoubleOperations,
  DoubleProvider,
  RecordedRequest,
  SharedDoubleOptions,
  StatusFailure,
} from "./double.ts";
import { createFailures } from "./failures.ts";
import { createLimiter, type Quota } from "./limiter.ts";
import { exchangeId, type Model, type Reply } from "./model.ts";
import { readParameters } from "./parameters.ts";
import { type Received, readRequest } from "./request.ts";
import { type Route, route } from "./route.ts";
import { brokenBody, htmlPage, refusedConnection, silence, spoiledText } from "./spoil.ts";

export function simulate<Name extends DoubleProvider>(
  provider: Name,
  given: Model,
  { rateLimit, now: clock }: SharedDoubleOptions,
): Double<Name> {
  type Id = DoubleOperations[Name];
  const now = readClock(provider, clock);
  const model = own(given);
  const { exchange } = model;
  const ids = [...model.operations.map(({ id }) => id), ...(exchange ? [exchangeId] : [])];
  const isId = (id: string | undefined): id is Id => id !== undefined && ids.includes(id);
  const limiter = createLimiter(provider, rateLimit, model.usualLimit);
  const failures = createFailures<Id>(provider, ids);
  const requests: RecordedRequest<Id>[] = [];
  let serial = 0;

  /** The header fields of an answer. @param wait - Seconds that a refusal asks to wait. */
  const fields = (status: number, quota: Quota, at: number, wait?: number) => {
    serial++;
    return { "content-type": "application/json", ...model.headers({ status, quota, at, wait, serial }) };
  };

  const failed = ({ status, retryAfter, body, headers }: StatusFailure, path: string, at: number) => {
    const wait = retryAfter ?? (status === 429 ? model.usualWait : undefined);
    const { quota } = limiter.look(at);
    // Whole seconds, so that a client that rounds up waits as long as was said.
    const ends = (Math.floor(at / 1000) + (wait ?? 0)) * 1000;
    const spent = status === 429 ? { ...quota, remaining: 0, ends } : quota;
    const own = status < 400 ? "" : model.failure(status, at, path).body;
    return respond(
      { status, body: body === undefined ? own : body },
      { ...fields(status, spent, at, wait), ...headers },
    );
  };

  return {
    provider,
    requests,
    get blocked() {
      return limiter.look(now()).refused;
    },
    async fetch(input, init) {
      const received = readRequest(input, init);
      const { method, url, signal } = received;
      signal?.throwIfAborted();
      const at = now();
      const isExchange = exchange !== undefined && method === "POST" && url.pathname === exchange.path;
      const found = route(model, method, url.pathname);
      const id = isExchange ? exchangeId : found.operation?.id;
      const operation = isId(id) ? id : undefined;
      requests.push({ method, path: found.path, operation, query: Object.fromEntries(url.searchParams) });

      const failure = failures.take(id);
      if (failure !== undefined && "status" in failure) return failed(failure, found.path, at);
      const fault = failure?.fault;
      if (fault === "network") throw refusedConnection(url);
      if (fault === "silence") return silence(signal);
      if (fault === "html") return htmlPage();

      const { refused, quota } = isExchange ? limiter.look(at) : limiter.take(at);
      const reply = isExchange
        ? exchange.answer(await received.text(), at)
        : refused
          ? model.failure(429, at, found.path)
          : answer(model, found, received, at);
      const tells = reply.status === 429 && model.usualWait !== undefined;
      const wait = tells ? Math.ceil((quota.ends - at) / 1000) : undefined;
      const text = spoiledText(fault, reply.body, found.operation?.unwrap);
      const body = fault === "cut" || fault === "stall" ? brokenBody(text, fault, signal) : text;
      return new Response(body, own({ status: reply.status, headers: fields(reply.status, quota, at, wait) }));
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

/** The provider's own answer: who asks is looked at before what is asked. */
function answer(model: Model, { path, operation, parameters, isKnown }: Route, received: Received, at: number): Reply {
  if (operation === undefined) return model.failure(isKnown ? 405 : 404, at, path);
  const refusal = model.authenticate(received.headers, at);
  if (refusal !== undefined) return refusal;
  const read = readParameters(operation, parameters, received.url.searchParams, model.refusesUnknown ?? false);
  if (read.bad !== undefined) return model.badArgument?.(read.bad) ?? model.failure(400, at, path);
  return model.answer(operation, { path, values: read.values });
}

/** A body of text goes out as it is, and a status that has none gets none. */
function respond({ status, body }: Reply, headers: Readonly<Record<string, string>>): Response {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return new Response(
    [204, 205, 304].includes(status) ? null : text,
    own({ status, headers: Object.entries(headers) }),
  );
}
