/** What modules of one's own export for the command: the option `--source`. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { field } from "../client/value.ts";
import type { MembershipSource } from "../memberships/list.ts";
import type { Double } from "../testing/double.ts";
import type { Environment } from "./connector.ts";
import { UsageError } from "./exit.ts";
import { messageOf } from "./failures.ts";

/** A double of one of our providers, or of one's own. */
export type OwnDouble = Pick<Double<string, string>, "provider" | "basePath" | "fetch">;

/**
 * The sources that a module exports by default: one, an array, or a function of the environment that returns either.
 *
 * @throws UsageError where the module cannot be loaded, or exports something else.
 */
export function loadSources(files: readonly string[], environment: Environment): Promise<MembershipSource[]> {
  return load(files, environment, {
    noun: "a source",
    shape: "an object with `provider` and `listMemberships`",
    matches: (value) =>
      typeof field(value, "provider") === "string" && typeof field(value, "listMemberships") === "function",
  });
}

/** As {@link loadSources}, for test doubles. */
export function loadDoubles(files: readonly string[], environment: Environment): Promise<OwnDouble[]> {
  return load(files, environment, {
    noun: "a double",
    shape: "what `defineDouble` or `createDouble` returns",
    matches: (value) =>
      typeof field(value, "provider") === "string" &&
      typeof field(value, "basePath") === "string" &&
      typeof field(value, "fetch") === "function",
  });
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
): Promise<Value[]> {
  const isWanted = (value: unknown): value is Value => matches(value);
  const loaded: Value[] = [];
  for (const file of files) {
    try {
      for (const value of await exportsOf(file, environment)) {
        if (!isWanted(value))
          throw new Error(
            `its default export is not ${noun}. It must be ${shape}, an array of them, or a function that returns either.`,
          );
        loaded.push(value);
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
