/** No response, however broken, ends in anything but data or an error that the library documents. */
import { inspect } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { OrgContractsError } from "../../src/index.ts";
import { subjects } from "../faults/subjects.ts";
import { isDeep, propertyRuns, shallowRuns, sharedRuns, times, timesOf } from "../support/depth.ts";
import { operations, specs } from "../support/specs.ts";
import { brokenFetch, type RandomResponse, responseTo } from "./anything.ts";
import { callOf, type Outcome, outcomeOf } from "./calls.ts";

const unhandled: unknown[] = [];
const remember = (reason: unknown) => unhandled.push(reason);
beforeAll(() => void process.on("unhandledRejection", remember));
afterAll(() => void process.off("unhandledRejection", remember));

/** Of each provider: they share the full depth. Fewer would miss an outcome. */
const runs = Math.max(sharedRuns(providers.length), shallowRuns);

for (const provider of providers)
  describe(provider, () => {
    const spec = specs[provider];
    const calls = operations[provider].map((operation) => ({ operation, send: callOf(provider, operation.id) }));

    test(`random bodies, statuses and headers give data or a documented error, ${timesOf(runs)} in all`, async () => {
      let data = 0;
      for (const { operation, send } of calls)
        await fc.assert(
          fc.asyncProperty(responseTo(spec, operation), async ({ give }) => {
            let ok = false;
            const outcome = await send(async () => {
              const response = await give();
              ok = response.ok;
              return response;
            });
            documented(outcome);
            if (!("data" in outcome)) return;
            if (!ok) throw new Error("It gave data with a status that is no success.");
            data++;
          }),
          { numRuns: Math.ceil(runs / calls.length) },
        );
      // Else all of it would be about failures: one in twenty gives data, which a few hundred only roughly show.
      expect(data).toBeGreaterThan(isDeep ? runs / 50 : 0);
      await nothingUnhandled();
    });
  });

describe("a fetch that rejects with anything, or gives no response,", () => {
  for (const provider of providers)
    test(`gives a documented error of ${provider}, ${times} for all providers`, async () => {
      const calls = operations[provider].map(({ id }) => callOf(provider, id));
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...calls), brokenFetch, async (send, { give }) => {
          const outcome = await send(give);
          documented(outcome);
          if ("data" in outcome) throw new Error("It gave data.");
        }),
        { numRuns: Math.ceil(propertyRuns / providers.length) },
      );
      await nothingUnhandled();
    });
});

describe("the escape hatch", () => {
  let respond: RandomResponse["give"] = () => new Response();
  const options = { retries: 0, fetch: async () => respond() };
  for (const provider of providers)
    test(`of ${provider} gives what came or a documented error, ${times} for all providers`, async () => {
      const responses = operations[provider].map((operation) => responseTo(specs[provider], operation));
      await fc.assert(
        fc.asyncProperty(fc.oneof(...responses), async ({ give }) => {
          respond = give;
          documented(await outcomeOf(subjects[provider].open(options).api()));
        }),
        { numRuns: Math.ceil(propertyRuns / providers.length) },
      );
      await nothingUnhandled();
    });
});

/** One of ours, and one that a logger can write. */
function documented(outcome: Outcome): void {
  if ("data" in outcome) return;
  const { error } = outcome;
  if (!(error instanceof OrgContractsError)) throw new Error(`It ended in ${inspect(error)}.`);
  if (error.message === "" || error.provider === "" || error.operation === "")
    throw new Error("It has too little in it.");
  JSON.parse(JSON.stringify(error));
}

async function nothingUnhandled(): Promise<void> {
  // A rejection counts as unhandled when the microtasks have run dry.
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(unhandled).toEqual([]);
}
