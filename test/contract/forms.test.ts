/** Checks that combine others: which form a value is compared with, and what is found in it. */
import { describe, expect, test } from "vitest";
import * as checks from "../../src/contract/checks.ts";
import type { Check, Findings } from "../../src/contract/finding.ts";
import { find, found, testChecks } from "../support/findings.ts";

const { integer, string } = checks;
/** Accepts what has the property, and finds it missing otherwise. */
const has = (name: string) => checks.required(name);
const forms = [
  checks.object({ kind: string, a: integer() }, ["a"]),
  checks.object({ kind: string, b: integer() }, ["b"]),
];
const named = { one: 0, two: 1, gone: -1 };

testChecks("combinations", [
  ["all", checks.all(string, checks.text(2)), "a", " minLength is 1 characters long, the minimum is 2"],
  [
    "a keyword of its type",
    checks.of("string", checks.text(2)),
    "a",
    " minLength is 1 characters long, the minimum is 2",
  ],
  ["a keyword of another type", checks.of("string", checks.text(2)), 1],
  ["not", checks.not(string), 1],
  ["not, of what is excluded", checks.not(string), "", " not is a value that the spec excludes"],
  ["either, with a property of the first", checks.either(["a"], forms[0] ?? string, string), { a: 1 }],
  ["either, with no property of the first", checks.either(["a"], string, forms[1] ?? string), { b: 1 }],
  ["either, with one of several properties", checks.either(["a", "z"], forms[0] ?? string, string), { a: 1 }],
  ["either, of no object", checks.either(["length"], checks.nothing, string), ""],
  ["either, with an array", checks.either([], checks.array(string), integer()), ["a"]],
  ["either, with no array", checks.either([], checks.array(string), integer()), 1],
  [
    "if, then",
    checks.when(string, checks.text(2), integer()),
    "a",
    " minLength is 1 characters long, the minimum is 2",
  ],
  [
    "if, else; not part of the type",
    checks.when(string, checks.anything, integer()),
    null,
    " type is null, expected integer",
  ],
  ["if without else", checks.when(string, checks.nothing), 1],
  ["any of, the first", checks.anyOf([string, integer()]), "a"],
  ["any of, the second", checks.anyOf([string, integer()]), 1],
  [
    "any of, the one with the deepest finding",
    checks.anyOf([string, checks.array(string)]),
    [1],
    "/0 type! is number, expected string",
  ],
  [
    "any of, the one without violations",
    checks.anyOf([has("x"), checks.documented([])]),
    { a: 1 },
    "/a additionalProperties is not documented",
  ],
  [
    "any of, the same the other way round",
    checks.anyOf([checks.documented([]), has("x")]),
    { a: 1 },
    "/a additionalProperties is not documented",
  ],
  [
    "any of, the one with fewer violations",
    checks.anyOf([checks.required("x", "y"), has("z")]),
    {},
    "/z required! is required, but missing",
  ],
  [
    "any of, the one with fewer findings",
    checks.anyOf([checks.documented([]), checks.documented(["a"])]),
    { a: 1, b: 1 },
    "/b additionalProperties is not documented",
  ],
  [
    "any of, the deeper of equal ones",
    checks.anyOf([checks.object({ a: string }), checks.object({ a: checks.object({ b: string }) })]),
    { a: { b: 1 } },
    "/a/b type! is number, expected string",
  ],
  [
    "any of, one of the right type with more violations",
    checks.anyOf([checks.all(string, has("x")), checks.required("a", "b", "c")]),
    {},
    "/a required! is required, but missing",
    "/b required! is required, but missing",
    "/c required! is required, but missing",
  ],
  [
    "any of, the one with only drift, although that is of another type",
    checks.anyOf([checks.when(checks.anything, string), has("x")]),
    {},
    " type is object, expected string",
  ],
  [
    "any of, the one of another type inside, but fewer violations",
    checks.anyOf([checks.object({ a: string }), checks.required("x", "y")]),
    { a: 1 },
    "/a type! is number, expected string",
  ],
  [
    "any of, the one whose only violation is another value of the right type",
    checks.anyOf([checks.literal("const", {}), checks.required("x", "y")]),
    { a: 1 },
    " const! is another object, expected {}",
  ],
  ["any of, the first of equal ones", checks.anyOf([has("x"), has("y")]), {}, "/x required! is required, but missing"],
  [
    "any of, as the discriminator names it",
    checks.anyOf(forms, "kind", named),
    { kind: "two" },
    "/b required! is required, but missing",
  ],
  [
    "any of, where another form fits than the discriminator names",
    checks.anyOf(forms, "kind", named),
    { kind: "two", a: 1 },
  ],
  [
    "any of, with an unknown name that fits nowhere",
    checks.anyOf(forms, "kind", named),
    { kind: "x" },
    "/a required! is required, but missing",
  ],
  ["any of, where the discriminator is looked for in null", checks.anyOf([string, checks.nothing], "kind", {}), null],
  [
    "any of, the one whose deepest finding is deeper",
    checks.anyOf([
      checks.object({ a: string, b: string }),
      checks.object({ a: checks.object({ c: string }), b: string }),
    ]),
    { a: { c: 1 }, b: 1 },
    "/a/c type! is number, expected string",
    "/b type! is number, expected string",
  ],
  ["any of, with an unknown name", checks.anyOf(forms, "kind", named), { kind: "toString", b: 1 }],
  ["any of, without the discriminator", checks.anyOf(forms, "kind", named), { b: 1 }],
  ["one of", checks.oneOf([string, integer()]), 1],
  [
    "one of, where two fit",
    checks.oneOf([string, checks.text(1)]),
    "a",
    " oneOf is 2 of them, expected exactly one of the forms",
  ],
  ["one of, where none fits", checks.oneOf([string, integer()]), null, " type! is null, expected string"],
  [
    "one of, as the discriminator names it",
    checks.oneOf(forms, "kind", named),
    { kind: "two" },
    "/b required! is required, but missing",
  ],
  [
    "one of, inside of a list",
    checks.array(checks.oneOf(forms)),
    [{ b: 1 }, { b: "x" }],
    "/1/b type! is string, expected integer",
  ],
]);

