/** The credential that a client is created with, and how messages name it. */
import { clientContext, throwInvalidArgument, unknownOption } from "./arguments.ts";
import type { ProviderDefinition } from "./context.ts";
import { definedEntries, isRecord, own } from "./value.ts";

type Kinds = Pick<ProviderDefinition, "provider" | "credentials" | "optionalAuth">;

/**
 * Returns own copies of the options and of `auth`. Throws where `auth` is not exactly one of the provider's kinds of
 * credentials; the values are checked when the first request is sent.
 */
export function readAuth<Options extends { readonly auth: object }>(definition: Kinds, given: Options): Options {
  const { credentials } = definition;
  const optional = own(definition.optionalAuth ?? {});
  const options = isRecord(given) ? own(given) : undefined;
  const fail = (argument: string, problem: string) =>
    throwInvalidArgument(clientContext(definition.provider), argument, problem);
  const kinds = credentials.map(Object.keys);
  const describe = (names: readonly string[]) => names.map((name) => credentialName(definition, name)).join(" and ");
  const choices = kinds.map(describe).join(", or ");
  if (!isRecord(options?.auth)) return fail("auth", `must hold the credentials: ${choices}`);
  const auth = own(options.auth);
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
  return Object.assign(options, { auth });
}

/** How a message names a property of `auth`: with the environment variable in which its value usually is. */
export function credentialName({ credentials }: Pick<Kinds, "credentials">, name: string): string {
  const variable = credentials.map((names) => names[name]).find(Boolean);
  return `\`auth.${name}\`${variable ? ` (${variable})` : ""}`;
}
