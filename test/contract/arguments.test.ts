/** Which values of parameters each operation takes; the mock and our compiled checks must agree with the spec. */
import { describe, expect, test } from "vitest";
import { type Provider, providers } from "../../generated/providers.ts";
import type { Parameter } from "../../src/compiler/spec.ts";
import type { Difference } from "../../src/contract/finding.ts";
import { type Argument, allowed, rejected } from "../support/arguments.ts";
import { compiledOperation } from "../support/compiled.ts";
import { find } from "../support/findings.ts";
import { authorized, send, successOf, useMock } from "../support/mocked.ts";
import { operations, specs } from "../support/specs.ts";

for (const provider of providers) {
  const spec = specs[provider];
  describe(provider, () => {
    const url = useMock(provider);
    for (const operation of operations[provider]) {
      const { id } = operation;

      test(`${id} has the parameters of its spec and no other`, () => {
        const { query, pathParameters } = compiledOperation(provider, id);
        const names = operation.parameters.map(({ name }) => name);
        expect([...Object.keys(pathParameters), ...Object.keys(query)].sort()).toEqual(names.sort());
      });

      for (const parameter of operation.parameters) {
        const { name } = parameter;
        const request = ({ value }: Argument) =>
          send(url(), operation, { headers: authorized(spec, operation), values: { [name]: String(value) } });

        for (const argument of allowed(parameter))
          test(`${id} takes ${argument.what} as ${name}`, async () => {
            expect(check(provider, id, parameter, argument)).toEqual([]);
            const response = await request(argument);
            expect(response.status).toBe(successOf(operation));
            expect(response.headers.get("sl-violations")).toBeNull();
          });

        for (const argument of rejected(parameter))
          test(`${id} rejects ${argument.what} as ${name}`, async () => {
            expect(check(provider, id, parameter, argument)).toHaveLength(1);
            const response = await request(argument);
            expect([400, 422]).toContain(response.status);
            expect(response.headers.get("sl-violations")).toContain(`["request","${parameter.in}","${name}"]`);
          });
      }
    }
  });
}

function check(provider: Provider, id: string, { name, in: place }: Parameter, { value }: Argument): Difference[] {
  const { query, pathParameters } = compiledOperation(provider, id);
  const compiled = (place === "query" ? query : pathParameters)[name];
  if (compiled === undefined) throw new Error(`${id} does not know ${name}.`);
  return find(compiled, value);
}
