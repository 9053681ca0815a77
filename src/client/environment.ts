/** The options of a client from environment variables, under the names that the provider's own tools use. */
import { throwInvalidClientOption } from "./arguments.ts";
import type { ProviderDefinition } from "./context.ts";
import { readBaseUrl } from "./options.ts";
import { field, textOf } from "./value.ts";

/** The environment variables by name, such as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

type Table = Pick<ProviderDefinition, "name" | "credentials">;

/**
 * The first kind of credential whose variables are all set, by the properties of `auth`.
 *
 * @param definition - The `name` and the `credentials` of a provider.
 * @param env - @defaultValue `process.env`
 * @throws `InvalidArgumentError` that names the options and their variables, where none is complete.
 * @example
 * ```ts
 * import { authFromEnv } from "org-contracts/provider";
 *
 * const { token = "" } = authFromEnv({ name: "acme", credentials: [{ token: "ACME_TOKEN" }] });
 * ```
 */
export function authFromEnv(
  { name, credentials = [] }: Table,
  env?: Environment,
): Readonly<Record<string, string | undefined>> {
  const kinds = credentials
    .map((names) => Object.entries(names).map(([option, variable]) => ({ option, variable: variable ?? "" })))
    .filter((kind) => kind.every(({ variable }) => variable !== ""));
  const read = ({ variable }: { readonly variable: string }) => variableFromEnv(variable, env);
  const found = kinds.find((kind) => kind.every((each) => read(each) !== undefined));
  if (found) return Object.fromEntries(found.map((each) => [each.option, read(each)]));
  const started = kinds.find((kind) => kind.some((each) => read(each) !== undefined));
  const missing = started?.find((each) => read(each) === undefined);
  if (missing) return throwMissing(name, `auth.${missing.option}`, missing.variable);
  const choices = kinds.map((kind) =>
    kind.map(({ option, variable }) => `${variable} (\`auth.${option}\`)`).join(" and "),
  );
  const advice = choices.length === 0 ? "the provider names no variables for it" : `set ${choices.join(", or ")}`;
  return throwInvalidClientOption(name, "auth", `is not in the environment: ${advice}`);
}

/**
 * Reads the environment variable of an option that a client cannot do without.
 *
 * @param provider - The provider's name.
 * @param env - @defaultValue `process.env`
 * @throws `InvalidArgumentError` that names the option and the variable, where it is not set or empty.
 */
export function requiredFromEnv(provider: string, option: string, variable: string, env?: Environment): string {
  return variableFromEnv(variable, env) ?? throwMissing(provider, option, variable);
}

/**
 * Reads an environment variable; undefined where it is not set or empty.
 *
 * @param env - @defaultValue `process.env`
 */
export function variableFromEnv(name: string, env?: Environment): string | undefined {
  const variables = env === undefined ? field(field(globalThis, "process"), "env") : env;
  return Object.hasOwn(Object(variables), name) ? textOf(field(variables, name)) : undefined;
}

/** The name of the variable that replaces a provider's base URL: for mocks, test doubles and proxies. */
export function urlVariable(provider: string): string {
  return `ORG_CONTRACTS_${provider.toUpperCase().replace(/\W/g, "_")}_URL`;
}

/**
 * The option `baseUrl` from `ORG_CONTRACTS_<NAME>_URL`, which replaces the base URL of a provider, path prefix included: for
 * mocks, test doubles and proxies. The credentials are sent to that URL. Without the variable there is no such option.
 *
 * @param provider - The provider's name.
 * @param env - @defaultValue `process.env`
 * @param otherwise - The URL where the variable is not set. @defaultValue none
 * @throws `InvalidArgumentError` that names the variable, for a value that is no http(s) URL.
 * @example
 * ```ts
 * import { baseUrlFromEnv, defineProvider } from "org-contracts/provider";
 *
 * const acme = defineProvider({ name: "acme", baseUrl: "https://api.acme.example/v1" });
 * const client = acme.createClient({ ...baseUrlFromEnv("acme") });
 * ```
 */
export function baseUrlFromEnv(provider: string, env?: Environment, otherwise?: string): { readonly baseUrl?: string } {
  const variable = urlVariable(provider);
  const url = variableFromEnv(variable, env);
  if (url !== undefined && readBaseUrl(url) === undefined)
    throwInvalidClientOption(provider, "baseUrl", `must be an http(s) URL: correct ${variable}`);
  const baseUrl = url ?? otherwise;
  return baseUrl ? { baseUrl } : {};
}

/**
 * The URL of a host, which some variables state without the scheme of the URL.
 *
 * @param host - `api.acme.example`, or `https://api.acme.example`, which is returned as it is.
 * @example
 * ```ts
 * import { baseUrlFromEnv, hostUrl, variableFromEnv } from "org-contracts/provider";
 *
 * const host = variableFromEnv("ACME_HOST");
 * const options = baseUrlFromEnv("acme", process.env, host && hostUrl(host));
 * ```
 */
export function hostUrl(host: string): string {
  return /^https?:\/\//.test(host) ? host : `https://${host}`;
}

function throwMissing(provider: string, option: string, variable: string): never {
  return throwInvalidClientOption(provider, option, `is not in the environment: set ${variable}`);
}
