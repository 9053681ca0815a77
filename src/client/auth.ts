/** The credential that a client is created with, and how messages name it. */
import { clientContext, throwInvalidArgument, unknownOption } from "./arguments.ts";
import type { ProviderDefinition } from "./context.ts";
import { isRecord, own } from "./value.ts";

type Kinds = Pick<ProviderDefinition, "provider" | "credentials" | "optionalAuth">;

/**
 * Returns own copies of the options and of `auth`. Throws where `auth` is not one of the provider's kinds of credentials;
 * the values are checked when the first request is sent.
 */
export function readAuth<Options extends { readonly auth: object }>(definition: Kinds, given: Options): Options {
  const { credentials, optionalAuth = [] } = definition;
  const context = clientContext(definition.provider);
  const options = own(given);
  if (!isRecord(options.auth))
    throwInvalidArgument(context, "auth", `must hold the credentials; ${choices(definition)}`);
  const auth = own(options.auth);
  const isGiven = (name: string) => Reflect.get(auth, name) !== undefined;
  const known = credentials.flatMap(Object.keys).concat(optionalAuth);
  const unknown = Object.keys(auth).find((name) => isGiven(name) && !known.includes(name));
  if (unknown !== undefined) throwInvalidArgument(context, `auth.${unknown}`, unknownOption(unknown, known));
  const kind = [isGiven, (name: string) => name in auth, () => true]
    .map((isMeant) => credentials.find((names) => Object.keys(names).some(isMeant)))
    .find(Boolean);
  const missing = Object.keys(kind ?? {}).find((name) => !isGiven(name));
  if (missing !== undefined) throwInvalidArgument(context, `auth.${missing}`, `is missing; ${choices(definition)}`);
  return Object.assign(options, { auth });
}

/** How a message names a property of `auth`: with the environment variable that usually holds its value. */
export function credentialName({ credentials }: Pick<Kinds, "credentials">, name: string): string {
  const variable = credentials.map((names) => names[name]).find(Boolean);
  return `\`auth.${name}\`${variable ? `, usually from ${variable},` : ""}`;
}

function choices({ credentials }: Kinds): string {
  const each = credentials.map((names) => {
    const variables = Object.values(names).filter(Boolean);
    const source = variables.length > 0 ? `, usually from ${variables.join(" and ")}` : "";
    return `\`{ ${Object.keys(names).join(", ")} }\`${source}`;
  });
  return `pass ${each.join(", or ")}`;
}
