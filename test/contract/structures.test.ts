/** The checks of arrays and objects: what each accepts, and what it finds where. */
import * as checks from "../../src/contract/checks.ts";
import { testChecks } from "../support/findings.ts";

const { integer, string } = checks;
const ab = checks.object({ a: integer(), b: string }, ["a"]);
/** Accepts what has the property, and finds it missing otherwise. */
const has = (name: string) => checks.required(name);

/** A list and an object in turns, as deep as this, around an object with the value. */
function nested(levels: number, value: number): unknown {
  if (levels === 0) return { value };
  const inner = nested(levels - 1, value);
  return levels % 2 === 0 ? [inner] : { inner };
}

/** A list in so many lists. */
function lists(levels: number, value: readonly unknown[]): readonly unknown[] {
  return levels === 0 ? value : [lists(levels - 1, value)];
}

testChecks("arrays", [
  ["an array", checks.array(string), ["a"]],
  ["no array", checks.array(string), { 0: "a" }, " type! is object, expected array"],
  ["an item", checks.array(string), ["a", 1], "/1 type! is number, expected string"],
  ["the same in several items, once", checks.array(string), [1, "a", 2], "/0 type! is number, expected string"],
  [
    "others in several items",
    checks.array(string),
    [1, null, 2, null, true],
    "/0 type! is number, expected string",
    "/1 type! is object, expected string".replace("object", "null"),
    "/4 type! is boolean, expected string",
  ],
  [
    "other keywords in several items",
    checks.array(checks.choice("a")),
    ["b", "c", "b"],
    '/0 enum is "b", expected a',
    '/1 enum is "c", expected a',
  ],
  [
    "the same at several properties of items",
    checks.array(checks.object({ a: string, b: string })),
    [{ a: 1 }, { b: 1 }, { b: 2, a: 3 }],
    "/0/a type! is number, expected string",
    "/1/b type! is number, expected string",
  ],
  [
    "the same in lists of lists, once",
    checks.array(checks.array(string)),
    [["a", 1], [2], ["a", "b", 3]],
    "/0/1 type! is number, expected string",
  ],
  [
    "the same in an item and in its property",
    checks.array(checks.either(["a"], checks.object({ a: string }), string)),
    [{ a: 1 }, 1],
    "/0/a type! is number, expected string",
    "/1 type! is number, expected string",
  ],
  [
    "the same in an item of a list and in a property of that name",
    checks.array(checks.either([], checks.array(string), checks.object({ 0: string }))),
    [[1], { 0: 1 }],
    "/0/0 type! is number, expected string",
    "/1/0 type! is number, expected string",
  ],
  [
    "the same, the other way round",
    checks.array(checks.either([], checks.array(string), checks.object({ 0: string }))),
    [{ 0: 1 }, [1]],
    "/0/0 type! is number, expected string",
    "/1/0 type! is number, expected string",
  ],
  [
    "the same value in items that differ in the keyword or in what is expected",
    checks.array(
      checks.either(
        ["const"],
        checks.object({ const: checks.anything, a: checks.literal("const", "x"), b: checks.choice("x") }),
        checks.object({ a: checks.literal("enum", "x"), b: checks.choice("y") }),
      ),
    ),
    [
      { const: 1, a: "c", b: "d" },
      { a: "c", b: "d" },
    ],
    '/0/a const is "c", expected x',
    '/0/b enum is "d", expected x',
    '/1/a enum is "c", expected x',
    '/1/b enum is "d", expected y',
  ],
  ["prefix items", checks.prefix([string, integer()], checks.boolean), ["a", 1, true]],
  [
    "prefix items that differ",
    checks.prefix([string, integer()], checks.boolean),
    [1, "a", 2],
    "/0 type! is number, expected string",
    "/1 type! is string, expected integer",
    "/2 type! is number, expected boolean",
  ],
  ["prefix items, of no array", checks.prefix([], string), "a", " type! is string, expected array"],
  ["contains one", checks.contains(string), [1, "a"]],
  ["contains none", checks.contains(string), [1], " contains is 0, expected at least 1 such items"],
  [
    "contains none, as what is drift does not fit",
    checks.contains(checks.choice("a")),
    ["b"],
    " contains is 0, expected at least 1 such items",
  ],
  ["contains too few", checks.contains(string, 2, 3), ["a"], " contains is 1, expected at least 2 such items"],
  ["contains the fewest", checks.contains(string, 2, 3), ["a", "b"]],
  ["contains the most", checks.contains(string, 2, 3), ["a", "b", "c"]],
  ["contains too many", checks.contains(string, 0, 1), ["a", "b"], " contains is 2, expected at most 1 such items"],
  ["contains, of no array", checks.contains(integer()), "a"],
  ["items without a repeated one", checks.unique, [1, "1", [1], { a: 1 }, null, {}, { a: [1] }]],
  ["one item that JSON cannot hold", checks.unique, [undefined]],
  ["items that JSON cannot hold", checks.unique, [1n, 2n, [], [undefined]]],
  [
    "a repeated item, only the first",
    checks.unique,
    [1, 2, 2, 1],
    "/2 uniqueItems is repeated, expected no repeated item",
  ],
  [
    "an item repeated in another order",
    checks.unique,
    [
      { a: 1, b: { c: 1, d: 2 } },
      { b: { d: 2, c: 1 }, a: 1 },
    ],
    "/1 uniqueItems is repeated, expected no repeated item",
  ],
  ["lists that differ", checks.unique, [[1], [2], { 0: 1 }]],
  [
    "a repeated list",
    checks.unique,
    [
      [1, 2],
      [1, 2],
    ],
    "/1 uniqueItems is repeated, expected no repeated item",
  ],
  ["items that differ at the 200th level", checks.unique, [nested(200, 1), nested(200, 2)]],
  ["lists that differ in length at the 200th level", checks.unique, [lists(200, []), lists(200, [[]])]],
  [
    "items that differ below the 200th level, which is not compared",
    checks.unique,
    [nested(201, 1), nested(201, 2)],
    "/1 uniqueItems is repeated, expected no repeated item",
  ],
  ["unique items, of no array", checks.unique, "aa"],
  ["the fewest items", checks.itemCount(1, 2), [1]],
  ["too few items", checks.itemCount(1, 2), [], " minItems is 0 items, the minimum is 1"],
  ["too many items", checks.itemCount(1, 2), [1, 2, 3], " maxItems is 3 items, the maximum is 2"],
  ["a number of items, of no array", checks.itemCount(1), ""],
]);

