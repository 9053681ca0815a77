/** The compiled checks find something exactly where Ajv, reading the same schema with its objects closed, finds it invalid. */
import fc from "fast-check";
import { describe, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import type { SpecResponse } from "../../src/compiler/spec.ts";
import { beforeAndAfter } from "../support/arbitrary.ts";
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

      test(`${id} ${status} accepts valid values, and agrees with Ajv about changed ones, ${times} for the operation`, () => {
        const agree = ({ before, after }: { before: unknown; after: unknown }) => {
          if (!judge(before)) throw new Error("Ajv finds something in a valid value.");
          if (find(check, before).length > 0) throw new Error("The check finds something in a valid value.");
          return (find(check, after).length === 0) === judge(after);
        };
        fc.assert(fc.property(beforeAndAfter(spec, schema), agree), { numRuns });
      });
    }
  });
}
