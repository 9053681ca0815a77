/** The compiled checks find something exactly where Ajv, reading the same schema with its objects closed, finds it invalid. */
import fc from "fast-check";
import { describe, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import type { SpecResponse } from "../../src/compiler/spec.ts";
import { nearlyValid, valid } from "../support/arbitrary.ts";
import { compiledResponse } from "../support/compiled.ts";
import { propertyRuns, times } from "../support/depth.ts";
import { find } from "../support/findings.ts";
import { judgeOf } from "../support/judge.ts";
import { operations, specs } from "../support/specs.ts";

/** A response without a body, such as a 204, has nothing to judge. */
const withBody = (responses: readonly SpecResponse[]) => responses.filter(({ hasBody }) => hasBody);

for (const provider of providers) {
  const spec = specs[provider];
  describe(provider, () => {
    const all = operations[provider].flatMap(({ id, responses }) =>
      withBody(responses).map((response) => ({ id, ...response, numRuns: Math.ceil(propertyRuns / responses.length) })),
    );
    for (const { id, status, schema, numRuns } of all) {
      const check = compiledResponse(provider, id, status);
      const judge = judgeOf(spec, schema);

      test(`${id} ${status} finds nothing in values that the schema allows, ${times} for the operation`, () => {
        const isFine = (value: unknown) => judge(value) && find(check, value).length === 0;
        fc.assert(fc.property(valid(spec, schema), isFine), { numRuns });
      });

      test(`${id} ${status} and Ajv agree about values that the schema may not allow, ${times} for the operation`, () => {
        const agree = (value: unknown) => (find(check, value).length === 0) === judge(value);
        fc.assert(fc.property(nearlyValid(spec, schema), agree), { numRuns });
      });
    }
  });
}
