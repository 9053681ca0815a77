import { readOptions, refuseOption } from "./refuse.ts";

/**
 * Reads the only credential that a double accepts.
 *
 * @param forms - The properties that belong together, for each form of a credential that the provider has.
 */
export function readAuth<Auth extends object>(
  provider: string,
  given: Auth,
  forms: readonly (readonly string[])[],
): Auth {
  const auth = readOptions(provider, "auth", given, forms.flat());
  const form = forms.find((names) => names.some((name) => name in auth)) ?? forms[0] ?? [];
  const choices = forms.map((names) => `{ ${names.join(", ")} }`).join(" or ");
  for (const name of form) {
    const text: unknown = Reflect.get(auth, name);
    if (typeof text !== "string" || text === "")
      refuseOption(provider, `auth.${name}`, `is no text, there is ${choices}`);
  }
  for (const name of Object.keys(auth))
    if (!form.includes(name)) refuseOption(provider, `auth.${name}`, `is of another credential, there is ${choices}`);
  return auth;
}
