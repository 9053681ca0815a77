/** A client of any provider. One call: validate the arguments, build the request, send it, parse the response. */
import { anything, type Checks } from "../contract/checks.ts";
import type {
  AnyArguments,
  MisfitArgument,
  Operation,
  PagedOperation,
  UnpagedOperation,
  Written,
} from "../contract/operation.ts";
import { abortWith, throwIfAborted } from "./abort.ts";
import type { Api } from "./api.ts";
import {
  clientContext,
  throwInvalidArgument,
  unknownParameter,
  validateArguments,
  validateOptions,
} from "./arguments.ts";
import { nameOf, readAuth } from "./auth.ts";
import { decodeBody } from "./body.ts";
import { createContext, type ProviderDefinition } from "./context.ts";
import { together } from "./credentials.ts";
import { OrgContractsError } from "./errors.ts";
import { apiOnDemand } from "./lazy-api.ts";
import { loadFailures } from "./load.ts";
import {
  type CallOptions,
  type ClientOptions,
  callOptionChecks,
  clientOptionChecks,
  type IterationOptions,
  isSignal,
  readBaseUrl,
} from "./options.ts";
import type { ListFault, Page, PageOptions } from "./page.ts";
import { paginate, toPage } from "./pagination.ts";
import { fillPath } from "./path.ts";
import { createRequestQueue } from "./queue.ts";
import { addIdempotencyKey, buildRequest } from "./request.ts";
import { parseResponse, type Result } from "./response.ts";
import { send } from "./send.ts";
import { isRecord, own } from "./value.ts";

/** The parameters of a function that calls an operation: its arguments may be left out where none is required. */
type CallParameters<Arguments extends AnyArguments, Options> =
  Record<never, never> extends Arguments ? [args?: Arguments, options?: Options] : [args: Arguments, options?: Options];

/** Calls the operations of one provider. */
export interface Client<Paths extends {} = Record<never, never>> {
  /** The data of a call; `undefined` where the response has none. */
  call<Data, Arguments extends AnyArguments>(
    operation: Operation<Data, Arguments>,
    ...args: CallParameters<Arguments, CallOptions>
  ): Promise<Data>;
  /** The same with the status and the headers of the response. */
  send<Data, Arguments extends AnyArguments>(
    operation: Operation<Data, Arguments>,
    ...args: CallParameters<Arguments, CallOptions>
  ): Promise<Result<Data>>;
  /** One page of a list; the whole list where the provider does not paginate. */
  list<Item, Arguments extends AnyArguments>(
    operation: PagedOperation<readonly Item[], Arguments>,
    ...args: CallParameters<Arguments, CallOptions>
  ): Promise<Page<Item>>;
  list<Item, Arguments extends AnyArguments>(
    operation: UnpagedOperation<readonly Item[], Arguments>,
    ...args: CallParameters<Arguments, CallOptions>
  ): Promise<readonly Item[]>;
  /** All items of a list, page by page. */
  listAll<Item, Arguments extends AnyArguments>(
    operation: ListOperation<Item, Arguments>,
    ...args: CallParameters<Arguments, IterationOptions>
  ): AsyncIterable<Item>;
  /** Escape hatch: an openapi-fetch client with the same credentials, retries and timeout, but without the contract check. */
  readonly api: Api<Paths>;
}

type ListOperation<Item, Arguments = AnyArguments> =
  | PagedOperation<readonly Item[], Arguments>
  | UnpagedOperation<readonly Item[], Arguments>;

