/** One operation's way, for any provider: arguments checked, request built, sent, answer settled. */
import { anything, type Checks, undocumented } from "./contract/checks.ts";
import type { Findings } from "./contract/difference.ts";
import type { Operation } from "./contract/operation.ts";
import type { Api } from "./http/api.ts";
import { textOfBody } from "./http/body.ts";
import { buildRequest } from "./http/build.ts";
import type { Credentials } from "./http/credentials.ts";
import { InvalidArgumentError } from "./http/errors.ts";
import { apiOnDemand } from "./http/on-demand.ts";
import { type CallOptions, type ClientOptions, optionChecks, readBaseUrl } from "./http/options.ts";
import { fillPath } from "./http/path.ts";
import { send, type Transport } from "./http/send.ts";
import { createTurns } from "./http/turn.ts";
import { definedEntries } from "./http/value.ts";
import { type Profile, type Result, refuseOtherThanJson, type Settling, settle } from "./settle.ts";

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

/** How one client sends, and takes what comes back; without its credentials, which may have to be fetched that way. */
export type Connection = Omit<Transport, "credentials"> & Settling;

export function createCaller<Paths extends {}>(
  profile: Profile,
  options: ClientOptions,
  credentials: (baseUrl: string, connection: Connection) => Credentials,
): Caller<Paths> {
  const { provider } = profile;
  const refuse: Refuse = (operation, argument, why) => refuseArgument(provider, operation, argument, why);
  accept(creation, "options", options, optionChecks, refuse);
  const baseUrl =
    readBaseUrl(options.baseUrl ?? profile.baseUrl) ??
    refuse(creation, "baseUrl", "must be an http(s) URL without user name, password, query and fragment");

  const { timeout = 30_000, retries = 2, maxRetryDelay = 60_000, maxResponseBytes = 10_000_000 } = options;
  const connection = { ...options, ...profile, timeout, maxRetryDelay, maxResponseBytes };
  const turn = createTurns(maxRetryDelay, options.limiter);
  const transport = { ...connection, credentials: credentials(baseUrl, connection), turn };
  const defaults = { accept: "application/json", ...options.headers };

  return {
    async call(operation, given, options = {}) {
      const { id, method, path: template } = operation;
      accept(id, "options", options, optionChecks, refuse);
      const path = accept(id, "path", given.path, operation.pathParameters, refuse);
      const query = accept(id, "query", given.query, operation.query, refuse, undocumented);
      const { signal, headers = {} } = options;
      signal?.throwIfAborted();
      const request = buildRequest({
        baseUrl,
        method,
        template,
        path,
        query,
        headers: [defaults, headers],
        refuse: (argument, why) => refuse(id, argument, why),
      });
      const outgoing = {
        request,
        place: { provider, operation: id },
        path: template,
        timeout: options.timeout ?? timeout,
        retries: options.retries ?? retries,
        signal,
      };
      return settle(connection, operation, await send(transport, outgoing));
    },
    api: apiOnDemand(async () => {
      const { createApi } = await import("./http/api.ts");
      return createApi<Paths>({
        baseUrl,
        headers: defaults,
        fillPath: (template, values) => fillPath(template, values, (argument, why) => refuse(template, argument, why)),
        send: async (request, path, wantsJson) => {
          const place = { provider, operation: `${request.method} ${path}` };
          const answer = await send(transport, { request, place, path, timeout, retries, signal: request.signal });
          const text = textOfBody(answer.body);
          if (wantsJson) refuseOtherThanJson(text, answer);
          return { ...answer, text };
        },
      });
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
    refuseArgument(provider, creation, "auth", "must hold the credentials");
  return options;
}

/** What stands for the operation while a client is created. */
const creation = "client";

/** Refuses what cannot be sent, or cannot be used to send. */
export function refuseArgument(provider: string, operation: string, argument: string, why: string): never {
  const message = `was not ${operation === creation ? "created" : "sent"}: \`${argument}\` ${why}.`;
  throw new InvalidArgumentError(message, { provider, operation, argument });
}

type Refuse = (operation: string, argument: string, why: string) => never;

/**
 * What was given, without what is undefined. What the spec says of
 * parameters binds the caller: a difference that would be drift in an answer is refused here.
 *
 * @param rest - The check of what has none of its own.
 */
function accept(
  operation: string,
  argument: string,
  given: object | undefined,
  checks: Checks,
  refuse: Refuse,
  rest = anything,
) {
  if (given !== undefined && (typeof given !== "object" || given === null)) refuse(operation, argument, "is no object");
  const defined = definedEntries(given ?? {});
  const findings: Findings = [];
  for (const [name, value] of defined) {
    const check = Object.hasOwn(checks, name) ? checks[name] : rest;
    check?.(value, findings);
    for (const { message } of findings) refuse(operation, name, message);
  }
  return Object.fromEntries(defined);
}
