import type { ProviderDefinition } from "../client/context.ts";
import { InvalidArgumentError } from "../client/errors.ts";
import { readBaseUrl } from "../client/options.ts";
import { isInstance, isRecord, toText } from "../client/value.ts";
import type { Operation } from "../contract/operation.ts";
import type { DefineDoubleOptions, DefinedDouble, NameOf, Operations, Respond } from "./defined-double.ts";
import { type BadArgument, type DoubleResponse, type Model, type ResponseState, statusText } from "./model.ts";
import { isEnvironment, readOptions, throwInvalidOption } from "./options.ts";
import { pageOf } from "./page-of.ts";
import { preloadParts } from "./preload.ts";
import { differencesOf, readReply } from "./reply.ts";
import { bySpecificity } from "./route.ts";
import { simulate } from "./simulate.ts";

const optionNames: readonly string[] = [
  "respond",
  "authenticate",
  "failure",
  "badArgument",
  "headers",
  "rateLimit",
  "defaultRateLimit",
  "defaultRetryAfter",
  "exchange",
  "baseUrl",
  "environment",
  "reset",
  "now",
] satisfies readonly (keyof DefineDoubleOptions<object>)[];

/**
 * An in-memory fake of a provider of your own: a `fetch` that checks each request against the operation, responds with what
 * you return, and rejects with an `InvalidArgumentError` what is not as documented. It fails, limits rates and records
 * requests as the doubles of this package do.
 *
 * @param operations - The compiled operations: `import * as operations from "./generated/acme/operations.ts"`.
 * @example
 * ```ts
 * import { defineProvider } from "org-contracts/provider";
 * import { object, type Operation, string } from "org-contracts/runtime";
 * import { defineDouble } from "org-contracts/testing";
 *
 * // Compiled from a spec by `org-contracts compile`: import * as operations from "./generated/acme/operations.ts";
 * const getTeam: Operation<{ id: string; name: string }, { path: { id: string } }> = {
 *   format: 1,
 *   id: "getTeam",
 *   method: "GET",
 *   path: "/teams/{id}",
 *   pathParameters: { id: string },
 *   query: {},
 *   responses: { "200": object({ id: string, name: string }, ["id", "name"]) },
 * };
 * const operations = { getTeam };
 *
 * const acme = defineProvider({ name: "acme", baseUrl: "https://api.acme.example/v1" });
 * const double = defineDouble(acme, operations, {
 *   respond: { getTeam: ({ path }) => ({ status: 200, body: { id: path.id, name: "Rockets" } }) },
 * });
 * const client = acme.createClient({ fetch: double.fetch });
 *
 * double.fail({ status: 503 });
 * console.log(await client.call(operations.getTeam, { path: { id: "7" } }), double.requests.length); // { ... } 2
 * ```
 * @throws `InvalidArgumentError` for an invalid option.
 */
