/** Sources of one's own: modules that `--source` names. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { field } from "../client/value.ts";
import type { MembershipSource } from "../memberships/membership.ts";
import type { Environment } from "./connector.ts";
import { UsageError } from "./exit.ts";
import { messageOf } from "./failures.ts";

/**
 * The sources that a module exports by default: one, an array, or a function of the environment that returns either.
 *
 * @throws UsageError where the module cannot be loaded, or exports something else.
 */
export async function loadSources(files: readonly string[], environment: Environment): Promise<MembershipSource[]> {
  const loaded: MembershipSource[] = [];
  for (const file of files) {
    const sources = await sourcesOf(file, environment).catch((error: unknown) => {
      throw new UsageError(`${file} cannot be used as a source: ${messageOf(error)}`);
    });
    loaded.push(...sources);
  }
  return loaded;
}

async function sourcesOf(file: string, environment: Environment): Promise<MembershipSource[]> {
  const module: unknown = await import(pathToFileURL(resolve(file)).href);
  const given = field(module, "default");
  const made: unknown = typeof given === "function" ? await given(environment) : given;
  const sources: unknown[] = Array.isArray(made) ? made : [made];
  return sources.map((source) => {
    if (!isSource(source))
      throw new Error(
        "its default export is no source. It must be an object with `provider` and `listMemberships`, an array of them, or a function that returns either.",
      );
    return source;
  });
}

function isSource(value: unknown): value is MembershipSource {
  return typeof field(value, "provider") === "string" && typeof field(value, "listMemberships") === "function";
}
