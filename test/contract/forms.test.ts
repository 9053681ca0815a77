/** Checks that combine others: which form a value is compared with, and what is found in it. */
import { describe, expect, test } from "vitest";
import * as checks from "../../src/contract/checks.ts";
import type { Check, Findings } from "../../src/contract/finding.ts";
import { find, found, testChecks } from "../support/findings.ts";

const { all, anyOf, anything, array, boolean, choice, contains, dependent, documented, either, integer, lazy } = checks;
const { literal, not, nothing, nullable, object, of, oneOf, prefix, required, string, text, when } = checks;

const first = object({ kind: string, a: integer() }, ["a"]);
const second = object({ kind: string, b: integer() }, ["b"]);
const forms = [first, second];
const named = { one: 0, two: 1, gone: -1 };

const tooShort = " minLength is 1 characters long, the minimum is 2";
const missing = (name: string) => `/${name} required! is required, but missing`;
const undocumented = (name: string) => `/${name} additionalProperties is not documented`;
const noString = (pointer: string) => `${pointer} type! is number, expected string`;

/** The first may have `c`, and must have `a`. */
const optional = (other: Check) => either(["a", "c"], first, other, ["a"]);

testChecks("combinations", [
  ["all", all(string, text(2)), "a", tooShort],
  ["a keyword of its type", of("string", text(2)), "a", tooShort],
  ["a keyword of another type", of("string", text(2)), 1],
  ["not", not(string), 1],
  ["not, of what is excluded", not(string), "", " not is a value that the spec excludes"],
  ["either, with a property of the first", either(["a"], first, string), { a: 1 }],
  ["either, with no property of the first", either(["a"], string, second), { b: 1 }],
  ["either, with one of several properties", either(["a", "z"], first, string), { a: 1 }],
  ["either, with no required one, but fit for the second", optional(second), { b: 1, c: 1 }, undocumented("c")],
  ["either, with no required one, and fit for none", optional(second), { c: 1 }, undocumented("c"), missing("a")],
  ["either, with a required one", optional(object({})), { a: 1, c: 1 }, undocumented("c")],
  ["either, with the required one alone", optional(nothing), { a: 1 }],
  ["either, with no property of the first, by the required one", optional(second), { b: 1 }],
  ["either, of no object", either(["length"], nothing, string), ""],
  ["either, with an array that fits the other too", either([], array(string), anything), [1], noString("/0")],
  ["either, with an array", either([], array(string), integer()), ["a"]],
  ["either, with no array", either([], array(string), integer()), 1],
  ["if, then", when(string, text(2), integer()), "a", tooShort],
  ["if, else; not part of the type", when(string, anything, integer()), null, " type is null, expected integer"],
  ["if without else", when(string, nothing), 1],
]);

testChecks("any of", [
  ["any form that fits", anyOf([string, integer()]), 1],
  ["the one with the deepest finding", anyOf([string, array(string)]), [1], noString("/0")],
  ["the one without violations", anyOf([required("x"), documented([])]), { a: 1 }, undocumented("a")],
  ["the same the other way round", anyOf([documented([]), required("x")]), { a: 1 }, undocumented("a")],
  ["the one with fewer violations", anyOf([required("x", "y"), required("z")]), {}, missing("z")],
  ["the one with fewer findings", anyOf([documented([]), documented(["a"])]), { a: 1, b: 1 }, undocumented("b")],
  [
    "the one whose deepest finding is deeper",
    anyOf([object({ a: string, b: string }), object({ a: object({ c: string }), b: string })]),
    { a: { c: 1 }, b: 1 },
    noString("/a/c"),
    noString("/b"),
  ],
  [
    "one of the right type with more violations",
    anyOf([all(string, required("x")), required("a", "b", "c")]),
    {},
    ...["a", "b", "c"].map(missing),
  ],
  [
    "the one with only drift, although that is of another type",
    anyOf([when(anything, string), required("x")]),
    {},
    " type is object, expected string",
  ],
  [
    "the one whose only violation is another value of the right type",
    anyOf([literal("const", {}), required("x", "y")]),
    { a: 1 },
    " const! is another object, expected {}",
  ],
  ["the first of equal ones", anyOf([required("x"), required("y")]), {}, missing("x")],
  ["as the discriminator names it", anyOf(forms, "kind", named), { kind: "two" }, missing("b")],
  ["where another form fits than the discriminator names", anyOf(forms, "kind", named), { kind: "two", a: 1 }],
  ["with an unknown name that fits nowhere", anyOf(forms, "kind", named), { kind: "x" }, missing("a")],
  ["where the discriminator is looked for in null", anyOf([string, nothing], "kind", {}), null],
  ["with an unknown name", anyOf(forms, "kind", named), { kind: "toString", b: 1 }],
  ["without the discriminator", anyOf(forms, "kind", named), { b: 1 }],
]);

