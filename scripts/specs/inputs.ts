/** What the workflows of a provider need to know: credentials, and whom or what to ask for. */
import type { Provider } from "../../generated/providers.ts";
import { StepError } from "../steps.ts";
import type { Inputs } from "./respect.ts";

/** Each input, the variable of the environment that holds it, and what a server on this machine is told instead. */
const known: Readonly<Record<Provider, Readonly<Record<string, readonly [variable: string, demo: string]>>>> = {
  cloudflare: { token: ["CLOUDFLARE_API_TOKEN", "demo-token"] },
  auth0: { token: ["AUTH0_TOKEN", "demo-token"], user: ["AUTH0_USER_ID", "auth0|6650c1f2a94be7003d1827c5"] },
  k6: { token: ["K6_CLOUD_TOKEN", "demo-token"] },
  archera: { key: ["ARCHERA_API_KEY", "demo-key"] },
};

export function demoInputs(provider: Provider): Inputs {
  return Object.fromEntries(Object.entries(known[provider]).map(([name, [, demo]]) => [name, demo]));
}

/** Throws where a variable is missing, with its name. */
export function inputsFrom(env: Readonly<Record<string, string | undefined>>, provider: Provider): Inputs {
  return Object.fromEntries(
    Object.entries(known[provider]).map(([name, [variable]]) => [name, needed(env, provider, variable)]),
  );
}

/** The server URL of the live provider; Auth0's is in the environment. */
export function liveServer(env: Readonly<Record<string, string | undefined>>, provider: Provider, url: string): string {
  return url.replace("{tenantDomain}", () => needed(env, provider, "AUTH0_DOMAIN"));
}

function needed(env: Readonly<Record<string, string | undefined>>, provider: Provider, variable: string): string {
  const value = env[variable];
  if (!value) throw new StepError(`${provider} needs ${variable} in the environment.`);
  return value;
}
