/** What the demo shows of an error. */
import { ApiError, ContractError, OrgContractsError } from "../../../../src/index.ts";
import { placeText } from "./text.ts";

export interface ErrorFacts {
  readonly name: string;
  readonly message: string;
  readonly facts: readonly (readonly [string, string])[];
}

export function factsOf(thrown: unknown): ErrorFacts {
  const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown));
  const facts = Object.entries(propertiesOf(thrown)).filter(([, value]) => value !== undefined);
  return { name, message, facts: facts.map(([property, value]) => [property, String(value)]) };
}

function propertiesOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof OrgContractsError)) return {};
  const { operation } = error;
  if (error instanceof ContractError) {
    const [first] = error.violations;
    return { operation, status: error.status, pointer: first && placeText(first.pointer), keyword: first?.keyword };
  }
  if (error instanceof ApiError) {
    const { status, code, retryAfter, requestId } = error;
    return { operation, status, code, retryAfter: retryAfter && `${retryAfter} s`, requestId };
  }
  return { operation };
}
