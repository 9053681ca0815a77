/** What to do about a failure, by the variables and options of the command. */
import { connectors } from "../../generated/connectors.ts";
import type { Provider } from "../../generated/providers.ts";
import {
  AuthenticationError,
  ConnectionError,
  ContractError,
  CredentialError,
  PermissionError,
  RateLimitError,
  ServerError,
  TimeoutError,
} from "../client/errors.ts";
import type { Environment } from "./connector.ts";
import { credentialOf, inWords, isProvider, urlVariable } from "./environment.ts";

export function advise(provider: string, error: unknown, environment: Environment): string | undefined {
  try {
    if (!isProvider(provider)) return undefined;
    return adviceOn(provider, error, environment);
  } catch {
    return undefined;
  }
}

/** May throw, because reading a property of a foreign error may. */
function adviceOn(provider: Provider, error: unknown, environment: Environment): string | undefined {
  const { credentialUrl, permission, advise } = connectors[provider];
  const specific = advise?.(error, environment);
  if (specific !== undefined) return specific;
  const url = urlVariable(provider);
  const names = inWords(credentialOf(provider, environment));
  if (error instanceof AuthenticationError) return `Check ${names}, or get a new credential: ${credentialUrl}`;
  if (error instanceof CredentialError) return `Check ${names}: the value cannot be sent.`;
  if (error instanceof PermissionError) return `The credential needs ${permission}: ${credentialUrl}`;
  if (error instanceof RateLimitError)
    return error.retryAfter === undefined ? "Try again later." : `Try again in ${error.retryAfter} s.`;
  if (error instanceof ContractError)
    return `See every difference with \`org-contracts verify --provider ${provider}\`, and look for a newer version of org-contracts.`;
  if (error instanceof ConnectionError || error instanceof TimeoutError)
    return environment[url] ? `Check ${url} and the network.` : "Check the network, and try again.";
  if (error instanceof ServerError) return "Try again later.";
  return undefined;
}
