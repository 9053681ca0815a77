/** The check of an object tries first what stood at the same place in the object before: that must change nothing. */
import { expect, test } from "vitest";
import { array, choice, integer, object, string } from "../../src/contract/checks.ts";
import { find } from "../support/findings.ts";

const properties = { id: integer(), name: string, status: choice("member", "invited") };
const list = array(object(properties, ["id"]));
const item = { id: 7, name: "a name", status: "member" };

/** The item with its properties in every order. */
const orders = [
  ["id", "name", "status"],
  ["id", "status", "name"],
  ["name", "id", "status"],
  ["name", "status", "id"],
  ["status", "id", "name"],
  ["status", "name", "id"],
] as const;
const inEveryOrder = orders.map((keys) => Object.fromEntries(keys.map((key) => [key, item[key]])));

test("items with their properties in different orders are as right as with the same", () => {
  for (const first of inEveryOrder) expect(find(list, [first, ...inEveryOrder, first])).toEqual([]);
});

test("a wrong value is found under its own name, in whatever order the item before had its properties", () => {
  for (const before of inEveryOrder)
    for (const right of inEveryOrder)
      for (const key of Object.keys(item)) {
        const wrong = Object.fromEntries(
          Object.entries(right).map(([name, value]) => [name, name === key ? [] : value]),
        );
        expect(find(list, [before, wrong, before]).map(({ pointer }) => pointer)).toEqual([`/1/${key}`]);
      }
});

test("an undocumented property is found at every place, once for a list, and takes nothing of those that stand behind it", () => {
  for (const first of inEveryOrder)
    for (const value of [
      { extra: 1, ...item },
      { ...item, extra: 1 },
      { id: 7, extra: 1, name: "x", status: "member" },
    ]) {
      const found = find(list, [first, value, { ...value, status: "gone" }, first]);
      expect(found.map(({ pointer }) => pointer).toSorted()).toEqual(["/1/extra", "/2/status"]);
    }
});

test("a property that every object inherits is missing where the value does not hold it", () => {
  const check = object({ constructor: string, toString: string }, ["constructor"]);
  expect(find(check, {}).map(({ pointer, keyword }) => [pointer, keyword])).toEqual([["/constructor", "required"]]);
  expect(find(check, { constructor: "x" })).toEqual([]);
});
