/** What the workflows of a provider need to know: an input has the name of the environment variable with its value. */
import { connectors } from "../../generated/connectors.ts";
import type { Provider } from "../../generated/providers.ts";
import { readSpec } from "../../src/compiler/spec.ts";
import { StepError } from "../steps.ts";
import { type Inputs, inputsOf } from "./respect.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws StepError that names a variable which is missing. */
export function inputsFrom(env: Environment, provider: Provider): Inputs {
  return Object.fromEntries(inputsOf(provider, "read").map(([name]) => [name, required(env, provider, name)]));
}

/** What a server on this machine gets instead. */
export function demoInputs(provider: Provider): Inputs {
  return inputsFrom(connectors[provider].demo.environment, provider);
}

/** The URL of the provider itself. `x-env` of a variable in it names that of the environment. */
export function liveServer(env: Environment, provider: Provider): string {
  const { url, variables = {} } = readSpec(provider).servers[0] ?? { url: "" };
  return url.replace(/\{(\w+)\}/g, (text, name) => {
    const variable = variables[name]?.["x-env"];
    return variable === undefined ? text : required(env, provider, variable);
  });
}

function required(env: Environment, provider: Provider, variable: string): string {
  const value = env[variable];
  if (!value) throw new StepError(`${provider} needs ${variable} in the environment.`);
  return value;
}
