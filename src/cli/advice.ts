/** What to do about a failure, by the variables and options of the command. */
import { connectors } from "../../generated/connectors.ts";
import type { Provider } from "../../generated/providers.ts";
import type { ProviderDefinition } from "../client/context.ts";
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
import { addressVariable, credentialOf, inWords, isProvider } from "./environment.ts";

/** A custom source or provider, as far as advice needs it. */
export interface OwnModule {
  /** The file that exports it. */
  readonly file: string;
  /** As in its definition. */
  readonly credentials?: ProviderDefinition["credentials"] | undefined;
}

export function advise(
  provider: string,
  error: unknown,
  environment: Environment,
  own?: OwnModule,
): string | undefined {
  try {
    if (own !== undefined) return adviceOnOwn(provider, error, environment, own);
    return isProvider(provider) ? adviceOn(provider, error, environment) : undefined;
  } catch {
    return undefined;
  }
}

/** May throw, because reading a property of a foreign error may. */
function adviceOn(provider: Provider, error: unknown, environment: Environment): string | undefined {
  const { credentialUrl, permission, advise } = connectors[provider];
  const specific = advise?.(error, environment);
  if (specific !== undefined) return specific;
  const names = inWords(credentialOf(provider, environment));
  if (error instanceof AuthenticationError) return `Check ${names}, or get a new credential: ${credentialUrl}`;
  if (error instanceof CredentialError) return `Check ${names}: the value cannot be sent.`;
  if (error instanceof PermissionError) return `The credential needs ${permission}: ${credentialUrl}`;
  if (error instanceof ContractError)
    return `See every difference with \`org-contracts verify --provider ${provider}\`, and look for a newer version of org-contracts.`;
  return generalAdvice(provider, error, environment);
}

function adviceOnOwn(
  provider: string,
  error: unknown,
  environment: Environment,
  { file, credentials = [] }: OwnModule,
): string | undefined {
  const names = inWords(credentials.flatMap((kind) => Object.values(kind).flatMap((name) => name ?? [])));
  if (error instanceof AuthenticationError || error instanceof CredentialError)
    return `Check ${names || "the credential"}, which ${file} reads.`;
  if (error instanceof PermissionError) return `${names || "The credential"}, which ${file} reads, lacks a permission.`;
  if (error instanceof ContractError)
    return `The response differs from the spec of ${provider}: correct the wrong one.`;
  return generalAdvice(provider, error, environment);
}

function generalAdvice(provider: string, error: unknown, environment: Environment): string | undefined {
  if (error instanceof RateLimitError)
    return error.retryAfter === undefined ? "Try again later." : `Try again in ${error.retryAfter} s.`;
  if (error instanceof ConnectionError || error instanceof TimeoutError) {
    const variable = addressVariable(provider, environment);
    return variable ? `Check ${variable} and the network.` : "Check the network, and try again.";
  }
  if (error instanceof ServerError) return "Try again later.";
  return undefined;
}
