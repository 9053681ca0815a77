/** `npm run budget` */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { oversized, type Sizes } from "../../scripts/budget.ts";

const recorded = { one: { start: 1000, whole: 2000 } };

test("a size may exceed its record by 3 %, and not by more", () => {
  expect(oversized({ one: { start: 1030, whole: 2060 } }, recorded)).toEqual([]);
  expect(oversized({ one: { start: 1031, whole: 1000 } }, recorded)).toEqual(["one, start: 1031 B, recorded 1000 B"]);
  expect(oversized({ one: { start: 1000, whole: 2061 } }, recorded)).toEqual(["one, whole: 2061 B, recorded 2000 B"]);
});

test("a provider without a record is over budget", () => {
  expect(oversized({ two: { start: 1, whole: 1 } }, recorded)).toEqual(["two has no record"]);
});

test("docs/sizes.json records every provider, and all of them together", () => {
  const sizes: Sizes = JSON.parse(readFileSync(new URL("../../docs/sizes.json", import.meta.url), "utf8"));
  expect(Object.keys(sizes)).toEqual([...providers, "all"]);
});