testChecks("objects", [
  ["an object", ab, { b: "", a: 1 }],
  ["no object", ab, [], " type! is array, expected object"],
  ["null", ab, null, " type! is null, expected object"],
  ["a property", ab, { a: "1" }, "/a type! is string, expected integer"],
  ["a missing property", ab, { b: "" }, "/a required! is required, but missing"],
  ["an undocumented property", ab, { a: 1, c: 1 }, "/c additionalProperties is not documented"],
  ["other properties", checks.object({}, [], undefined, string), { c: 1 }, "/c type! is number, expected string"],
  [
    "only the data of an envelope are violations",
    checks.object({ data: string, meta: string }, ["data", "meta"], "data"),
    { data: 1, meta: 1 },
    "/data type! is number, expected string",
    "/meta type is number, expected string",
  ],
  [
    "only the missing data of an envelope are a violation",
    checks.object({ data: string, meta: string }, ["meta", "data"], "data"),
    {},
    "/meta required is required, but missing",
    "/data required! is required, but missing",
  ],
  [
    "an envelope makes nothing lenient that comes after it",
    checks.array(checks.all(checks.object({ data: string, meta: string }, [], "data"), has("x"))),
    [{ data: "", meta: 1 }],
    "/0/meta type is number, expected string",
    "/0/x required! is required, but missing",
  ],
  ["as many properties as allowed", checks.atMost(1, checks.anything), { a: 1 }],
  ["too many properties", checks.atMost(1, ab), { a: 1, b: "" }, " maxProperties is 2 properties, the maximum is 1"],
  ["the most properties, of no object", checks.atMost(1, checks.anything), [1, 2]],
  ["the number of properties", checks.propertyCount(1, 2), { a: 1 }],
  ["too few properties", checks.propertyCount(1, 2), {}, " minProperties is 0 properties, the minimum is 1"],
  [
    "more properties than that",
    checks.propertyCount(0, 1),
    { a: 1, b: 1 },
    " maxProperties is 2 properties, the maximum is 1",
  ],
  ["the number of properties, of no object", checks.propertyCount(1), []],
  ["a required name", has("a"), { a: undefined }],
  ["a name that is not there", has("a"), {}, "/a required! is required, but missing"],
  ["required names, of no object", has("a"), ""],
  ["a dependent name that is there", checks.dependentRequired({ a: ["b"] }), { a: 1, b: 1 }],
  [
    "a dependent name that is missing",
    checks.dependentRequired({ a: ["b"] }),
    { a: 1 },
    "/b dependentRequired is missing, expected required",
  ],
  ["a dependent name that is not needed", checks.dependentRequired({ a: ["b"] }), { c: 1 }],
  ["dependent names, of no object", checks.dependentRequired({ length: ["b"] }), []],
  ["a dependent schema", checks.dependent("a", has("b")), { a: 1 }, "/b required is required, but missing"],
  ["a dependent schema that is not needed", checks.dependent("a", has("b")), { c: 1 }],
  ["a dependent schema, of no object", checks.dependent("length", checks.nothing), []],
  ["names", checks.propertyNames(checks.text(0, 1)), { a: 1 }],
  [
    "a name that is too long",
    checks.propertyNames(checks.text(0, 1)),
    { a: 1, bb: 1 },
    "/bb maxLength is 2 characters long, the maximum is 1",
  ],
  [
    "a name that violates nothing, as names are no data",
    checks.propertyNames(integer()),
    { a: 1 },
    "/a type is string, expected integer",
  ],
  ["names, of no object", checks.propertyNames(checks.nothing), ["a"]],
  ["documented names", checks.documented(["a"], /^x-/), { a: 1, "x-b": 1 }],
  [
    "an undocumented name",
    checks.documented(["a"], /^x-/),
    { a: 1, c: 1 },
    "/c additionalProperties is not documented",
  ],
  ["documented names, of no object", checks.documented([]), ["a"]],
  ["patterns", checks.patterned({ a: string }, [[/^x/, integer()]]), { a: "", x1: 1 }],
  [
    "a name and a pattern together",
    checks.patterned({ xa: string }, [
      [/^x/, integer()],
      [/a$/, checks.nothing],
    ]),
    { xa: true },
    "/xa type! is boolean, expected string",
    "/xa type! is boolean, expected integer",
    "/xa type! is boolean, expected null",
  ],
  [
    "a name that no pattern has",
    checks.patterned({ a: string }, [[/^x/, integer()]]),
    { b: 1 },
    "/b additionalProperties is not documented",
  ],
  ["a name for the rest", checks.patterned({}, [], string), { b: 1 }, "/b type! is number, expected string"],
  ["patterns, of no object", checks.patterned({}, []), ["a"]],
]);
