/** Which credentials each operation accepts: every alternative of its spec whole, and nothing less. */
import { describe, expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import type { Spec, SpecOperation } from "../../src/compiler/spec.ts";
import { credentials, send, successOf, useMock } from "../support/mocked.ts";
import { operations, specs } from "../support/specs.ts";

for (const provider of providers) {
  const spec = specs[provider];
  describe(provider, () => {
    const url = useMock(provider);
    for (const operation of operations[provider]) {
      for (const schemes of alternatives(operation))
        test(`${operation.id} accepts ${schemes.join(" with ")}`, async () => {
          const response = await send(url(), operation, { headers: credentials(spec, schemes) });
          expect(response.status).toBe(successOf(operation));
          expect(response.headers.get("sl-violations")).toBeNull();
        });
      for (const [what, headers] of incomplete(spec, operation))
        test(`${operation.id} rejects ${what}`, async () => {
          const response = await send(url(), operation, { headers });
          expect(response.status).toBe(401);
        });
    }
  });
}

function alternatives(operation: SpecOperation): string[][] {
  return operation.security.map((alternative) => Object.keys(alternative));
}

function incomplete(spec: Spec, operation: SpecOperation): [what: string, headers: Record<string, string>][] {
  const partial = alternatives(operation).flatMap((schemes) =>
    schemes.length < 2 ? [] : schemes.map((left) => [left, schemes.filter((scheme) => scheme !== left)] as const),
  );
  return [
    ["no credentials", {}],
    ...partial.map(([left, rest]): [string, Record<string, string>] => [
      `${rest.join(" with ")} without ${left}`,
      credentials(spec, rest),
    ]),
    ...(takesAnyAuthorization(spec) ? [] : [wrongScheme]),
  ];
}

const wrongScheme: [string, Record<string, string>] = ["another scheme", { Authorization: "Basic ZGVtbzpkZW1v" }];

/**
 * k6's own scheme, `Token`, can be written down only as an API key in the Authorization header, and then the word is a
 * part of the value that no spec can require: a mock has to accept any.
 */
function takesAnyAuthorization(spec: Spec): boolean {
  return Object.values(spec.components.securitySchemes).some(
    ({ type, name }) => type === "apiKey" && name === "Authorization",
  );
}
