import type { Client } from "../client/client.ts";
import type { Credentials, ProviderDefinition } from "../client/context.ts";
import type { ClientOptions } from "../client/options.ts";
import type { Provider } from "../client/provider.ts";
import type { AnyArguments, Operation } from "../contract/operation.ts";
import { contractChecks } from "./checks/contract.ts";
import { errorChecks } from "./checks/errors.ts";
import { faultChecks } from "./checks/faults.ts";
import { madeUpAuth, secretsAmong, showsAny } from "./checks/secrets.ts";
import { assert, type ProviderCheck, type Subject } from "./checks/subject.ts";
import type { DefinedDouble, Operations } from "./defined-double.ts";
import { needsArguments } from "./needs-arguments.ts";
import { readOptions, throwInvalidOption } from "./options.ts";

/** Options of {@link checkProvider}. */
export interface CheckProviderOptions<All extends object, Auth extends object> {
  /** The double, whose `reset` restores all of its data. */
  readonly double: DefinedDouble<All>;
  /** The operations to check, by the names of their exports. @defaultValue all that the double has */
  readonly operations?: { readonly [Name in keyof All]?: All[Name] } | undefined;
  /** Arguments with which an operation succeeds, by the name of its export; needed for those that require some. */
  readonly calls?: { readonly [Name in keyof All]?: ArgumentsFor<All[Name]> | undefined } | undefined;
  /** The credentials that the double accepts. @defaultValue made-up ones of the first kind in the definition's `credentials`, or of the usual names, such as `token` and `apiKey` */
  readonly auth?: Auth | undefined;
  /** The URL of the API, where the definition of the provider has none. */
  readonly baseUrl?: string | undefined;
}

type ArgumentsFor<Of> = Of extends Operation<unknown, infer Arguments> ? Arguments : AnyArguments;

const optionNames: readonly string[] = [
  "double",
  "operations",
  "calls",
  "auth",
  "baseUrl",
] satisfies readonly (keyof CheckProviderOptions<object, never>)[];

/**
 * The contract and fault suites for a provider of your own: named checks that any test runner runs, one after the other.
 * Each operation succeeds as documented, lists every page, and ends every failure with the documented error, without a
 * credential in it.
 *
 * @example
 * ```ts
 * import { bearer, defineProvider, type Token } from "org-contracts/provider";
 * import { object, type Operation, string } from "org-contracts/runtime";
 * import { checkProvider, defineDouble } from "org-contracts/testing";
 * import { test } from "vitest"; // or from "node:test"
 *
 * // Compiled from a spec by `org-contracts compile`: import * as operations from "./generated/acme/operations.ts";
 * const getTeam: Operation<{ id: string }, { path: { id: string } }> = {
 *   format: 1,
 *   id: "getTeam",
 *   method: "GET",
 *   path: "/teams/{id}",
 *   pathParameters: { id: string },
 *   query: {},
 *   responses: { "200": object({ id: string }, ["id"]) },
 * };
 *
 * const acme = defineProvider({
 *   name: "acme",
 *   baseUrl: "https://api.acme.example/v1",
 *   auth: ({ token }: { token: Token }) => bearer(token),
 * });
 * const double = defineDouble(acme, { getTeam }, {
 *   respond: { getTeam: ({ path }) => ({ status: 200, body: { id: path.id } }) },
 * });
 *
 * for (const { name, run } of checkProvider(acme, { double, calls: { getTeam: { path: { id: "7" } } } })) test(name, run);
 * ```
 * @throws `InvalidArgumentError` for an invalid option, and for operations whose arguments are missing.
 */
export function checkProvider<All extends Operations, Auth extends object = never>(
  provider: Provider<Auth>,
  options: CheckProviderOptions<All, Auth>,
): readonly ProviderCheck[] {
  return checksOf(provider, options);
}

