/** A response with one thing in it that the spec does not allow is classed by what it does to the caller's value. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { ContractError } from "../../src/index.ts";
import { unwrapped } from "../support/data.ts";
import { isDeep, shallowRuns, timesOf } from "../support/depth.ts";
import { type Mutation, mutationsOf } from "../support/mutations.ts";
import { operations } from "../support/specs.ts";
import { arrived, type Call, callOf, json, same } from "./calls.ts";
import { type Success, successes } from "./successes.ts";

const changesEach = 20;

for (const success of successes) {
  const { provider, id, spec, schema, responses } = success;
  // Fewer would miss a kind of change.
  const runs = Math.max(success.runs, shallowRuns);
  test(`a change to a response of ${provider} ${id} is a ContractError or drift, by what it touches, ${timesOf(runs)}`, async () => {
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

async function classedRight(success: Success, send: Call, { value, finding, union }: Mutation) {
  const { provider, id, spec, schema } = success;
  const { pointer, keyword, breaking } = finding;
  const outcome = await send(() => json(value));
  const drift = reported(outcome.drift);
  const violations = violationsOf(outcome);
  const data: unknown = Reflect.get(outcome, "data");
  // The report is of the form that is nearest to what came, which need not be the one that was changed.
  const isNear = ({ pointer }: { pointer: string }) => union !== undefined && pointer.startsWith(union);
  if (breaking && data === undefined && violations.some(isNear)) return;
  // Its data is sound, but the list cannot go on.
  const cursor = pointer === success.cursor ? valueAt(value, pointer) : undefined;
  const isLost = typeof cursor === "object" && cursor !== null;
  same(
    { drift, violations, data },
    {
      drift: breaking ? [] : [{ pointer, keyword }],
      violations: breaking ? [{ pointer, keyword }] : isLost ? [{ pointer: "", keyword: "pagination" }] : [],
      data: breaking || isLost ? undefined : unwrapped(spec, schema, arrived(value)),
    },
  );
  for (const { provider: at, operation, status } of outcome.drift) same([at, operation, status], [provider, id, 200]);
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
    const same = kinds.get(kind) ?? [];
    same.push(mutation);
    kinds.set(kind, same);
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
