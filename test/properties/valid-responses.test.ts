/** What the spec allows is accepted and handed over as it came. */
import fc from "fast-check";
import { describe, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { resolve, type Schema } from "../../src/compiler/spec.ts";
import { ApiError } from "../../src/index.ts";
import { valid } from "../support/arbitrary.ts";
import { unwrapped } from "../support/data.ts";
import { sharedRuns, timesOf } from "../support/depth.ts";
import { isObject } from "../support/json.ts";
import { concreteStatus, operations, specs } from "../support/specs.ts";
import { arrived, callOf, json, same } from "./calls.ts";
import { successes } from "./successes.ts";

describe("a valid response", () => {
  for (const { provider, id, spec, schema, responses, runs } of successes)
    test(`of ${provider} ${id} is accepted and returned unchanged, ${timesOf(runs)}`, async () => {
      const send = callOf(provider, id);
      await fc.assert(
        fc.asyncProperty(responses, async (response) => {
          const data = unwrapped(spec, schema, arrived(response));
          same(await send(() => json(response)), { data, drift: [] });
        }),
        { numRuns: runs },
      );
    });
});

describe("a valid error response", () => {
  const failures = providers.flatMap((provider) => {
    const spec = specs[provider];
    const cases = operations[provider].flatMap((operation) =>
      operation.responses
        .filter((response) => response.hasBody) // without a body, such as a 304, there is nothing to hold
        .map(({ status, schema }) => ({ provider, spec, operation, schema, code: concreteStatus(operation, status) })),
    );
    // Where the envelope has `success`, the body of a 200 may be an error.
    const canFail = (schema: Schema): boolean => {
      const { anyOf = [], properties = {} } = resolve(spec, schema);
      return "success" in properties || anyOf.some(canFail);
    };
    return cases.filter(({ code, schema }) => code >= 300 || canFail(schema));
  });
  const runs = sharedRuns(failures.length, 20);
  for (const { provider, spec, operation, schema, code } of failures)
    test(`of ${provider} ${operation.id} with ${code} is an ApiError that holds it, without drift, ${timesOf(runs)}`, async () => {
      const send = callOf(provider, operation.id);
      const isFailure = (response: unknown) => code >= 300 || (isObject(response) && response.success === false);
      const responses = valid(spec, schema)
        .map((response) =>
          code < 300 && isObject(response) && "success" in response ? { ...response, success: false } : response,
        )
        .filter(isFailure);
      await fc.assert(
        fc.asyncProperty(responses, async (response) => {
          const outcome = await send(() => json(response, code));
          const error = "error" in outcome ? outcome.error : undefined;
          if (!(error instanceof ApiError)) throw new Error(`It ended in ${JSON.stringify(outcome)}.`);
          const found = [error.provider, error.operation, error.status, error.body, outcome.drift];
          same(found, [provider, operation.id, code, arrived(response), []]);
        }),
        { numRuns: runs },
      );
    });
});
