/** What the spec allows is accepted and handed over as it came. */
import fc from "fast-check";
import { describe, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { operationsOf, readSpec, resolve, type Schema } from "../../src/compiler/spec.ts";
import { ApiError } from "../../src/index.ts";
import { valid } from "../support/arbitrary.ts";
import { unwrapped } from "../support/data.ts";
import { propertyRuns, times } from "../support/depth.ts";
import { isObject } from "../support/json.ts";
import { concreteStatus } from "../support/mocked.ts";
import { arrived, asker, json, same } from "./asking.ts";
import { successes } from "./successes.ts";

describe("a valid answer", () => {
  for (const { provider, id, spec, schema, answers } of successes)
    test(`of ${provider} ${id} is accepted and returned unchanged, ${times}`, async () => {
      const ask = asker(provider, id);
      await fc.assert(
        fc.asyncProperty(answers, async (answer) => {
          const data = unwrapped(spec, schema, arrived(answer));
          same(await ask(() => json(answer)), { data, drift: [] });
        }),
      );
    });
});

describe("a valid refusal", () => {
  for (const provider of providers) {
    const spec = readSpec(provider);
    const cases = operationsOf(spec).flatMap((operation) =>
      operation.responses.map(({ status, schema }) => ({
        operation,
        status,
        schema,
        code: concreteStatus(operation, status),
      })),
    );
    // Where the envelope has `success`, a body may say of a success that it is none.
    const saysNo = (schema: Schema): boolean => {
      const { anyOf = [], properties = {} } = resolve(spec, schema);
      return "success" in properties || anyOf.some(saysNo);
    };
    const refusals = cases.filter(({ code, schema }) => code >= 300 || saysNo(schema));
    for (const { operation, status, schema, code } of refusals)
      test(`of ${provider} ${operation.id} with ${status} is an ApiError that holds it, without drift, ${times} in all`, async () => {
        const ask = asker(provider, operation.id);
        const refuses = (answer: unknown) => code >= 300 || (isObject(answer) && answer.success === false);
        const answers = valid(spec, schema)
          .map((answer) =>
            code < 300 && isObject(answer) && "success" in answer ? { ...answer, success: false } : answer,
          )
          .filter(refuses);
        await fc.assert(
          fc.asyncProperty(answers, async (answer) => {
            const outcome = await ask(() => json(answer, code));
            const error = "error" in outcome ? outcome.error : undefined;
            if (!(error instanceof ApiError)) throw new Error(`It ended in ${JSON.stringify(outcome)}.`);
            const { provider: at, operation: asked, status: told, body } = error;
            const expected = { at: provider, asked: operation.id, told: code, body: arrived(answer), drift: [] };
            same({ at, asked, told, body, drift: outcome.drift }, expected);
          }),
          { numRuns: Math.ceil(propertyRuns / refusals.length) },
        );
      });
  }
});