export function defineDouble<All extends Operations>(
  provider: Pick<ProviderDefinition, "name" | "baseUrl" | "requestIds">,
  operations: All,
  options: DefineDoubleOptions<All> = {},
): DefinedDouble<All> {
  preloadParts();
  const { name, requestIds = [] } = provider;
  const fail: Fail = (argument, problem, cause) => throwInvalidOption(name, argument, problem, cause);
  const read = readOptions(name, "options", options, optionNames);
  const { failure, authenticate, badArgument, headers, exchange, reset, environment = {} } = read;
  const all = namedOperations(operations, fail);
  const handlers = readHandlers(name, read.respond ?? {}, all, fail);
  const baseUrl = read.baseUrl ?? provider.baseUrl;
  const url = baseUrl === undefined ? undefined : (readBaseUrl(baseUrl) ?? fail("baseUrl", "must be an http(s) URL"));
  const failWith = (status: number, at: number, path: string) =>
    failure === undefined
      ? { status, body: { message: statusText(status) } }
      : readReply(name, "failure", failure(status, at, path));
  const now = () => read.now?.() ?? Date.now();

  const model: Model = {
    prefix: url === undefined ? "" : new URL(url).pathname.replace(/\/$/, ""),
    operations: bySpecificity(Object.values(all)),
    async respond(operation, { path, pathValues, queryValues, body, received }) {
      const argument = `respond.${operation.id}`;
      const handler = handlers.get(operation.id);
      if (handler === undefined) return fail(argument, "is missing: the double has no response for this operation");
      const { headers, url } = received;
      const badPage = () => failWith(400, now(), path);
      const request = { path: pathValues, query: queryValues, body, headers, url };
      const context = { provider: name, argument, operation, request, badPage };
      const reply = await call(argument, fail, () =>
        handler({ ...request, page: (items, pageOptions = {}) => pageOf(context, items, pageOptions) }),
      );
      const response = readReply(name, argument, reply, operation);
      verify(operation, response, argument, fail);
      return response;
    },
    authenticate(sent, at) {
      const reply = authenticate?.(sent, at);
      return reply === undefined ? undefined : readReply(name, "authenticate", reply);
    },
    failure: failWith,
    ...(badArgument && { badArgument: (bad: BadArgument) => readReply(name, "badArgument", badArgument(bad)) }),
    headers: (state) => ({ ...defaultHeaders(requestIds, state), ...lowerCase(headers?.(state) ?? {}) }),
    defaultRateLimit: read.defaultRateLimit ?? { limit: 1000, window: 60 },
    defaultRetryAfter: read.defaultRetryAfter ?? 1,
    ...(exchange && {
      exchange: {
        path: exchange.path,
        respond: (body: string, at: number) => readReply(name, "exchange.respond", exchange.respond(body, at)),
      },
    }),
    verifyFailure(operation, response) {
      // Any operation may be rejected, with a status that it does not document too.
      if (differencesOf(operation, response).every(({ keyword }) => keyword !== "status"))
        verify(operation, response, "failure", fail);
    },
    reset: () => reset?.(),
  };
  return Object.assign(simulate<string, NameOf<All>>(name, model, read), {
    operations,
    environment: isEnvironment(environment) ? { ...environment } : fail("environment", notAnEnvironment),
  });
}

type Fail = (argument: string, problem: string, cause?: unknown) => never;

/** The operations, with the names of their exports as ids: by these a double is typed. */
function namedOperations(operations: Operations, fail: Fail): Readonly<Record<string, Operation>> {
  const named: Record<string, Operation> = Object.create(null);
  for (const [id, operation] of Object.entries(isRecord(operations) ? operations : fail("operations", notAModule))) {
    if (operation?.format !== 1)
      fail(`operations.${id}`, "was not compiled by this version of `org-contracts compile`");
    named[id] = { ...operation, id, arguments: {} };
  }
  return named;
}

const notAnEnvironment = "must map names of environment variables to strings";
const notAModule = "must be the module `operations.ts` that `org-contracts compile` writes";

type Handler = Respond<Operation>;

function readHandlers(
  provider: string,
  given: { readonly [name: string]: unknown },
  operations: Readonly<Record<string, Operation>>,
  fail: Fail,
): ReadonlyMap<string, Handler> {
  const read = readOptions(provider, "respond", given, Object.keys(operations));
  const handlers = new Map<string, Handler>();
  for (const [id, handler] of Object.entries(read))
    handlers.set(id, isHandler(handler) ? handler : fail(`respond.${id}`, "must be a function"));
  return handlers;
}

/** What a handler returns is checked. */
function isHandler(value: unknown): value is Handler {
  return typeof value === "function";
}

async function call<Result>(argument: string, fail: Fail, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (isInstance(cause, InvalidArgumentError)) throw cause;
    return fail(argument, `threw ${toText(cause)}`, cause);
  }
}

function verify(operation: Operation, response: DoubleResponse, argument: string, fail: Fail): void {
  const [first, ...more] = differencesOf(operation, response);
  if (first === undefined) return;
  const where = [first.pointer, first.message].filter(Boolean).join(" ");
  const others = more.length === 0 ? "" : `, and ${more.length} more differences`;
  fail(argument, `responds to ${operation.id} with a ${response.status} that is not as documented: ${where}${others}`);
}

function defaultHeaders(
  [requestId]: readonly string[],
  { rateLimit, wait, at, serial }: ResponseState,
): Record<string, string> {
  const { limit, remaining, resetAt } = rateLimit;
  return {
    ...(requestId !== undefined && { [requestId.toLowerCase()]: `double-${serial}` }),
    "ratelimit-limit": String(limit),
    "ratelimit-remaining": String(remaining),
    "ratelimit-reset": String(Math.max(0, Math.ceil((resetAt - at) / 1000))),
    ...(wait !== undefined && { "retry-after": String(wait) }),
  };
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
