/** Lists of a hundred thousand pages and of a million items. */
import { expect, test } from "vitest";
import { count, serve } from "./made-list.ts";

test("a list ends after a million items where the caller sets no other limit", async () => {
  const pages = serve((page) => Array.from({ length: 50_000 }, (_, at) => ({ id: `${page}-${at}` })));
  const error = { name: "ContractError", violations: [{ keyword: "maxItems" }] };
  expect(await count(pages)).toMatchObject({ count: 1_000_000, error });
});

test.each([
  ["ids that are counted", (page: number) => ({ id: `org_${page}` })],
  ["ids that differ at their beginning", (page: number) => ({ id: `${page}-7d2f0b86a5e3-4e09-9c41-3f6c1d2a58b7` })],
  ["ids of digits", (page: number) => ({ id: page.toString(2).padStart(32, "0") })],
  ["ids that are numbers", (page: number) => ({ id: page })],
  ["no id", (page: number) => ({ name: `Organization ${page}`, roles: ["a"] })],
])("none of 100,000 pages is mistaken for an earlier one, with %s", async (_, item) => {
  expect(await count(serve((page) => [item(page)], 99_999))).toEqual({ count: 100_000 });
});
