/** The configured providers, and why the others are not usable. */
import { connectors } from "../../generated/connectors.ts";
import { type Provider, providers } from "../../generated/providers.ts";
import { InvalidArgumentError } from "../client/errors.ts";
import type { ClientOptions } from "../client/options.ts";
import type { MembershipSource } from "../memberships/membership.ts";
import type { Connection, Environment } from "./connector.ts";
import { addressVariable, inWords, missing, variables } from "./environment.ts";
import { UsageError } from "./exit.ts";
import { messageOf } from "./failures.ts";
import { brief } from "./sanitize.ts";

/** A configured provider with its client, or with what a command made of it. */
export interface Opened<Client> {
  readonly provider: Provider;
  readonly client: Client;
}

export interface Choice<Client> {
  readonly opened: readonly Opened<Client>[];
  /** Configured in part, or wrongly. */
  readonly unusable: readonly { readonly provider: Provider; readonly error: UsageError }[];
  /** Not configured at all. */
  readonly absent: readonly Provider[];
}

/**
 * Creates the clients of the named providers, or of all that are configured. Named providers must be usable: a review
 * must not silently leave one out.
 *
 * @param hasOthers - Whether there is something else to query, so that no provider needs to be configured.
 */
export function choose<Client>(
  named: readonly Provider[] | undefined,
  environment: Environment,
  open: (provider: Provider) => Client,
  hasOthers = false,
): Choice<Client> {
  const opened: Opened<Client>[] = [];
  const invalid: { provider: Provider; message: (usable: readonly Provider[]) => string }[] = [];
  const absent: Provider[] = [];
  for (const provider of providers.filter((provider) => named === undefined || named.includes(provider))) {
    const missingVariables = missing(provider, environment);
    if (missingVariables === undefined) absent.push(provider);
    else if (missingVariables.length > 0)
      invalid.push({ provider, message: (usable) => incomplete(provider, missingVariables, usable) });
    else
      try {
        opened.push({ provider, client: open(provider) });
      } catch (error) {
        invalid.push({ provider, message: () => misconfigured(provider, environment, error) });
      }
  }
  const usable = opened.map(({ provider }) => provider);
  const unusable = invalid.map(({ provider, message }) => ({ provider, error: new UsageError(message(usable)) }));
  const complaints = unusable.map(({ error }) => error.message);
  if (named !== undefined && absent.length + unusable.length > 0)
    throw new UsageError([...complaints, ...(absent.length > 0 ? [setupHelp(absent)] : [])].join("\n"));
  if (opened.length === 0 && !hasOthers) throw new UsageError([...complaints, setupHelp(absent), demo].join("\n"));
  return { opened, unusable, absent };
}

export function chooseSources(
  named: readonly Provider[] | undefined,
  environment: Environment,
  options: (provider: Provider) => ClientOptions,
  hasOthers: boolean,
): Choice<MembershipSource> {
  return choose(named, environment, (provider) => connect(provider, environment, options(provider)).source, hasOthers);
}

/** Requires that the variables of the provider are complete. */
export function connect(provider: Provider, environment: Environment, options: ClientOptions): Connection {
  return connectors[provider].connect(environment, options);
}

/** Which variables to set, and where their values come from. */
export function setupHelp(absent: readonly Provider[]): string {
  const lines = absent.map((provider) => {
    const { permission, credentialUrl } = connectors[provider];
    return `  ${provider}: set ${variables(provider)}\n    ${permission}: ${credentialUrl}`;
  });
  return ["Not configured:", ...lines].join("\n");
}

const demo = "Try it without credentials: org-contracts list --demo";

/** @param usable - The other providers, which are usable without this one. */
function incomplete(provider: Provider, missingVariables: readonly string[], usable: readonly Provider[]): string {
  const { credentialUrl } = connectors[provider];
  const hint = usable.length > 0 ? `, or skip it: --provider ${usable.join(" ")}` : "";
  return `${provider} is only partly configured: ${inWords(missingVariables)} ${missingVariables.length > 1 ? "are" : "is"} missing. See ${credentialUrl}${hint}`;
}

/** The client's message names its option; the user needs the name of the variable. */
function misconfigured(provider: Provider, environment: Environment, error: unknown): string {
  const { required = [], credentials } = connectors[provider];
  const isAddress = error instanceof InvalidArgumentError && error.argument === "baseUrl";
  const address = isAddress ? addressVariable(provider, environment) : undefined;
  const names = address === undefined ? [...required, ...credentials.flat()] : [address];
  return `${brief(messageOf(error))} Check ${inWords(names)}.`;
}
