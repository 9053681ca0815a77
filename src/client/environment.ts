/** The options of a client from environment variables, under the names that the provider's own tools use. */
import { clientContext, throwInvalidArgument } from "./arguments.ts";
import type { ProviderDefinition } from "./context.ts";
import { field, textOf } from "./value.ts";

/** `process.env`, or a replacement. */
export type Environment = Readonly<Record<string, string | undefined>>;

type Table = Pick<ProviderDefinition, "name" | "credentials">;

/**
 * The first kind of credential whose variables are set, by the properties of `auth`.
 *
 * @throws `InvalidArgumentError` that names the options and their variables, where none is complete.
 */
export function authFromEnv({ name, credentials = [] }: Table, env?: Environment): Environment {
  const kinds = credentials
    .map((names) => Object.entries(names).map(([option, variable]) => ({ option, variable: variable ?? "" })))
    .filter((kind) => kind.every(({ variable }) => variable !== ""));
  const read = ({ variable }: { readonly variable: string }) => variableOf(variable, env);
  const found = kinds.find((kind) => kind.every((each) => read(each) !== undefined));
  if (found) return Object.fromEntries(found.map((each) => [each.option, read(each)]));
  const started = kinds.find((kind) => kind.some((each) => read(each) !== undefined));
  const missing = started?.find((each) => read(each) === undefined);
  if (missing) return throwMissing(name, `auth.${missing.option}`, missing.variable);
  const choices = kinds.map((kind) =>
    kind.map(({ option, variable }) => `${variable} (\`auth.${option}\`)`).join(" and "),
  );
  return throwInvalidArgument(clientContext(name), "auth", `is not in the environment: set ${choices.join(", or ")}`);
}

/** A variable that the client cannot do without. */
export function requiredFromEnv(provider: string, option: string, variable: string, env?: Environment): string {
  return variableOf(variable, env) ?? throwMissing(provider, option, variable);
}

/** A variable that is set; an empty one is not. */
export function variableOf(
  name: string,
  env: unknown = field(field(globalThis, "process"), "env"),
): string | undefined {
  return Object.hasOwn(Object(env), name) ? textOf(field(env, name)) : undefined;
}

function throwMissing(provider: string, option: string, variable: string): never {
  return throwInvalidArgument(clientContext(provider), option, `is not in the environment: set ${variable}`);
}
