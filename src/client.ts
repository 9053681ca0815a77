/** One operation's way, for any provider: arguments checked, request built, sent, answer settled. */
import type { Checks } from "./contract/checks.ts";
import type { Findings } from "./contract/difference.ts";
import type { Operation } from "./contract/operation.ts";
import { textOfBody } from "./http/body.ts";
import { type Api, createApi, requestBuilder } from "./http/build.ts";
import type { Credentials } from "./http/credentials.ts";
import { InvalidArgumentError } from "./http/errors.ts";
import { type CallOptions, type ClientOptions, optionChecks, readBaseUrl } from "./http/options.ts";
import { type Outgoing, send, type Transport } from "./http/send.ts";
import { createTurns } from "./http/turn.ts";
import { type Profile, type Result, refuseOtherThanJson, settle } from "./settle.ts";

/** What an operation is called with. */
export interface Arguments {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: object | undefined;
}

/** Calls the operations of one provider. */
export interface Caller<Paths extends {}> {
  readonly call: <Data>(operation: Operation<Data>, given: Arguments, options?: CallOptions) => Promise<Result<Data>>;
  readonly api: Api<Paths>;
}

export function createCaller<Paths extends {}>(
  profile: Profile,
  options: ClientOptions,
  credentials: (baseUrl: string, transport: Omit<Transport, "credentials">) => Credentials,
): Caller<Paths> {
  const { provider } = profile;
  const refuse: Refuse = (operation, argument, why) => refuseArgument(provider, operation, argument, why);
  checkEach("client", optionChecks, definedOnly("client", "options", options, refuse), refuse);
  const baseUrl =
    readBaseUrl(options.baseUrl ?? profile.baseUrl) ??
    refuse("client", "baseUrl", "must be an http(s) URL without user name, password, query and fragment");

  const {
    timeout = 30_000,
    retries = 2,
    maxRetryDelay = 60_000,
    limiter,
    contract,
    onDrift,
    fetch,
    onRetry,
    onResponse,
  } = options;
  const bare = { provider, fetch, timeout, maxRetryDelay, requestIds: profile.requestIds, onRetry, onResponse };
  const turn = createTurns(provider, maxRetryDelay, limiter);
  const transport: Transport = { ...bare, credentials: credentials(baseUrl, bare), turn };
  const builder = { baseUrl, headers: { accept: "application/json", ...options.headers }, refuse };
  const build = requestBuilder(builder);
  const settling = { profile, enforce: contract !== "report", maxRetryDelay, onDrift };

  return {
    async call(operation, given, options = {}) {
      const { id, method, path: template } = operation;
      checkEach(id, optionChecks, definedOnly(id, "options", options, refuse), refuse);
      const path = given.path ?? {};
      const query = definedOnly(id, "query", given.query, refuse);
      checkEach(id, operation.pathParameters, path, refuse);
      for (const name in query) if (!Object.hasOwn(operation.query, name)) refuse(id, name, "is not documented");
      checkEach(id, operation.query, query, refuse);
      const { signal, headers = {} } = options;
      signal?.throwIfAborted();
      const request = await build({ method, path: template, params: { path, query }, headers }, id);
      const outgoing = {
        request,
        operation: id,
        path: template,
        timeout: options.timeout ?? timeout,
        retries: options.retries ?? retries,
        signal,
      };
      return settle(settling, operation, request, await send(transport, outgoing));
    },
    api: createApi<Paths>(builder, async (request, operation, path, wantsJson) => {
      const outgoing: Outgoing = { request, operation, path, timeout, retries, signal: request.signal };
      const answer = await send(transport, outgoing);
      if (wantsJson) refuseOtherThanJson({ provider, operation }, request, answer);
      return readAgain(answer.response, answer.body);
    }),
  };
}

/** Every client needs credentials; whether they are good is for the provider to say. */
export function requireAuth<Options extends { readonly auth: object }>(
  { provider }: { readonly provider: string },
  options: Options,
): Options {
  // From JavaScript anything may come.
  const auth: unknown = options?.auth;
  if (typeof auth !== "object" || auth === null)
    refuseArgument(provider, "client", "auth", "must hold the credentials");
  return options;
}

/** Refuses what cannot be sent, or cannot be used to send. */
export function refuseArgument(provider: string, operation: string, argument: string, why: string): never {
  const message = `was not sent: \`${argument}\` ${why}.`;
  throw new InvalidArgumentError(message, { provider, operation, argument });
}

type Refuse = (operation: string, argument: string, why: string) => never;

/** What the spec says of parameters binds the caller: a difference that would be drift in an answer is refused here. */
function checkEach(operation: string, checks: Checks, given: object, refuse: Refuse): void {
  const findings: Findings = [];
  for (const [name, value] of Object.entries(given)) {
    if (Object.hasOwn(checks, name)) checks[name]?.(value, findings);
    for (const { message } of findings) refuse(operation, name, message);
  }
}

/** `{ status: undefined }` means the same as `{}`. */
function definedOnly(
  operation: string,
  argument: string,
  given: object | undefined,
  refuse: Refuse,
): Readonly<Record<string, unknown>> {
  if (given !== undefined && (typeof given !== "object" || given === null)) refuse(operation, argument, "is no object");
  return Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value !== undefined));
}

/** The answer as a `Response` that nobody has read yet. */
function readAgain({ status, statusText, headers: received, url }: Response, body: Uint8Array): Response {
  const headers = new Headers(received);
  // A length that promises a text where there is none would make openapi-fetch parse it; a byte order mark alone is none.
  if (textOfBody(body) === "") headers.delete("content-length");
  const empty = [101, 204, 205, 304].includes(status);
  const response = new Response(empty ? null : new Uint8Array(body), { status, statusText, headers });
  return Object.defineProperty(response, "url", { value: url });
}
