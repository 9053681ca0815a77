/** The checks of arrays and objects: what each accepts, and what it finds where. */
import * as checks from "../../src/contract/checks.ts";
import { testChecks } from "../support/findings.ts";

const { all, anything, array, atMost, boolean, choice, contains, dependent, dependentRequired, documented } = checks;
const { either, integer, itemCount, literal, nothing, object, patterned, prefix, propertyCount } = checks;
const { propertyNames, required, string, text, unique } = checks;

const ab = object({ a: integer(), b: string }, ["a"]);
const a = choice("a");
const listOrObject = array(either([], array(string), object({ 0: string })));
const aNeedsB = dependentRequired({ a: ["b"] });
const oneLetter = propertyNames(text(0, 1));
const x = [/^x/, integer()] as const;
const cd = { a: "c", b: "d" };

const noString = (pointer: string) => `${pointer} type! is number, expected string`;
const missing = (name: string) => `/${name} required! is required, but missing`;
const undocumented = (name: string) => `/${name} additionalProperties is not documented`;
const repeated = (index: number) => `/${index} uniqueItems is repeated, expected no repeated item`;

/** A list and an object in turns, as deep as this, around an object with the value. */
function nested(levels: number, value: unknown): unknown {
  if (levels === 0) return { value };
  const inner = nested(levels - 1, value);
  return levels % 2 === 0 ? [inner] : { inner };
}

/** A list in so many lists. */
function lists(levels: number, value: readonly unknown[]): readonly unknown[] {
  return levels === 0 ? value : [lists(levels - 1, value)];
}

testChecks("arrays", [
  ["no array", array(string), { 0: "a" }, " type! is object, expected array"],
  ["the same in several items, once", array(string), [1, "a", 2], noString("/0")],
  [
    "others in several items",
    array(string),
    [1, null, 2, null, true],
    noString("/0"),
    "/1 type! is null, expected string",
    "/4 type! is boolean, expected string",
  ],
  ["the same in lists of lists, once", array(array(string)), [["a", 1], [2], ["a", "b", 3]], noString("/0/1")],
  [
    "the same in an item and in its property",
    array(either(["a"], object({ a: string }), string)),
    [{ a: 1 }, 1],
    noString("/0/a"),
    noString("/1"),
  ],
  [
    "the same in an item and in a property of that name",
    listOrObject,
    [[1], { 0: 1 }],
    noString("/0/0"),
    noString("/1/0"),
  ],
  ["the same, the other way round", listOrObject, [{ 0: 1 }, [1]], noString("/0/0"), noString("/1/0")],
  [
    "the same value in items that differ in the keyword or in what is expected",
    array(
      either(
        ["const"],
        object({ const: anything, a: literal("const", "x"), b: choice("x") }),
        object({ a: literal("enum", "x"), b: choice("y") }),
      ),
    ),
    [{ const: 1, ...cd }, cd],
    '/0/a const is "c", expected x',
    '/0/b enum is "d", expected x',
    '/1/a enum is "c", expected x',
    '/1/b enum is "d", expected y',
  ],
  ["prefix items", prefix([string, integer()], boolean), ["a", 1, true]],
  [
    "prefix items that differ",
    prefix([string, integer()], boolean),
    [1, "a", 2],
    noString("/0"),
    "/1 type! is string, expected integer",
    "/2 type! is number, expected boolean",
  ],
  ["prefix items, of no array", prefix([], string), "a", " type! is string, expected array"],
  ["contains one", contains(string), [1, "a"]],
  ["contains none, as drift does not fit", contains(a), ["b"], " contains is 0, expected at least 1 such items"],
  ["contains too few", contains(string, 2, 3), ["a"], " contains is 1, expected at least 2 such items"],
  ["contains the fewest", contains(string, 2, 3), ["a", "b"]],
  ["contains the most", contains(string, 2, 3), ["a", "b", "c"]],
  ["contains too many", contains(string, 0, 1), ["a", "b"], " contains is 2, expected at most 1 such items"],
  ["contains, of no array", contains(integer()), "a"],
  ["items without a repeated one", unique, [1, "1", [1], { a: 1 }, null, {}, { a: [1] }]],
  ["one item that JSON cannot hold", unique, [undefined]],
  ["items that JSON cannot hold", unique, [1n, 2n, [], [undefined]]],
  ["a repeated item, only the first", unique, [1, 2, 2, 1], repeated(2)],
  ["an item repeated in another order", unique, [nested(1, cd), nested(1, { b: "d", a: "c" })], repeated(1)],
  ["lists that differ", unique, [[1], [2], { 0: 1 }]],
  ["a repeated list", unique, [[1, 2], 3, [1, 2]], repeated(2)],
  ["items that differ at the 200th level", unique, [nested(200, 1), nested(200, 2)]],
  ["lists that differ in length at the 200th level", unique, [lists(200, []), lists(200, [[]])]],
  [
    "items that differ below the 200th level, which is not compared",
    unique,
    [nested(201, 1), nested(201, 2)],
    repeated(1),
  ],
  ["unique items, of no array", unique, "aa"],
  ["the fewest items", itemCount(1, 2), [1]],
  ["too few items", itemCount(1, 2), [], " minItems is 0 items, the minimum is 1"],
  ["too many items", itemCount(1, 2), [1, 2, 3], " maxItems is 3 items, the maximum is 2"],
  ["a number of items, of no array", itemCount(1), ""],
]);

