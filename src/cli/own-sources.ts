/** What a user's modules export for the command: the option `--source`. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Client } from "../client/client.ts";
import type { ProviderDefinition } from "../client/context.ts";
import { operationsIn } from "../client/operations.ts";
import type { ClientOptions } from "../client/options.ts";
import { field, isRecord } from "../client/value.ts";
import type { AnyArguments } from "../contract/operation.ts";
import type { MembershipSource } from "../memberships/membership.ts";
import type { Double } from "../testing/double.ts";
import { isEnvironment } from "../testing/options.ts";
import type { OwnModule } from "./advice.ts";
import type { Environment } from "./connector.ts";
import { UsageError } from "./exit.ts";
import { messageOf } from "./failures.ts";

/** A double of one of our providers, or a custom one. */
export type OwnDouble = Pick<Double<string, string>, "provider" | "basePath" | "fetch"> & {
  readonly environment?: Readonly<Record<string, string>>;
};

/**
 * The sources that a module exports by default: one, an array, or a function of the environment that returns either.
 *
 * @throws UsageError where the module cannot be loaded, or exports something else.
 */
export function loadSources(files: readonly string[], environment: Environment): Promise<Loaded<MembershipSource>[]> {
  return load(files, environment, {
    noun: "a source",
    shape: "an object with `provider` and `listMemberships`",
    matches: (value) =>
      typeof field(value, "provider") === "string" && typeof field(value, "listMemberships") === "function",
  });
}

/** As {@link loadSources}, for test doubles. */
export async function loadDoubles(files: readonly string[], environment: Environment): Promise<OwnDouble[]> {
  const loaded = await load<OwnDouble>(files, environment, {
    noun: "a double",
    shape: "what `defineDouble` or `createDouble` returns",
    matches: (value) =>
      typeof field(value, "provider") === "string" &&
      typeof field(value, "basePath") === "string" &&
      typeof field(value, "fetch") === "function" &&
      isEnvironment(field(value, "environment") ?? {}),
  });
  return loaded.map(({ value }) => value);
}

/** A custom provider, as `verify` calls it. */
export interface OwnProvider {
  /** What `defineProvider` returns. */
  readonly provider: Pick<ProviderDefinition, "name" | "baseUrl" | "credentials"> & {
    readonly createClient: (options: ClientOptions & { readonly auth?: object }) => Pick<Client, "call">;
  };
  /** The module `operations.ts`. */
  readonly operations: object;
  readonly auth?: object;
  /** The URL of the API, where the definition has none. */
  readonly baseUrl?: string;
  /** The arguments of the operations that need some, by the names of their exports. */
  readonly calls?: Readonly<Record<string, AnyArguments>>;
  /** The module that exports it. */
  readonly file: string;
}

/** What advice needs to know of it. */
export function moduleOf({ file, provider: { credentials } }: OwnProvider): OwnModule {
  return { file, credentials };
}

/** As {@link loadSources}, for providers. */
export async function loadProviders(files: readonly string[], environment: Environment): Promise<OwnProvider[]> {
  const loaded = await load<Omit<OwnProvider, "file">>(files, environment, {
    noun: "a provider",
    shape: "an object with `provider`, which `defineProvider` returns, and its compiled `operations`",
    matches: (value) => {
      const [provider, operations] = [field(value, "provider"), field(value, "operations")];
      const isDefined =
        typeof field(provider, "name") === "string" && typeof field(provider, "createClient") === "function";
      return isDefined && isRecord(operations) && operationsIn(operations).length > 0;
    },
  });
  return loaded.map(({ value, file }) => ({ ...value, file }));
}

/** What a module exports. */
export interface Loaded<Value> {
  readonly value: Value;
  readonly file: string;
}

/** What a module must export. */
interface Wanted {
  /** With its article, for messages. */
  readonly noun: string;
  /** How to make one, for messages. */
  readonly shape: string;
  readonly matches: (value: unknown) => boolean;
}

async function load<Value>(
  files: readonly string[],
  environment: Environment,
  { noun, shape, matches }: Wanted,
): Promise<Loaded<Value>[]> {
  const isWanted = (value: unknown): value is Value => matches(value);
  const loaded: Loaded<Value>[] = [];
  for (const file of files) {
    try {
      for (const value of await exportsOf(file, environment)) {
        if (!isWanted(value))
          throw new Error(
            `its default export is not ${noun}. It must be ${shape}, an array of them, or a function that returns either.`,
          );
        loaded.push({ value, file });
      }
    } catch (error) {
      throw new UsageError(`${file} cannot be used as ${noun}: ${messageOf(error)}`);
    }
  }
  return loaded;
}

async function exportsOf(file: string, environment: Environment): Promise<readonly unknown[]> {
  const module: unknown = await import(pathToFileURL(resolve(file)).href);
  const given = field(module, "default");
  const made: unknown = typeof given === "function" ? await given(environment) : given;
  return Array.isArray(made) ? made : [made];
}