/** A provider of any credentials. */
interface CheckedProvider extends Pick<ProviderDefinition, "name" | "baseUrl" | "credentials" | "idempotencyHeader"> {
  readonly parseError?: unknown;
  auth?(auth: object, client: { readonly baseUrl: string }): Credentials | readonly Credentials[];
  createClient(options: ClientOptions & { readonly auth?: object }): Client;
}

function checksOf(
  provider: CheckedProvider,
  options: {
    readonly double: Subject["double"] & { readonly operations: Operations };
    readonly operations?: object | undefined;
    readonly calls?: object | undefined;
    readonly auth?: object | undefined;
    readonly baseUrl?: string | undefined;
  },
): readonly ProviderCheck[] {
  const { name: providerName, idempotencyHeader } = provider;
  const fail = (argument: string, problem: string) => throwInvalidOption(providerName, argument, problem);
  const read = readOptions(providerName, "options", options, optionNames);
  const double = read.double ?? fail("double", "is missing");
  const known: Readonly<Record<string, Operation>> = operationsOf(double.operations);
  const names = Object.keys(read.operations ?? known);
  const unknown = names.find((name) => known[name] === undefined);
  if (unknown !== undefined) fail(`operations.${unknown}`, "is not an operation of the double");
  const calls = readOptions<Record<string, AnyArguments>>(providerName, "calls", { ...read.calls }, Object.keys(known));
  const missing = names.filter((name) => calls[name] === undefined && known[name] && needsArguments(known[name]));
  if (missing.length > 0) fail("calls", `lacks the arguments of ${missing.join(", ")}`);
  const auth = provider.auth === undefined ? undefined : (read.auth ?? madeUpAuth(provider.credentials));
  const secrets = secretsAmong(Object.values(auth ?? {}));
  const { baseUrl = provider.baseUrl ?? "" } = read;
  const credentials = auth === undefined ? [] : [provider.auth?.(auth, { baseUrl }) ?? []].flat();
  const listed = secretsAmong(credentials.flatMap((each) => each.secrets));
  // Credentials of the caller's own need not list those of their headers. Made-up ones may not all be sent.
  const sentSecrets = listed.length > 0 || read.auth === undefined ? listed : secrets;
  const given = { ...(auth && { auth }), ...(read.baseUrl !== undefined && { baseUrl: read.baseUrl }) };
  const connect = (clientOptions: ClientOptions) =>
    provider.createClient({ ...given, fetch: double.fetch, ...clientOptions });

  const checks = names.flatMap((name) => {
    const operation = known[name];
    if (operation === undefined) return [];
    const isIdempotent = ["GET", "HEAD", "OPTIONS", "DELETE"].includes(operation.method);
    const isRepeatable = isIdempotent || idempotencyHeader !== undefined;
    const subject: Subject = {
      ...{ provider: providerName, name, operation, args: calls[name] ?? {}, double, secrets, sentSecrets, connect },
      isRepeatable,
      hasParseError: provider.parseError !== undefined,
    };
    const all = [...contractChecks(subject), ...errorChecks(subject), ...faultChecks(subject)];
    return all.map((check) => ({ ...check, name: `${name}: ${check.name}` }));
  });
  const client = {
    name: "the client shows no credential",
    run: async () => assert(!showsAny(connect({}), secrets), "a client that shows no credential", "it shows one"),
  };
  return [...checks, client].map(({ name, run }) => ({ name, run: () => isolated(double, run) }));
}

/** Each check starts from, and leaves, the initial state of the double. */
async function isolated(double: Pick<DefinedDouble, "reset">, run: () => Promise<void>): Promise<void> {
  double.reset();
  try {
    await run();
  } finally {
    double.reset();
  }
}

/** Only the types of data and arguments differ. */
function operationsOf(operations: Operations): Readonly<Record<string, Operation>> {
  return Object.fromEntries(
    Object.entries(operations ?? {}).map(([name, operation]) => [name, { ...operation, arguments: {} }]),
  );
}