testChecks("objects", [
  ["an object", ab, { b: "", a: 1 }],
  ["no object", ab, [], " type! is array, expected object"],
  ["null", ab, null, " type! is null, expected object"],
  ["a property", ab, { a: "1" }, "/a type! is string, expected integer"],
  ["a missing property", ab, { b: "" }, missing("a")],
  ["an undocumented property", ab, { a: 1, c: 1 }, undocumented("c")],
  ["other properties", object({}, [], undefined, string), { c: 1 }, noString("/c")],
  [
    "only the data of an envelope are violations",
    object({ data: string, meta: string }, ["data", "meta"], "data"),
    { data: 1, meta: 1 },
    noString("/data"),
    "/meta type is number, expected string",
  ],
  [
    "only the missing data of an envelope are a violation",
    object({ data: string, meta: string }, ["meta", "data"], "data"),
    {},
    "/meta required is required, but missing",
    missing("data"),
  ],
  [
    "an envelope makes nothing lenient that comes after it",
    array(all(object({ data: string, meta: string }, [], "data"), required("x"))),
    [{ data: "", meta: 1 }],
    "/0/meta type is number, expected string",
    missing("0/x"),
  ],
  ["as many properties as allowed", atMost(1, anything), { a: 1 }],
  ["too many properties", atMost(1, ab), { a: 1, b: "" }, " maxProperties is 2 properties, the maximum is 1"],
  ["the most properties, of no object", atMost(1, anything), [1, 2]],
  ["the number of properties", propertyCount(1, 2), { a: 1 }],
  ["too few properties", propertyCount(1, 2), {}, " minProperties is 0 properties, the minimum is 1"],
  ["too many of them", propertyCount(0, 1), { a: 1, b: 1 }, " maxProperties is 2 properties, the maximum is 1"],
  ["the number of properties, of no object", propertyCount(1), []],
  ["a required name", required("a"), { a: undefined }],
  ["a name that is not there", required("a"), {}, missing("a")],
  ["required names, of no object", required("a"), ""],
  ["a dependent name that is there", aNeedsB, { a: 1, b: 1 }],
  ["a dependent name that is missing", aNeedsB, { a: 1 }, "/b dependentRequired is missing, expected required"],
  ["a dependent name that is not needed", aNeedsB, { c: 1 }],
  ["dependent names, of no object", dependentRequired({ length: ["b"] }), []],
  ["a dependent schema", dependent("a", required("b")), { a: 1 }, "/b required is required, but missing"],
  ["a dependent schema that is not needed", dependent("a", required("b")), { c: 1 }],
  ["a dependent schema, of no object", dependent("length", nothing), []],
  ["names", oneLetter, { a: 1 }],
  ["a name that is too long", oneLetter, { a: 1, bb: 1 }, "/bb maxLength is 2 characters long, the maximum is 1"],
  ["a name violates nothing, as it is no data", propertyNames(a), { b: 1 }, '/b enum is "b", expected a'],
  ["names, of no object", propertyNames(nothing), ["a"]],
  ["documented names", documented(["a"], /^x-/), { a: 1, "x-b": 1 }],
  ["an undocumented name", documented(["a"], /^x-/), { a: 1, c: 1 }, undocumented("c")],
  ["documented names, of no object", documented([]), ["a"]],
  ["patterns", patterned({ a: string }, [x]), { a: "", x1: 1 }],
  [
    "a name and two patterns together",
    patterned({ xa: string }, [x, [/a$/, nothing]]),
    { xa: true },
    ...["string", "integer", "null"].map((type) => `/xa type! is boolean, expected ${type}`),
  ],
  ["a name that no pattern has", patterned({ a: string }, [x]), { b: 1 }, undocumented("b")],
  ["a name for the rest", patterned({}, [], string), { b: 1 }, noString("/b")],
  ["patterns, of no object", patterned({}, []), ["a"]],
]);