testChecks("one of", [
  ["one that fits", oneOf([string, integer()]), 1],
  ["two that fit", oneOf([string, text(1)]), "a", " oneOf is 2 of them, expected exactly one of the forms"],
  ["none that fits", oneOf([string, integer()]), null, " type! is null, expected string"],
  ["as the discriminator names it", oneOf(forms, "kind", named), { kind: "two" }, missing("b")],
  ["inside of a list", array(oneOf(forms)), [{ b: 1 }, { b: "x" }], "/1/b type! is string, expected integer"],
]);

describe("recursive schemas", () => {
  const tree: Check = object({ child: lazy(() => tree) });
  const nested = (levels: number): unknown => (levels === 0 ? {} : { child: nested(levels - 1) });

  test("are checked to 400 levels", () => {
    expect(found(tree, nested(400))).toEqual([]);
    expect(found(tree, nested(401))).toEqual([`${"/child".repeat(401)} $ref! is deeper, expected at most 400 levels`]);
  });

  test("may occur more often side by side", () => {
    expect(found(array(tree), Array(500).fill(nested(1)))).toEqual([]);
  });
});

describe("without drift", () => {
  const violations = (check: Check, value: unknown): readonly string[] => {
    const findings: Findings = [];
    findings.skipDrift = true;
    check(value, findings);
    return findings.map(({ path, keyword }) => `${path.join()} ${keyword}`);
  };

  test("only violations are found", () => {
    expect(violations(object({ a: integer() }), { a: "1", c: 1 })).toEqual(["a type"]);
    expect(violations(not(string), "")).toEqual([]);
  });

  test("drift still decides which condition applies", () => {
    expect(violations(contains(choice("a")), ["b"])).toEqual([]);
    const check = all(when(choice("a"), nothing), integer());
    expect(violations(check, "b")).toEqual([" type"]);
  });

  test.each([anyOf, oneOf])(
    "drift still decides against a form that the discriminator does not name: %o",
    (combined) => {
      expect(violations(combined(forms, "kind", named), { kind: "two", a: 1, c: 1 })).toEqual(["b required"]);
      expect(violations(combined(forms, "kind", named), { kind: "one", b: 1, c: 1 })).toEqual(["a required"]);
    },
  );

  test("other forms than the named one may fit, one or two", () => {
    expect(violations(anyOf(forms), { kind: "two", a: 1, c: 1 })).toEqual([]);
    // That two fit is drift.
    const twice = oneOf([...forms, ...forms], "kind", { neither: 1 });
    expect(violations(twice, { kind: "neither", a: 1 })).toEqual([]);
  });

  test("the violations are those of the form that is nearest with drift", () => {
    const equal = [object({ a: integer(), b: boolean }), object({ a: boolean, b: integer(), other: anything })];
    const value = { a: true, b: true, other: 1 };
    expect(violations(anyOf(equal), value)).toEqual(["b type"]);
    expect(violations(oneOf(equal), value)).toEqual(["b type"]);
    expect(found(anyOf(equal), value)).toEqual(["/b type! is boolean, expected integer"]);
  });
});

describe("nested forms", () => {
  /** Keeps what it found of a value while an outer one tries its forms. */
  const inner = anyOf([required("x"), required("y")]);

  test("are tried once for each value, not once for each path through them", () => {
    let calls = 0;
    const leaf: Check = (_, findings) => {
      calls++;
      nothing(1, findings);
    };
    const form: Check = anyOf([1, 2].map(() => object({ child: nullable(lazy(() => form)), leaf })));
    const nested = (levels: number): unknown => ({ leaf: 1, child: levels === 0 ? null : nested(levels - 1) });
    find(form, nested(15));
    expect(calls).toBeLessThan(100);
    const findings: Findings = [];
    findings.skipDrift = true;
    form(nested(15), findings);
    expect(calls).toBeLessThan(200);
  });

  test("find the same in a value at each of its places", () => {
    const value = {};
    const check = anyOf([prefix([], inner), nothing]);
    expect(found(check, [value, value])).toEqual([
      "/0/x required! is required, but missing",
      "/1/x required! is required, but missing",
    ]);
  });

  test("find drift and violations in the same value, by its place", () => {
    const outer = anyOf([all(dependent("k", inner), inner), nothing]);
    expect(found(outer, { k: 1 })).toEqual([
      "/x required is required, but missing",
      "/x required! is required, but missing",
    ]);
  });

  test("find a violation in a value at each of its places, however much drift is before it", () => {
    const value = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`p${index}`, 1]));
    const inside = anyOf([object({ x: integer() }, ["x"])]);
    const twice = anyOf([1, 2].map(() => object({ inside })));
    const violations = find(anyOf([twice, nothing]), { inside: value }).filter(({ breaking }) => breaking);
    expect(violations.map(({ pointer }) => pointer)).toEqual(["/inside/x"]);
  });

  test("keep 20 findings of a value for its other places", () => {
    const value = {};
    const many = required(...Array.from({ length: 30 }, (_, index) => `p${index}`));
    const check = anyOf([prefix([], anyOf([many])), nothing]);
    expect(found(check, [value])).toHaveLength(30);
    expect(found(check, [value, value])).toHaveLength(50);
  });
});
