/** What `npm run generate` made of the specs: the operations, by provider and id. */
import * as archera from "../../generated/archera/operations.ts";
import * as auth0 from "../../generated/auth0/operations.ts";
import * as cloudflare from "../../generated/cloudflare/operations.ts";
import * as k6 from "../../generated/k6/operations.ts";
import type { Provider } from "../../generated/providers.ts";
import { cut, describe } from "../../src/contract/describe.ts";
import type { Check, Difference, Finding, Findings } from "../../src/contract/finding.ts";
import type { Operation } from "../../src/contract/operation.ts";

const compiled: Record<Provider, Readonly<Record<string, Operation>>> = { archera, auth0, cloudflare, k6 };

export function compiledOperation(provider: Provider, id: string): Operation {
  const operation = compiled[provider][id];
  if (operation === undefined) throw new Error(`${provider} ${id} is not compiled.`);
  return operation;
}

export function compiledAnswer(provider: Provider, id: string, status: string): Check {
  const check = compiledOperation(provider, id).responses[status];
  if (check === undefined) throw new Error(`${provider} ${id} ${status} is not compiled.`);
  return check;
}

/** Everything that a check finds. */
export function find(check: Check, value: unknown): (Difference & Pick<Finding, "breaking">)[] {
  const findings: Findings = [];
  check(value, findings);
  return findings.map((finding) => ({ ...describe(finding, cut), breaking: finding.breaking }));
}
