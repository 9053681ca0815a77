/**
 * Every fault against every provider where it applies, on a server of its own: in `npm test` each against one provider, in
 * turn, and in `npm run test:deep` against the others.
 */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { providers } from "../../generated/providers.ts";
import { isDeep } from "../support/depth.ts";
import { stage } from "./fault.ts";
import { faults } from "./faults.ts";

beforeAll(() => {
  // Full jitter draws short delays here, so that the suite need not wait for long ones.
  vi.spyOn(Math, "random").mockReturnValue(0.02);
});
afterAll(() => {
  vi.restoreAllMocks();
});

test("every fault applies to a provider", () => {
  expect(faults.filter(({ providers }) => providers?.length === 0).map(({ name }) => name)).toEqual([]);
});

test("every fault has a name of its own, a sentence", () => {
  const names = faults.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(names.filter((name) => !/^[\w`].{20,}\.$/.test(name))).toEqual([]);
  expect(faults.length).toBeGreaterThanOrEqual(60);
});

for (const provider of providers) {
  describe.concurrent(provider, () => {
    for (const [index, { name, group, run, providers: among = providers }] of faults.entries()) {
      const isNext = among[index % among.length] === provider;
      if (among.includes(provider) && isDeep !== isNext) test(`${group}: ${name}`, () => stage(provider, run));
    }
  });
}
