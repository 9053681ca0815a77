/** The successful responses of each operation, as its spec describes them. */
import type fc from "fast-check";
import { type Provider, providers } from "../../generated/providers.ts";
import type { Schema, Spec } from "../../src/compiler/spec.ts";
import { valid } from "../support/arbitrary.ts";
import { sharedRuns } from "../support/depth.ts";
import { isObject } from "../support/json.ts";
import { operations, specs } from "../support/specs.ts";

export interface Success {
  readonly provider: Provider;
  readonly id: string;
  readonly spec: Spec;
  readonly schema: Schema;
  /** Successes: without `success: false`, which is an error response whatever the status. */
  readonly responses: fc.Arbitrary<unknown>;
  /** The JSON Pointer of the cursor of the next page, where the body of a list has it. */
  readonly cursor: string | undefined;
  /** How many values a property test draws for one operation. */
  readonly runs: number;
}

const runs = sharedRuns(providers.flatMap((provider) => operations[provider]).length);

export const successes: readonly Success[] = providers.flatMap((provider) => {
  const spec = specs[provider];
  return operations[provider].flatMap(({ id, responses, pagination }) => {
    const { type, next } = Object(pagination);
    const cursor = type === "cursor" ? String(next) : undefined;
    return responses
      .filter(({ status }) => status === "200")
      .map(({ schema }) => ({
        provider,
        id,
        spec,
        schema,
        cursor,
        runs,
        responses: valid(spec, schema).map(successful),
      }));
  });
});

function successful(response: unknown): unknown {
  return isObject(response) && response.success === false ? { ...response, success: true } : response;
}
