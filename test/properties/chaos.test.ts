/**
 * Collections from doubles that fail at random, in every way that they can and that the specs document. What comes out is
 * what the double holds; else the failures and the coverage name the provider, and what came before is right.
 */
import { inspect } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { connectors } from "../../generated/connectors.ts";
import { type Provider, providers } from "../../generated/providers.ts";
import { sourceOf } from "../../scripts/sources.ts";
import { type CollectedMemberships, collectMemberships, OrgContractsError } from "../../src/index.ts";
import { createDouble, type Failure } from "../../src/testing/index.ts";
import { subjects } from "../faults/subjects.ts";
import { skipWaits } from "../support/clock.ts";
import { propertyRuns, times } from "../support/depth.ts";
import { byProvider } from "../support/providers.ts";
import { operations } from "../support/specs.ts";
import { facts, unchecked } from "../testing/subject.ts";
import { same } from "./calls.ts";

skipWaits();

const faults = ["network", "silence", "stall", "cut", "html", "empty", "drift", "violation"] as const;

/** The failures of a provider: each fault, and each documented status of its list. */
function failureOf(provider: Provider): fc.Arbitrary<Failure> {
  const list = operations[provider].find(({ id }) => id === connectors[provider].operations[0]);
  const documented = (list?.responses ?? []).flatMap(({ status }) =>
    status === "5XX" ? [500, 502, 503, 504] : Number(status) >= 400 ? [Number(status)] : [],
  );
  const retryAfter = fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined });
  return fc.oneof(
    fc.record({ fault: fc.constantFrom(...faults) }),
    fc.record({ status: fc.constantFrom(429, ...documented), retryAfter }),
  );
}

const failures = byProvider(providers.map((provider) => [provider, failureOf(provider)]));

/** Around the sizes of one to three pages, and few, because what comes out of so many is computed once. */
const manyCounts = [99, 100, 101, 149, 150, 151, 199, 200, 201, 250, 300, 320];

/** What each request to one provider meets; those after the last meet nothing. */
const chaos = fc.subarray([...providers], { minLength: 1, maxLength: 3 }).chain((some) =>
  fc.tuple(
    ...some.map((provider) =>
      fc.record({
        provider: fc.constant(provider),
        count: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(...manyCounts)),
        retries: fc.integer({ min: 0, max: 3 }),
        plan: fc.array(fc.option(failures[provider], { nil: undefined }), { maxLength: 9 }),
      }),
    ),
  ),
);

type Plan = readonly (Failure | undefined)[];

/** A function of a provider and a count whose results are kept. */
function once<Result>(make: (provider: Provider, count: number) => Result) {
  const known = new Map<string, Result>();
  return (provider: Provider, count: number): Result => {
    const key = `${provider} ${count}`;
    const result = known.get(key) ?? make(provider, count);
    known.set(key, result);
    return result;
  };
}

/** A double that holds so many organizations: to make its items takes longer than to answer for them. */
const doubleOf = once((provider, count) => {
  const seeds = facts[provider].seeds.filter(({ besides }) => besides === undefined);
  const items = Array.from({ length: count }, () => ({}));
  return createDouble(provider, unchecked(Object.fromEntries(seeds.map(({ option }) => [option, items]))));
});

/** A `fetch` of that double, which fails by the plan. */
function failing(provider: Provider, count: number, plan: Plan) {
  const double = doubleOf(provider, count);
  double.reset();
  let requests = 0;
  return (request: Request) => {
    const failure = plan[requests++];
    if (failure !== undefined) double.fail(unchecked(failure));
    return double.fetch(request);
  };
}

/** A source of memberships with such a double. */
function open(provider: Provider, count: number, plan: Plan = [], retries = 2) {
  return sourceOf(provider, { fetch: failing(provider, count, plan), retries });
}

/** The memberships without the provider's own objects, which drift changes. */
function listed({ memberships }: CollectedMemberships, provider: Provider): object[] {
  return memberships.filter((one) => one.provider === provider).map(({ source: _, ...membership }) => membership);
}

