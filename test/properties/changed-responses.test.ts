/** A response with one thing in it that the spec does not allow is classed by what it does to the caller's value. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolve } from "../../src/compiler/spec.ts";
import { ContractError } from "../../src/index.ts";
import { unwrapped } from "../support/data.ts";
import { isDeep, propertyRuns, times, timesOf } from "../support/depth.ts";
import { isObject } from "../support/json.ts";
import { type Mutation, mutationsOf } from "../support/mutations.ts";
import { operations } from "../support/specs.ts";
import { arrived, type Call, callOf, json, same } from "./calls.ts";
import { type Success, successes } from "./successes.ts";

const changesEach = 20;

describe("a change", () => {
  for (const success of successes) {
    const { provider, id, spec, schema, responses, runs } = success;
    test(`to a response of ${provider} ${id} is a ContractError or drift, by what it touches, ${timesOf(runs)}`, async () => {
      const send = callOf(provider, id);
      const seen = new Set<string>();
      const picks = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: changesEach, maxLength: changesEach });
      await fc.assert(
        fc.asyncProperty(responses, picks, async (response, picks) => {
          const kinds = byKind(mutationsOf(spec, schema, arrived(response)));
          for (const [which, how] of picks) {
            const [kind, mutations] = at([...kinds], which);
            seen.add(kind);
            await classedRight(success, send, at(mutations, how));
          }
        }),
        { numRuns: Math.ceil(runs / changesEach) },
      );
      // Among 300 changes a kind may be missing, in about one test of ten thousand.
      const kinds = new Set(kindsOfExamples(success));
      const met = [...kinds].filter((kind) => seen.has(kind));
      expect(met.length).toBeGreaterThanOrEqual(isDeep ? kinds.size : kinds.size - 1);
    });
  }
});

describe("a null in the envelope", () => {
  const cases = successes.flatMap((success) => {
    const { spec, schema } = success;
    const forms = [resolve(spec, schema)].flatMap((form) => form.anyOf ?? [form]).map((form) => resolve(spec, form));
    const envelope = forms.find((form) => form["x-unwrap"] !== undefined);
    const data = `${envelope?.["x-unwrap"]}`;
    const around = Object.keys(envelope?.properties ?? {}).filter((key) => key !== data);
    return around.length === 0 ? [] : [{ ...success, data, around }];
  });
  for (const { provider, id, spec, schema, responses, data, around } of cases)
    test(`of ${provider} ${id} is drift, and the data stays what it is, ${times} in all`, async () => {
      const send = callOf(provider, id);
      const enveloped = responses.filter(isObject).filter((response) => data in response);
      await fc.assert(
        fc.asyncProperty(enveloped, fc.constantFrom(...around), async (response, key) => {
          const { drift, ...outcome } = await send(() => json({ ...response, [key]: null }));
          same(outcome, { data: unwrapped(spec, schema, arrived(response)) });
          expect(drift).toMatchObject([{ provider, operation: id, status: 200, pointer: `/${key}`, keyword: "type" }]);
        }),
        { numRuns: Math.ceil(propertyRuns / cases.length) },
      );
    });
});

async function classedRight(success: Success, send: Call, { value, finding, union }: Mutation) {
  const { provider, id, spec, schema } = success;
  const { pointer, keyword, breaking } = finding;
  const outcome = await send(() => json(value));
  const differences = {
    drift: reported(outcome.drift),
    violations: violationsOf(outcome),
    data: Reflect.get(outcome, "data"),
  };
  // The report is of the form that is nearest to what came, which need not be the one that was changed.
  const isNear = ({ pointer }: { pointer: string }) => union !== undefined && pointer.startsWith(union);
  if (breaking && differences.data === undefined && differences.violations.some(isNear)) return;
  // Its data is sound, but the list cannot go on.
  const cursor = pointer === success.cursor ? valueAt(value, pointer) : undefined;
  const isLost = typeof cursor === "object" && cursor !== null;
  same(
    differences,
    breaking || isLost
      ? {
          drift: breaking ? [] : [{ pointer, keyword }],
          violations: [breaking ? { pointer, keyword } : { pointer: "", keyword: "pagination" }],
          data: undefined,
        }
      : { drift: [{ pointer, keyword }], violations: [], data: unwrapped(spec, schema, arrived(value)) },
  );
  for (const drift of outcome.drift) {
    same([drift.provider, drift.operation, drift.status], [provider, id, 200]);
  }
}

function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((at, key) => Object(at)[key], value);
}

function violationsOf(outcome: object) {
  if (!("error" in outcome)) return [];
  if (outcome.error instanceof ContractError) return reported(outcome.error.violations);
  throw outcome.error;
}

function reported(differences: readonly { pointer: string; keyword: string }[]) {
  return differences.map(({ pointer, keyword }) => ({ pointer, keyword }));
}

function kindOf({ finding: { keyword, breaking } }: Mutation): string {
  return `${keyword} ${breaking ? "in the data" : "that is drift"}`;
}

function byKind(mutations: readonly Mutation[]): Map<string, Mutation[]> {
  const kinds = new Map<string, Mutation[]>();
  for (const mutation of mutations) {
    const kind = kindOf(mutation);
    const same = kinds.get(kind);
    if (same === undefined) kinds.set(kind, [mutation]);
    else same.push(mutation);
  }
  return kinds;
}

/** What the run must have met at least: the kinds of change that the examples of the spec admit. */
function kindsOfExamples({ provider, id, spec, schema }: Success): string[] {
  const operation = operations[provider].find((operation) => operation.id === id);
  const examples = operation?.responses.find(({ status }) => status === "200")?.examples ?? {};
  return Object.values(examples).flatMap((example) => mutationsOf(spec, schema, example).map(kindOf));
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("There is nothing to choose from.");
  return item;
}