/** @throws `InvalidArgumentError` for an invalid option. */
export function createClient<Paths extends {}>(
  defined: ProviderDefinition<object>,
  given: ClientOptions & { readonly auth?: object | undefined },
): Client<Paths> {
  const definition = own(defined);
  const provider = definition.name;
  const creation = clientContext(provider);
  const options = readAuth(definition, given);
  const auths: Checks = definition.auth ? { auth: anything } : {};
  const ownOptions = Object.fromEntries(
    (definition.options ?? []).flatMap((name) => (Object.hasOwn(clientOptionChecks, name) ? [] : [[name, anything]])),
  );
  validateOptions(creation, options, { ...auths, ...clientOptionChecks, ...ownOptions });
  const { auth, baseUrl: url = definition.baseUrl } = options;
  const baseUrl =
    readBaseUrl(url) ??
    throwInvalidArgument(creation, "baseUrl", "must be an http(s) URL without user name, password, query or fragment");

  const client = createContext(definition, options, (credential) => nameOf(definition, auth, credential));
  const clientCredentials = together([definition.auth?.(auth ?? own({}), { baseUrl }) ?? []].flat());
  const queued = own({ ...client, acquire: createRequestQueue(client.maxRetryDelay, options.limiter) });
  // Copied, so that what is sent is what was validated.
  const defaults = [definition.headers, options.headers].flatMap((layer) => (layer ? [own(layer)] : []));
  const known = new Map<string, Headers>();
  const { timeout, retries } = client;
  const homeUrl = readBaseUrl(definition.baseUrl);

  /** A call with options that are already validated, such as those of `listAll`. */
  const sendChecked = async <Data>(
    operation: Operation<Data>,
    args: AnyArguments = none,
    options: PageOptions = none,
  ): Promise<{ readonly result: Result<Data>; readonly request: Request }> => {
    const documented = ownOperation(operation);
    const { id, path, format, required, write } = documented;
    const context = { provider, operation: id };
    const throwInvalid = (argument: string, problem: string) => throwInvalidArgument(context, argument, problem);
    if (format !== 1) throwInvalid("operation", "was compiled by another version: run `org-contracts compile` again");
    const { path: segments, query, ...others } = own(args);
    const values = {
      path: validateArguments(context, "path", segments, operation.pathParameters),
      query: validateArguments(
        context,
        "query",
        query,
        operation.query,
        unknownParameter,
        required && own(required).query,
      ),
    };
    const written = write ? own(write(documented, own({ ...values, ...others }))) : nothingElse(others);
    if ("problem" in written) return throwInvalid(written.argument, written.problem);
    const { signal, headers, timeout: limit = timeout, retries: most = retries, reportItems } = own(options);
    const layers = headers ? [...defaults, headers] : defaults;
    const request = buildRequest(documented, {
      baseUrl,
      values,
      written,
      headers: layers,
      known: headers ? undefined : known,
      throwInvalid,
    });
    const isRepeatable = addIdempotencyKey(request, definition.idempotencyHeader);
    throwIfAborted(signal);
    const call = { request, body: written.body, context, path, timeout: limit, retries: most, signal, isRepeatable };
    const result = await parseResponse<Data>(client, operation, await send(queued, clientCredentials, call), {
      reportItems,
    });
    return { result, request };
  };

  const validateCall = ({ id }: Operation, options: CallOptions | undefined) =>
    validateOptions({ provider, operation: id }, options, callOptionChecks);

  const sendValidated = async <Data>(operation: Operation<Data>, args?: AnyArguments, options?: CallOptions) => {
    validateCall(operation, options);
    return (await sendChecked(operation, args, options)).result;
  };

  const createPageError = async (
    { id: operation }: Operation,
    fault: ListFault,
    problem: string,
    signal: AbortSignal | undefined,
  ) => {
    const context = { provider, operation };
    const { pageError } = await loadFailures({ context, timeout, signal }, `stopped: ${problem}`);
    return pageError(context, fault, problem);
  };

  const readPage = async <Item>(
    operation: ListOperation<Item>,
    args: AnyArguments,
    options: PageOptions | undefined,
  ) => {
    const given = Object.hasOwn(args, "query") ? args.query : undefined;
    const query: Readonly<Record<string, unknown>> = own({ ...(isRecord(given) && given) }); // as it was when the request was sent
    const { result, request } = await sendChecked(operation, args, options);
    const { data, body, headers } = result;
    const urls = () => ({
      url: request.url,
      home: homeUrl && homeUrl + request.url.slice(baseUrl.length),
    });
    const { query: parameters, pathParameters } = operation;
    return toPage(operation.pagination, data, { query, body, headers, urls, parameters, pathParameters });
  };

  function list<Item>(
    operation: PagedOperation<readonly Item[]>,
    args?: AnyArguments,
    options?: CallOptions,
  ): Promise<Page<Item>>;
  function list<Item>(
    operation: UnpagedOperation<readonly Item[]>,
    args?: AnyArguments,
    options?: CallOptions,
  ): Promise<readonly Item[]>;
  async function list<Item>(operation: ListOperation<Item>, args: AnyArguments = {}, options?: CallOptions) {
    validateCall(operation, options);
    const { items, total, hasNext, next, problem } = await readPage(operation, args, options);
    if (problem !== undefined) throw await createPageError(operation, "next", `the page ${problem}`, options?.signal);
    const page: Page<Item> = { items, total, hasNext, next };
    return operation.pagination ? page : items;
  }

  return {
    call: async <Data>(operation: Operation<Data>, args?: AnyArguments, options?: CallOptions) =>
      (await sendValidated(operation, args, options)).data,
    send: sendValidated,
    list,
    listAll: <Item>(operation: ListOperation<Item>, args: AnyArguments = {}, options?: IterationOptions) => {
      const { path, query, header, cookie, ...others } = own(args);
      const given: AnyArguments = { ...others, ...snapshot({ path, query, header, cookie }) };
      return paginate(
        {
          provider,
          operation: operation.id,
          pagination: operation.pagination,
          timeout,
          error: (problem, fault = "pagination") => createPageError(operation, fault, problem, options?.signal),
          query: given.query,
          read: (query, options) => readPage(operation, { ...given, query }, options),
        },
        options,
      );
    },
    api: apiOnDemand(async () => {
      const { createApi } = await import("./api.ts");
      return createApi({
        provider,
        baseUrl,
        headers: Object.assign({ accept: "application/json" }, ...defaults),
        send: (call) => send(queued, clientCredentials, { timeout, retries, isRepeatable: false, ...call }),
        rejectBody: async (raw) => {
          const { assertJson } = await loadFailures(raw.attempt, "returned a body that is not JSON");
          return assertJson(client, raw);
        },
        shared: {
          ...{ abortWith, callOptionChecks, decodeBody, fillPath, isSignal },
          ...{ OrgContractsError, throwIfAborted, throwInvalidArgument, validateArguments },
        },
      });
    }),
  };
}

/** A deep copy, so that every page is requested with the same arguments. What is not plain stays, and is rejected later. */
function snapshot<Value>(value: Value): Value {
  try {
    return isPlain(value) ? structuredClone(value) : value;
  } catch {
    return value;
  }
}

function isPlain(value: unknown): boolean {
  const isPrimitive = Object(value) !== value;
  return isPrimitive || ((Array.isArray(value) || isRecord(value)) && Object.values(value).every(isPlain));
}

/** An argument that the operation does not have. */
function nothingElse(others: object): Written | MisfitArgument {
  for (const [name, value] of Object.entries(others))
    if (value !== undefined) return { argument: name, problem: "is not documented" };
  return nothing;
}

const nothing: Written = /* @__PURE__ */ own({});

/** Copies of operations, which read no property of a polluted `Object.prototype`: one for each. */
const copies = /* @__PURE__ */ new WeakMap<object, Operation>();

function ownOperation(operation: Operation): Operation {
  const known = copies.get(operation);
  if (known) return known;
  const copy = own(operation);
  copies.set(operation, copy);
  return copy;
}

const none: object = /* @__PURE__ */ own({});
