import { readOptions, throwInvalidOption } from "./options.ts";

/**
 * Reads the only credential that a double accepts.
 *
 * @param credentials - The properties of each kind of credential that the provider accepts.
 */
export function readAuth<Auth extends object>(
  provider: string,
  given: Auth,
  credentials: readonly (readonly string[])[],
): Auth {
  const auth = readOptions(provider, "auth", given, credentials.flat());
  const names = credentials.find((each) => each.some((name) => name in auth)) ?? credentials[0] ?? [];
  const choices = credentials.map((each) => `{ ${each.join(", ")} }`).join(" or ");
  for (const name of names) {
    const value: unknown = Reflect.get(auth, name);
    if (typeof value !== "string" || value === "")
      throwInvalidOption(provider, `auth.${name}`, `must be a non-empty string; use ${choices}`);
  }
  for (const name of Object.keys(auth))
    if (!names.includes(name))
      throwInvalidOption(provider, `auth.${name}`, `belongs to another credential; use ${choices}`);
  return auth;
}
