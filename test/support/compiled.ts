/** What `npm run generate` made of the specs: the operations, by provider and id. */
import { type Provider, providers } from "../../generated/providers.ts";
import type { Check } from "../../src/contract/finding.ts";
import type { Operation } from "../../src/contract/operation.ts";
import { byProvider } from "./providers.ts";

const modules = providers.map(async (provider) => {
  const operations: Readonly<Record<string, Operation>> = await import(`../../generated/${provider}/operations.ts`);
  return [provider, operations] as const;
});
const compiled = byProvider(await Promise.all(modules));

export function compiledOperation(provider: Provider, id: string): Operation {
  const operation = compiled[provider][id];
  if (operation === undefined) throw new Error(`${provider} ${id} is not compiled.`);
  return operation;
}

export function compiledResponse(provider: Provider, id: string, status: string): Check {
  const check = compiledOperation(provider, id).responses[status];
  if (typeof check !== "function") throw new Error(`${provider} ${id} ${status} is not compiled.`);
  return check;
}
