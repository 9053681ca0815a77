/** What recorded responses are compared with: the operations of the providers, custom ones included, and their base URLs. */
import { contracts } from "../../generated/contracts.ts";
import type { Provider } from "../../generated/providers.ts";
import { urlVariable } from "../client/environment.ts";
import { operationsIn } from "../client/operations.ts";
import { readBaseUrl } from "../client/options.ts";
import type { Operation } from "../contract/operation.ts";
import type { OwnModule } from "./advice.ts";
import type { Environment } from "./connector.ts";
import { moduleOf, type OwnProvider } from "./own-sources.ts";

export interface Contract {
  readonly provider: string;
  /** The module that defines a custom provider. */
  readonly own?: OwnModule;
  readonly operations: readonly Operation[];
  /** All that are known, without a slash at the end. */
  readonly baseUrls: readonly string[];
  /** The variables with its base URL, of which none is set where `baseUrls` is empty. */
  readonly variables: readonly string[];
}

export function contractOf(provider: Provider, environment: Environment): Contract {
  const { operations, servers } = contracts[provider];
  const named = servers.flatMap((server: string) => [...server.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name));
  const filled = servers.map((server: string) =>
    server.replace(/\{(\w+)\}/g, (text, name: string) => environment[name] || text),
  );
  const other = urlVariable(provider);
  const variables = [...new Set(named), other];
  return {
    provider,
    operations: operationsIn(operations),
    baseUrls: usable([environment[other], ...filled]),
    variables,
  };
}

export function ownContract(each: OwnProvider, environment: Environment): Contract {
  const { provider, operations, baseUrl = provider.baseUrl } = each;
  const { name } = provider;
  const variable = urlVariable(name);
  return {
    provider: name,
    own: moduleOf(each),
    operations: operationsIn(operations),
    baseUrls: usable([environment[variable], baseUrl]),
    variables: [variable],
  };
}

function usable(urls: readonly (string | undefined)[]): string[] {
  return [...new Set(urls.flatMap((url) => (url?.includes("{") ? [] : (readBaseUrl(url) ?? []))))];
}