describe("recursive schemas", () => {
  const tree: Check = checks.object({ child: checks.lazy(() => tree) });
  const nested = (levels: number): unknown => (levels === 0 ? {} : { child: nested(levels - 1) });

  test("are checked to 400 levels", () => {
    expect(found(tree, nested(400))).toEqual([]);
    expect(found(tree, nested(401))).toEqual([`${"/child".repeat(401)} $ref! is deeper, expected at most 400 levels`]);
  });

  test("may occur more often side by side", () => {
    expect(found(checks.array(tree), Array(500).fill(nested(1)))).toEqual([]);
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
    expect(violations(checks.object({ a: integer() }), { a: "1", c: 1 })).toEqual(["a type"]);
    expect(violations(checks.not(string), "")).toEqual([]);
  });

  test("drift still decides which condition applies", () => {
    expect(violations(checks.contains(checks.choice("a")), ["b"])).toEqual([]);
    const check = checks.all(checks.when(checks.choice("a"), checks.nothing), checks.integer());
    expect(violations(check, "b")).toEqual([" type"]);
  });

  test("drift still decides against a form that the discriminator does not name", () => {
    const value = { kind: "two", a: 1, c: 1 };
    expect(violations(checks.anyOf(forms, "kind", named), value)).toEqual(["b required"]);
    expect(violations(checks.oneOf(forms, "kind", named), value)).toEqual(["b required"]);
    expect(violations(checks.anyOf(forms), value)).toEqual([]);
    // Two other forms than the named one fit, which is drift.
    const twice = checks.oneOf([...forms, ...forms], "kind", { neither: 1 });
    expect(violations(twice, { kind: "neither", a: 1 })).toEqual([]);
    const first = { kind: "one", b: 1, c: 1 };
    expect(violations(checks.anyOf(forms, "kind", named), first)).toEqual(["a required"]);
    expect(violations(checks.oneOf(forms, "kind", named), first)).toEqual(["a required"]);
  });

  test("the violations are those of the form that is nearest with drift", () => {
    const { boolean, anything } = checks;
    const equal = [
      checks.object({ a: integer(), b: boolean }),
      checks.object({ a: boolean, b: integer(), other: anything }),
    ];
    const value = { a: true, b: true, other: 1 };
    expect(violations(checks.anyOf(equal), value)).toEqual(["b type"]);
    expect(violations(checks.oneOf(equal), value)).toEqual(["b type"]);
    expect(found(checks.anyOf(equal), value)).toEqual(["/b type! is boolean, expected integer"]);
  });
});

describe("nested forms", () => {
  /** Keeps what it found of a value while an outer one tries its forms. */
  const inner = checks.anyOf([has("x"), has("y")]);

  test("are tried once for each value, not once for each path through them", () => {
    let calls = 0;
    const leaf: Check = (_, findings) => {
      calls++;
      checks.nothing(1, findings);
    };
    const form: Check = checks.anyOf(
      [1, 2].map(() => checks.object({ child: checks.nullable(checks.lazy(() => form)), leaf })),
    );
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
    const check = checks.anyOf([checks.prefix([], inner), checks.nothing]);
    expect(found(check, [value, value])).toEqual([
      "/0/x required! is required, but missing",
      "/1/x required! is required, but missing",
    ]);
  });

  test("find drift and violations in the same value, by its place", () => {
    const outer = checks.anyOf([checks.all(checks.dependent("k", inner), inner), checks.nothing]);
    expect(found(outer, { k: 1 })).toEqual([
      "/x required is required, but missing",
      "/x required! is required, but missing",
    ]);
  });

  test("find a violation in a value at each of its places, however much drift is before it", () => {
    const value = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`p${index}`, 1]));
    const inside = checks.anyOf([checks.object({ x: integer() }, ["x"])]);
    const twice = checks.anyOf([1, 2].map(() => checks.object({ inside })));
    const violations = find(checks.anyOf([twice, checks.nothing]), { inside: value }).filter(
      ({ breaking }) => breaking,
    );
    expect(violations.map(({ pointer }) => pointer)).toEqual(["/inside/x"]);
  });

  test("keep 20 findings of a value for its other places", () => {
    const value = {};
    const many = checks.required(...Array.from({ length: 30 }, (_, index) => `p${index}`));
    const check = checks.anyOf([checks.prefix([], checks.anyOf([many])), checks.nothing]);
    expect(found(check, [value])).toHaveLength(30);
    expect(found(check, [value, value])).toHaveLength(50);
  });
});