/** What comes out where nothing fails. */
const expected = once((provider, count) => collectMemberships([open(provider, count)]));

const expectedList = once(async (provider, count) => listed(await expected(provider, count), provider));

function assertDocumented(error: unknown): void {
  if (!(error instanceof OrgContractsError)) throw new Error(`It ended in ${inspect(error)}.`);
}

test.each(providers)("%s: everything comes out where nothing fails", async (provider) => {
  for (const count of [0, 1, 205]) {
    const whole = await expected(provider, count);
    expect(whole.failures).toEqual([]);
    expect(whole.memberships).toHaveLength(count);
    expect(new Set(whole.memberships.map(({ organizationId }) => organizationId)).size).toBe(count);
  }
});

test(`what comes out is what the doubles hold, or the failures and the coverage name the provider, ${times}`, async () => {
  const outcomes = { whole: 0, failed: 0 };
  await fc.assert(
    fc.asyncProperty(chaos, async (runs) => {
      const sources = runs.map(({ provider, count, plan, retries }) => open(provider, count, plan, retries));
      const result = await collectMemberships(sources);
      for (const { provider, count } of runs) {
        const whole = await expected(provider, count);
        const all = await expectedList(provider, count);
        const found = listed(result, provider);
        const failure = result.failures.find((one) => one.provider === provider);
        const coverage = result.coverage.find((one) => one.provider === provider);
        same(all.length, count);
        if (failure === undefined) {
          outcomes.whole++;
          same(found, all);
          same(coverage, whole.coverage[0]);
        } else {
          outcomes.failed++;
          same(found, all.slice(0, found.length));
          assertDocumented(failure.error);
          same(coverage?.complete, false);
          same(
            coverage?.gaps.some(({ code }) => code === "failed"),
            true,
          );
        }
      }
    }),
  );
  // Else it would be about one of the two alone.
  expect(Math.min(outcomes.whole, outcomes.failed)).toBeGreaterThan(propertyRuns / 5);
});

const paged = providers.filter((provider) => subjects[provider].listings.length > 0);

test(`with any number of pages read ahead, a list comes whole and in order, or ends in an error after its beginning, ${times}`, async () => {
  const outcomes = { whole: 0, failed: 0 };
  const known = once((provider, count) => idsOf(provider, count, [], 0));
  const run = fc.constantFrom(...paged).chain((provider) =>
    fc.record({
      provider: fc.constant(provider),
      count: fc.integer({ min: 0, max: 60 }),
      readAhead: fc.integer({ min: 0, max: 6 }),
      plan: fc.array(fc.option(failures[provider], { nil: undefined, freq: 2 }), { maxLength: 12 }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(run, async ({ provider, count, readAhead, plan }) => {
      const all = await known(provider, count);
      same([all.ids.length, new Set(all.ids).size], [count, count]);
      const { ids, error } = await idsOf(provider, count, plan, readAhead);
      if (error === undefined) {
        outcomes.whole++;
        same(ids, all.ids);
      } else {
        outcomes.failed++;
        assertDocumented(error);
        same(ids, all.ids.slice(0, ids.length));
      }
    }),
  );
  expect(Math.min(outcomes.whole, outcomes.failed)).toBeGreaterThan(propertyRuns / 10);
});

/** The ids of a provider's first list in pages of five, until an error. */
async function idsOf(provider: Provider, count: number, plan: Plan, readAhead: number) {
  const { listings, prefix } = subjects[provider];
  const [listing] = listings;
  const ids: unknown[] = [];
  try {
    const fetch = failing(provider, count, plan);
    const list = listing?.open(`https://provider.example${prefix}`, { fetch, retries: 2 });
    for await (const item of list?.listAll({ per_page: 5 }, { readAhead }) ?? [])
      ids.push(/"id":([^,}]+)/.exec(JSON.stringify(item))?.[1]);
    return { ids, error: undefined };
  } catch (error) {
    return { ids, error };
  }
}
