/** What `npm run generate` made of the specs: the operations, by provider and id. */
import { contracts } from "../../generated/contracts.ts";
import type { Provider } from "../../generated/providers.ts";
import type { Check } from "../../src/contract/finding.ts";
import type { Operation } from "../../src/contract/operation.ts";

export function compiledOperation(provider: Provider, id: string): Operation {
  const operations: Readonly<Record<string, Operation>> = contracts[provider].operations;
  const operation = operations[id];
  if (operation === undefined) throw new Error(`${provider} ${id} is not compiled.`);
  return operation;
}

export function compiledResponse(provider: Provider, id: string, status: string): Check {
  const check = compiledOperation(provider, id).responses[status];
  if (typeof check !== "function") throw new Error(`${provider} ${id} ${status} is not compiled.`);
  return check;
}
