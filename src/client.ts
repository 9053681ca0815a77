/** One operation's way, for any provider: arguments checked, request built, sent, answer settled. */
import { undocumented } from "./contract/checks.ts";
import type { Operation } from "./contract/operation.ts";
import type { Api } from "./http/api.ts";
import { accept, creationOf, refuseArgument } from "./http/arguments.ts";
import { textOfBody } from "./http/body.ts";
import { buildRequest } from "./http/build.ts";
import type { Credentials } from "./http/credentials.ts";
import { apiOnDemand } from "./http/on-demand.ts";
import { type CallOptions, type ClientOptions, optionChecks, readBaseUrl } from "./http/options.ts";
import { fillPath } from "./http/path.ts";
import { send, type Transport } from "./http/send.ts";
import { createTurns } from "./http/turn.ts";
import { own } from "./http/value.ts";
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
  const birth = creationOf(provider);
  accept(birth, "options", options, optionChecks);
  const baseUrl =
    readBaseUrl(options.baseUrl ?? profile.baseUrl) ??
    refuseArgument(birth, "baseUrl", "must be an http(s) URL without user name, password, query and fragment");

  const { timeout = 30_000, retries = 2, maxRetryDelay = 60_000, maxResponseBytes = 10_000_000 } = options;
  const connection = own({ ...options, ...profile, timeout, maxRetryDelay, maxResponseBytes });
  const turn = createTurns(maxRetryDelay, options.limiter);
  const transport = own({ ...connection, credentials: credentials(baseUrl, connection), turn });
  const defaults = { accept: "application/json", ...options.headers };
  const { origin } = new URL(baseUrl);

  return {
    async call(operation, callArguments, callOptions) {
      const { id, method, path: template } = operation;
      const place = { provider, operation: id };
      accept(place, "options", callOptions, optionChecks);
      const options = callOptions === undefined ? none : own(callOptions);
      const given = own(callArguments);
      const path = accept(place, "path", given.path, operation.pathParameters);
      const query = accept(place, "query", given.query, operation.query, undocumented);
      const { signal, headers = {} } = options;
      signal?.throwIfAborted();
      const request = buildRequest({
        baseUrl,
        method,
        template,
        path,
        query,
        headers: [defaults, headers],
        refuse: (argument, why) => refuseArgument(place, argument, why),
      });
      const outgoing = {
        request,
        place,
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
        fillPath: (method, template, values) => {
          const place = { provider, operation: `${method} ${template}` };
          return fillPath(template, values, (argument, why) => refuseArgument(place, argument, why));
        },
        checkUrl: (method, url) => {
          const given = URL.canParse(url) ? new URL(url) : undefined;
          if (given?.origin === origin && given.username === "" && given.password === "") return;
          // Nothing else of it is repeated: it may hold a credential.
          const place = { provider, operation: `${method} ${given?.pathname ?? "client.api"}` };
          refuseArgument(place, "url", `is no URL below ${origin}, the only origin that gets the credentials`);
        },
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
  given: Options,
): Options {
  const options = own(given);
  // From JavaScript anything may come.
  const auth: unknown = options.auth;
  if (typeof auth !== "object" || auth === null)
    refuseArgument(creationOf(provider), "auth", "must hold the credentials");
  return Object.assign(options, { auth: own(options.auth) });
}

const none: CallOptions = /* @__PURE__ */ own({});
