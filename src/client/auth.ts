/** The credential that a client is created with, and how messages name it. */
import { clientContext, throwInvalidArgument, unknownOption } from "./arguments.ts";
import type { ProviderDefinition } from "./context.ts";
import { definedEntries, isRecord, own } from "./value.ts";

type Kinds = Pick<ProviderDefinition, "name" | "credentials" | "optionalAuth">;

/**
 * Returns own copies of the options and of `auth`. Throws where `auth` is not exactly one of the provider's kinds of
 * credentials; the values are checked when the first request is sent.
 */
export function readAuth<Options extends { readonly auth?: object | undefined }>(
  definition: Kinds & { readonly auth?: unknown },
  given: Options,
): Options {
  const { credentials = [] } = definition;
  const optional = own(definition.optionalAuth ?? {});
  const options: Options = isRecord(given) ? own(given) : Object.create(null);
  // Credentials that no table describes may need no option.
  if (!definition.auth || (options.auth === undefined && credentials.length === 0)) return options;
  const fail = (argument: string, problem: string) =>
    throwInvalidArgument(clientContext(definition.name), argument, problem);
  const kinds = credentials.map(Object.keys);
  const describe = (names: readonly string[]) => names.map((name) => credentialName(definition, name)).join(" and ");
  const choices = [...new Set(kinds.map(describe))].join(", or ");
  if (!isRecord(options.auth))
    return fail("auth", choices ? `must contain the credentials: ${choices}` : "must be an object");
  const auth = own(options.auth);
  if (kinds.length > 0) {
    const set = definedEntries(auth).map(([name]) => name);
    const known = kinds.flat().concat(Object.keys(optional));
    const kindOf = (present: readonly string[]) => kinds.find((names) => names.some((name) => present.includes(name)));
    const ownerOf = (name: string) => optional[name] ?? name;
    const kind = kindOf(set.map(ownerOf)) ?? kindOf(Object.keys(auth)) ?? known;
    const stray = set.find((name) => !kind.includes(ownerOf(name)));
    if (stray !== undefined) {
      const other = kindOf([ownerOf(stray)]);
      const problem = other ? `belongs to ${describe(other)}, not to ${describe(kind)}` : unknownOption(stray, known);
      fail(`auth.${stray}`, problem);
    }
    const missing = kind.find((name) => !set.includes(name));
    if (missing !== undefined) fail(`auth.${missing}`, `is missing; the credentials are ${choices}`);
  }
  return Object.assign(options, { auth });
}

/** How a message names a credential: the property of `auth` that holds it. */
export function nameOf(definition: Kinds, auth: object | undefined, credential: unknown): string {
  const [name] = Object.entries(auth ?? {}).find(([, value]) => value === credential) ?? [];
  return name === undefined ? "of `auth`" : credentialName(definition, name);
}

/** How a message names a property of `auth`: with the environment variables in which its value usually is. */
function credentialName({ credentials = [] }: Kinds, name: string): string {
  const variables = credentials.flatMap((names) => names[name] || []).join(" or ");
  return `\`auth.${name}\`${variables && ` (${variables})`}`;
}
