/** The successful answers of each operation, as its spec describes them. */
import type fc from "fast-check";
import { type Provider, providers } from "../../generated/providers.ts";
import { operationsOf, readSpec, type Schema, type Spec } from "../../src/compiler/spec.ts";
import { valid } from "../support/arbitrary.ts";
import { isObject } from "../support/json.ts";

export interface Success {
  readonly provider: Provider;
  readonly id: string;
  readonly spec: Spec;
  readonly schema: Schema;
  /** Answers that say yes: without `success: false`, which is a refusal whatever the status. */
  readonly answers: fc.Arbitrary<unknown>;
}

export const successes: readonly Success[] = providers.flatMap((provider) => {
  const spec = readSpec(provider);
  return operationsOf(spec).flatMap(({ id, responses }) =>
    responses
      .filter(({ status }) => status === "200")
      .map(({ schema }) => ({ provider, id, spec, schema, answers: valid(spec, schema).map(saysYes) })),
  );
});

function saysYes(answer: unknown): unknown {
  return isObject(answer) && answer.success === false ? { ...answer, success: true } : answer;
}
