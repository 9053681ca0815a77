/** The environment variables that configure a provider, and where their values come from. */
import { connectors } from "../../generated/connectors.ts";
import { type Provider, providers } from "../../generated/providers.ts";
import { urlVariable } from "../client/environment.ts";
import type { Environment, Flag } from "./connector.ts";

/** Whether it is one of ours: a custom provider has another name. */
export function isProvider(name: string): name is Provider {
  return Object.hasOwn(connectors, name);
}

/** The options of all providers that replace a variable. */
export const flags: readonly Flag[] = providers.flatMap((provider) => connectors[provider].flags ?? []);

/** The environment with the variables that options replace. */
export function withFlags(environment: Environment, options: object): Environment {
  const given = new Map(Object.entries(options));
  return Object.assign(
    { ...environment },
    ...flags.map(({ name, variable }) => {
      const value: unknown = given.get(name);
      return typeof value === "string" && value !== "" ? { [variable]: value } : {};
    }),
  );
}

/** The missing variables; `undefined` where none of the provider is set. */
export function missing(provider: Provider, environment: Environment): readonly string[] | undefined {
  const { required = [], credentials } = connectors[provider];
  const unset = (names: readonly string[]) => names.filter((name) => !environment[name]);
  const all = [...required, ...credentials.flat()];
  if (unset(all).length === all.length) return undefined;
  // A partly set credential is the one that the user wants.
  const started = credentials.filter((names) => unset(names).length < names.length);
  const [closest = []] = (started.length > 0 ? started : credentials)
    .map(unset)
    .sort((one, other) => one.length - other.length);
  return [...unset(required), ...closest];
}

/** The variables that hold the credential of a configured provider. */
export function credentialOf(provider: Provider, environment: Environment): readonly string[] {
  return connectors[provider].credentials.find((names) => names.every((name) => environment[name])) ?? [];
}

/** The variable that states where a provider is; none if it is where the vendor has it. */
export function addressVariable(provider: string, environment: Environment): string | undefined {
  const { address = [] } = isProvider(provider) ? connectors[provider] : {};
  return [urlVariable(provider), ...address].find((name) => environment[name]);
}

/** The variables of a provider in words: `A with B, or C and D`. */
export function variables(provider: Provider): string {
  const { required = [], credentials } = connectors[provider];
  const choices = credentials.map(inWords).join(", or ");
  return required.length === 0 ? choices : `${inWords(required)} with ${choices}`;
}

/** `A, B and C`. */
export function inWords(names: readonly string[]): string {
  const shown = names.map((name) => {
    const flag = flags.find(({ variable }) => variable === name);
    return flag === undefined ? name : `${name} (or --${flag.name})`;
  });
  return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}` : shown.join();
}
