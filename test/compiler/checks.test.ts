/** What the compiler makes of schemas: nothing in one is passed over in silence. */
import { describe, expect, test } from "vitest";
import type { Use } from "../../src/compiler/use.ts";
import { compileSchema, found } from "./compile-schema.ts";
import { integer, list, object, ref, string } from "./evaluated.ts";

const xs = { patternProperties: { "^x-": string } };

describe("an error with its JSON Pointer", () => {
  test.each([
    ...["$dynamicRef", "$recursiveRef", "$id", "$dynamicAnchor", "$recursiveAnchor", "$vocabulary", "additionalItems"],
    ...["dependencies", "extends", "disallow", "unevaluatedProperties", "unevaluatedItems"],
  ])("is the keyword %s, because it would not be checked", (keyword) => {
    expect(() => compileSchema(list({ properties: { a: { ...string, [keyword]: true } } }))).toThrow(
      `/schema/items/properties/a/${keyword}: is not supported: compile other operations with --only`,
    );
  });

  const enveloped = { properties: { data: string }, ...xs, "x-unwrap": "data" };
  test.each<[schema: object, message: string]>([
    [{ type: "constructor" }, 'type: "constructor" is not a type of JSON Schema'],
    [{ type: ["string", "file"] }, 'type: "file" is not a type of JSON Schema'],
    [{ ...string, pattern: "(" }, 'pattern: "(" is not a regular expression'],
    [{ ...integer, enum: [1, "2"] }, 'enum/1: "2" does not fit the type integer.'],
    [{ ...integer, nullable: true, enum: [1, "2"] }, 'enum/1: "2" does not fit the type integer.'],
    [{ type: ["integer", "boolean"], enum: [1, "2"] }, 'enum/1: "2" does not fit the type integer or boolean.'],
    [{ ...string, enum: ["a", null] }, "enum/1: null does not fit the type string."],
    [{ ...integer, enum: [0.5] }, "enum/0: 0.5 does not fit the type integer."],
    [{ type: "object", enum: [[1]] }, "enum/0: [1] does not fit the type object."],
    [{ type: "array", enum: [{}] }, "enum/0: {} does not fit the type array."],
    [{ type: "null", enum: ["null"] }, 'enum/0: "null" does not fit the type null.'],
    [{ $ref: "a.yaml#/A" }, '$ref: "a.yaml#/A" refers to another document: bundle the documents into one first.'],
    [{ $ref: "#a#/b" }, '$ref: "#a#/b" is not a JSON Pointer.'],
    [ref("No/deeper"), "$ref: #/components/schemas/No/deeper cannot be resolved."],
    [ref("Null/default/x"), "$ref: #/components/schemas/Null/default/x cannot be resolved."],
    [{ "x-unwrap": "data" }, "x-unwrap: must be the name of one of the `properties`"],
    [{ properties: { 7: string }, "x-unwrap": 7 }, "x-unwrap: must be the name of one of the `properties`"],
    [enveloped, "x-unwrap: is not supported beside `patternProperties`"],
    [{ enum: [{}], ...enveloped }, "x-unwrap: is not supported beside `patternProperties`"],
  ])("is given for %j: /schema/%s", (schema, message) => {
    const components = { Null: { type: "null", default: null } };
    expect(() => compileSchema(schema, { components })).toThrow(`/schema/${message}`);
  });

  test.each([
    ["a string", ["pattern", "format", "$ref"], [5, ["a"]]],
    ["a list of strings", ["required"], ["a", ["a", 1], {}]],
    ["a finite number", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"], ["1", Infinity, null]],
    ["a non-negative integer", ["minLength", "maxLength", "minItems", "maxItems"], [-1, 0.5, "1"]],
    ["a non-negative integer", ["minProperties", "maxProperties", "minContains", "maxContains"], [-1, 0.5, "1"]],
    ["an object", ["properties", "patternProperties", "dependentSchemas"], [[], null, "a"]],
    ["a list of at least one value", ["enum"], [[], "a", {}]],
    ["true or false", ["uniqueItems"], ["true", 1]],
    ["a positive number", ["multipleOf"], [0, -1, "1", Infinity]],
    ["a type or a list of at least one type", ["type"], [5, [5], {}, [], ["string", 5]]],
    ["lists of property names", ["dependentRequired"], [[], { a: "b" }, { a: ["b"], c: [1] }]],
    ["a list of schemas", ["allOf", "anyOf", "oneOf", "prefixItems"], [[], {}, true]],
    ["a schema", ["items", "additionalProperties", "contains", "propertyNames"], [[], [string], null, "a"]],
    ["a schema", ["not", "if", "then", "else"], [[], null, "a"]],
  ])("names a value that is not %s: %j", (what, keywords, values) => {
    for (const keyword of keywords)
      for (const value of values)
        expect(() => compileSchema({ [keyword]: value }), `${keyword} ${JSON.stringify(value)}`).toThrow(
          new Error(`/schema/${keyword}: must be ${what}.`),
        );
  });

  test.each(["allOf", "anyOf", "oneOf"])("is a schema that is %s itself: its check would never end", (keyword) => {
    const components = { A: { [keyword]: [string, ref("A")] } };
    expect(() => compileSchema(ref("A"), { components })).toThrow("/components/schemas/A: refers to itself");
  });
});

test("an unknown keyword is a warning, and an unknown format an annotation", () => {
  const unknown = { maxlength: 3, minLengths: 3, aminLength: 3, minimums: 1, aminimum: 1 };
  const flags = { exclusiveMinimums: true, aexclusiveMinimum: true };
  expect(compileSchema({ ...string, ...unknown, ...flags, format: "color" }).warnings).toEqual(
    Object.keys({ ...unknown, ...flags }).map(
      (keyword) => `/schema/${keyword} \`${keyword}\` is not a keyword of JSON Schema: it checks nothing`,
    ),
  );
  expect(found({ ...string, format: "__proto__" }, "x")).toEqual([]);
});

test.each([
  ["pattern", String.raw`^(\p{L}|é)*$`],
  ["patternProperties", { "^(a+)+$": string }],
])("a %s that can take exponential time is a warning", (keyword, value) => {
  expect(compileSchema({ [keyword]: value, items: { pattern: "^a+$" } }).warnings).toEqual([
    `/schema/${keyword} can take exponential time for a hostile text: simplify the pattern`,
  ]);
});

test("a discriminator's mapping that leads to no schema is a warning", () => {
  const components = { Cat: string, Dog: { items: string }, "a b": string };
  const warningsOf = (mapping?: object) => {
    const discriminator = { propertyName: "kind", ...(mapping && { mapping }) };
    return compileSchema({ anyOf: [ref("Cat"), ref("Dog")], discriminator }, { components }).warnings;
  };
  expect(warningsOf()).toEqual([]);
  expect(warningsOf({ cat: "Cat", dog: "#/components/schemas/Dog", other: "#/components/schemas/a%20b" })).toEqual([]);
  const wrong = { inner: "Dog/items", other: "a.yaml#/components/schemas/Dog", none: "#/components/schemas/No" };
  expect(warningsOf(wrong)).toEqual(
    Object.keys(wrong).map((name) => `/schema/discriminator/mapping/${name} leads to no schema of the document`),
  );
});

test.each([
  [[false], "only"],
  [[true], "only"],
  [[true, false], "boolean"],
  [undefined, "boolean"],
])("a boolean with the enum %j is checked by %s", (values, helper) => {
  expect(compileSchema({ type: "boolean", ...(values && { enum: values }) }).helpers).toEqual([helper]);
});

describe("the forms of a value", () => {
  const [A, B] = [object({ a: string, c: string }, { required: ["a"] }), object({ b: string, c: string })];
  const components = { Name: string, A, B };
  const strings = list(string);
  const nil = { type: "null" };

  test.each<[forms: object[], how: string[]]>([
    [[string], []],
    [[nil, string], ["nullable"]],
    [[ref("Name"), nil], ["nullable"]],
    [[string, integer], ["FORMS"]],
    [[string, integer, nil], ["FORMS"]],
    [[string, nil, nil], ["FORMS"]],
    [[strings, A], ["either"]],
    [[string, strings], ["FORMS"]],
    [[strings, strings], ["FORMS"]],
    [[{ ...strings, not: { maxItems: 1 } }, string], ["FORMS"]],
    [[strings, { type: ["string", "integer"] }], ["FORMS"]],
    [[{ ...strings, type: ["array", "integer"] }, string], ["FORMS"]],
    [[{ ...A, type: "string" }, integer], ["FORMS"]],
    [[ref("A"), ref("B")], ["either"]],
    [[ref("A"), string], ["either"]],
    [[ref("B"), ref("A")], ["FORMS"]],
    [[object({ a: string, c: string }), B], ["FORMS"]],
    [[object({ a: string, d: string }, { required: ["d", "a"] }), B], ["either"]],
    [[{ ...A, required: ["c"] }, B], ["FORMS"]],
    [[A, { type: "object" }], ["FORMS"]],
    [[A, { ...B, additionalProperties: string }], ["FORMS"]],
    [[A, { ...B, ...xs }], ["FORMS"]],
    [[{ type: "object", required: ["a"] }, B], ["FORMS"]],
  ])("%j are distinguished by %j", (forms, how) => {
    for (const keyword of ["anyOf", "oneOf"]) {
      const { helpers } = compileSchema({ [keyword]: forms }, { components });
      expect(helpers.filter((name) => ["nullable", "either", "anyOf", "oneOf"].includes(name))).toEqual(
        how.map((name) => name.replace("FORMS", keyword)),
      );
    }
  });

  test("with the optional properties of another one fits that one", () => {
    const [one, other] = [object({ a: string, b: string }, { required: ["a"] }), object({ c: string })];
    for (const keyword of ["anyOf", "oneOf"]) {
      const forms = { [keyword]: [one, other] };
      expect(found(forms, { b: "x", c: "x" })).toEqual(["/b additionalProperties"]);
      expect(found(forms, { a: "x", b: "x", c: "x" })).toEqual(["/c additionalProperties"]);
    }
  });

  test.each([[{}], [{ type: ["string", "null"] }]])("%j and null may both fit", (schema) => {
    expect(found({ oneOf: [schema, nil] }, null)).toEqual(["oneOf"]);
    expect(found({ anyOf: [schema, nil] }, null)).toEqual([]);
    expect(compileSchema({ anyOf: [schema, nil] }).helpers).toContain("nullable");
  });

  test("are not distinguished by undocumented properties where those are not reported", () => {
    expect(found({ not: { anyOf: [A, B] } }, { a: 1, b: "" })).toEqual(["not"]);
    expect(found({ anyOf: [A, B] }, { a: 1, b: "" })).toEqual(["/a type!", "/b additionalProperties"]);
  });

  test.each<[kind: string, mapping: object | undefined, expected: string[]]>([
    ["A", undefined, ["/a type!", "/b additionalProperties"]],
    ["B", undefined, ["/a additionalProperties"]],
    ["a", { a: "A", b: "B", c: "Name" }, ["/a type!", "/b additionalProperties"]],
    ["c", { a: "A", b: "B", c: "Name" }, ["/a additionalProperties"]],
    ["A", { A: "Name" }, ["/a additionalProperties"]],
  ])("are chosen by the discriminator %s with the mapping %j", (c, mapping, expected) => {
    const schema = { oneOf: [ref("A"), ref("B"), integer], discriminator: { propertyName: "c", mapping } };
    expect(found(schema, { a: 1, b: "", c }, { components })).toEqual(expected);
  });
});

test("what only explains compiles to nothing", () => {
  const annotated = {
    ...{ description: "x", title: "x", default: "x", example: "x", examples: ["x"], "x-source": ["x"] },
    ...{ deprecated: true, readOnly: true, writeOnly: true, nullable: false },
    ...{ $comment: "x", $schema: "x", $anchor: "x", $defs: {}, definitions: {}, externalDocs: {}, xml: {} },
    ...{ contentMediaType: "text/plain", contentEncoding: "base64", contentSchema: {} },
  };
  expect(compileSchema(annotated)).toMatchObject({ helpers: ["anything"], warnings: [] });
});

test("a pattern that is valid without the u flag alone is compiled without it", () => {
  expect(found({ ...string, pattern: String.raw`^\-$` }, "-")).toEqual([]);
  expect(found({ ...string, pattern: String.raw`^\-$` }, "x")).toEqual(["pattern"]);
  expect(found({ ...string, pattern: String.raw`^\p{L}.$` }, "\u00e9\u{1f600}")).toEqual([]);
});

describe("a violation is what the type excludes, and drift anything else", () => {
  const tuple = { type: "array", prefixItems: [string, integer], items: false };

  test.each<[string, object, unknown, string[]]>([
    ["one of several types", { type: ["string", "integer"] }, true, ["type!"]],
    ["a mixed enum, with a number", { enum: ["a", 1] }, 2, ["enum!"]],
    ["an item after a closed tuple", tuple, ["a", 1, 2], ["/2 additionalProperties"]],
    ["the nearest form", { anyOf: [string, list(string)] }, ["a", 1], ["/1 type!"]],
    ["more than one form", { oneOf: [{ minimum: 1 }, integer] }, 3, ["oneOf"]],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    ["what a condition requires", { if: { required: ["a"] }, then: { required: ["b"] } }, { a: 1 }, ["/b required"]],
    ["the schema of another property", { dependentSchemas: { a: { required: ["b"] } } }, { a: 1 }, ["/b required"]],
    ["too few of what is contained", { type: "array", contains: integer, minContains: 2 }, ["a", 1], ["contains"]],
    ["an exclusive bound", { type: "number", exclusiveMinimum: 0 }, 0, ["exclusiveMinimum"]],
    ["a property that nothing documents", { type: "object", ...xs }, { a: 1 }, ["/a additionalProperties"]],
    ["an object implied by properties", { properties: { a: string } }, 1, ["type!"]],
    ["an array implied by items", { items: string }, 1, ["type!"]],
    ["a discriminator without a property", { oneOf: [string, integer], discriminator: {} }, "a", []],
    ["true", object({ a: true }), { a: 1 }, []],
    ["false", object({ a: false }), { a: 1 }, ["/a additionalProperties"]],
  ])("%s", (_, schema, value, expected) => {
    expect(found(schema, value)).toEqual(expected);
  });
});

describe("of schemas that apply to one value", () => {
  const [x, y] = [object({ x: string }), object({ y: string })];
  const [inX, inY] = [object({ a: x }), object({ a: y })];
  const [needsA, needsB, some] = [{ required: ["a"] }, { required: ["b"] }, { minProperties: 1 }];
  const open = { ...x, additionalProperties: true };
  const ab = object({ a: string, b: string });
  const components = { X: x, Y: y, Z: { items: string }, Some: some };
  const undocumented = (...places: string[]) => places.map((place) => `${place} additionalProperties`);

  test.each<[what: string, allOf: object[], value: unknown, expected: string[]]>([
    ["one that is open opens all", [open, y], { a: 1 }, []],
    ["none that names a property closes any", [needsA, some], { a: 1 }, []],
    ["patterns alone close the others", [xs, some], { "x-a": "", b: 1 }, undocumented("/b")],
    ["patterns and names document together", [xs, x], { "x-a": "", x: "", b: 1 }, undocumented("/b")],
    ["two that differ leave open what is below", [inX, inY], { a: { x: "", y: "", z: 1 }, b: 1 }, undocumented("/b")],
    ["one that is open opens one beside it", [object({ a: open }), inY], { a: { x: "", y: "", z: 1 } }, []],
    ["references count as what they lead to", [ref("X"), ref("Y")], { x: "", y: "", z: 1 }, undocumented("/z")],
    ["some inside another close nothing", [{ allOf: [x, needsA] }, y], { a: 1, x: "", y: "" }, undocumented("/a")],
    [
      "a single one closes its own forms",
      [{ oneOf: [object({ a: string }, needsA), object({ b: string }, needsB)] }],
      { a: "", b: "" },
      undocumented("/b"),
    ],
    ["two that describe it alike close it", [inX, inX], { a: { x: "", z: 1 } }, undocumented("/a/z", "/a/z")],
    ["one beside a mere bound closes it", [inX, object({ a: some })], { a: { x: "", z: 1 } }, undocumented("/a/z")],
    ["that bound may be a reference", [inX, object({ a: ref("Some") })], { a: { x: "", z: 1 } }, undocumented("/a/z")],
    ["one beside a mere name closes it", [inX, needsA], { a: { z: 1 } }, undocumented("/a/z")],
    ...["not", "contains", "propertyNames", "if"].map((keyword): [string, object[], unknown, string[]] => [
      `one beside a mere \`${keyword}\` closes it`,
      [inX, object({ a: { [keyword]: object({ b: integer }, needsB) } })],
      { a: { x: "", z: 1 } },
      [...undocumented("/a/z"), ...(keyword === "propertyNames" ? ["/a/x type", "/a/z type"] : [])],
    ]),
    [
      "one without others closes all",
      [{ ...x, additionalProperties: false }, y],
      { x: "", z: 1 },
      undocumented("/z", "/z"),
    ],
  ])("%s", (_, allOf, value, expected) => {
    expect(found({ allOf }, value, { components })).toEqual(expected);
  });

  test.each<[string, object, unknown, string[]]>([
    [
      "all document together, by reference and in forms",
      { allOf: [ref("X"), y], anyOf: [object({ a: string })], oneOf: [object({ b: string })] },
      { x: "", y: "", a: "", b: "", z: 1 },
      undocumented("/z"),
    ],
    ["a reference is followed beside keywords", { ...ref("X"), maxProperties: 1 }, { x: 1 }, ["/x type!"]],
    ["anyOf beside properties", { ...ab, anyOf: [needsA, needsB] }, {}, ["/a required!"]],
    ["oneOf beside properties", { ...ab, oneOf: [needsA, needsB] }, {}, ["/a required!"]],
  ])("%s", (_, schema, value, expected) => {
    expect(found(schema, value, { components })).toEqual(expected);
  });

  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  const conditional = { ...x, if: {}, then: y, else: object({ z: string }) };
  test.each(["x", "y", "z"])("a condition documents %s", (name) => {
    expect(found(conditional, { [name]: "" })).toEqual([]);
    expect(found(conditional, { [name]: "", other: 1 })).toEqual(["/other additionalProperties"]);
  });

  test.each<[place: string, around: (inner: object) => object, value: (inner: unknown) => unknown]>([
    ["here", (inner) => inner, (inner) => inner],
    ["in an array", list, (inner) => [inner]],
    ["in a tuple", (inner) => ({ type: "array", prefixItems: [inner] }), (inner) => [inner]],
    ["in a record", (inner) => ({ type: "object", additionalProperties: inner }), (b) => ({ b })],
    ["in an open object", (b) => object({ b }, { additionalProperties: true }), (b) => ({ b })],
    ["in a pattern", (b) => ({ patternProperties: { b }, additionalProperties: true }), (b) => ({ b })],
    ["in a form", (inner) => ({ anyOf: [inner, string] }), (inner) => inner],
  ])("different descriptions leave open what is %s", (_, around, value) => {
    const [one, other] = [{ patternProperties: { "^x": string } }, y];
    const components = {
      ...{ A: around(ref("One")), One: ref("X"), X: one },
      ...{ B: around(ref("Other")), Other: ref("Y"), Y: other },
    };
    for (const [a, b] of [
      [around(one), around(other)],
      [ref("A"), ref("B")],
    ]) {
      const schema = { allOf: [{ properties: { a } }, { properties: { a: b } }] };
      expect(found(schema, { a: value({ x: "", y: "", z: 1 }) }, { components })).toEqual([]);
    }
  });

  // biome-ignore-start lint/suspicious/noThenProperty: a keyword of JSON Schema
  test.each<[string, object, unknown, string[]]>([
    ["not", { not: { properties: { a: string } } }, 1, ["not"]],
    ["not of several", { not: { allOf: [{ properties: { a: string } }, { minLength: 1 }] } }, 1, ["not"]],
    ["not of a reference", { not: ref("Z") }, 1, ["not"]],
    ["if", { if: { properties: { a: string } }, then: string }, 1, ["type"]],
    ["then", { if: {}, then: { properties: { a: string } } }, 1, []],
    ["then with an enum", { if: {}, then: { enum: ["a"] } }, 1, ["enum"]],
    [
      "dependentSchemas",
      object({ a: integer }, { dependentSchemas: { a: { properties: { b: { properties: { c: string } } } } } }),
      { a: 1, b: 1 },
      [],
    ],
    ["keywords beside an enum", { enum: [{ a: 1 }], properties: { a: { properties: { b: string } } } }, { a: 1 }, []],
  ])("%s implies no types", (_, schema, value, expected) => {
    expect(found(schema, value, { components })).toEqual(expected);
  });
  // biome-ignore-end lint/suspicious/noThenProperty: a keyword of JSON Schema
});

test.each<[keyword: string, value: unknown]>([
  ["minLength", "a"],
  ["minimum", 1],
  ["minProperties", {}],
  ["minItems", []],
])("without a type %s applies to its own type alone", (keyword, value) => {
  expect(found({ minLength: 2, minimum: 2, minProperties: 2, minItems: 2 }, value)).toEqual([keyword]);
});

test.each<[object, unknown, string[]]>([
  [{ type: "array", contains: { properties: { a: string } } }, [1], []],
  [{ type: "array", contains: integer, maxContains: 1 }, [1, 2], ["contains"]],
  [{ type: "object", minProperties: 1, maxProperties: 2 }, {}, ["minProperties"]],
  [{ type: "array", prefixItems: [string] }, ["a", 1], []],
  [{ type: "object" }, { a: 1 }, []],
  [{ type: "object", properties: { data: string }, "x-unwrap": "data" }, { data: "" }, []],
  [{ type: ["string", "object"], properties: { a: integer } }, { a: "" }, ["/a type!"]],
  [{ type: ["string", "object"], additionalProperties: integer }, { a: "" }, ["/a type!"]],
  [{ type: ["string", "object"], patternProperties: { "^a": integer } }, { a: "" }, ["/a type!"]],
  [{ propertyNames: { items: string } }, { a: 1 }, []],
  [{ type: "object", patternProperties: { "^x-": string } }, 1, ["type!"]],
  [{ patternProperties: { "^x-": string, "^y-": integer } }, { "x-a": 1, "y-a": "" }, ["/x-a type!", "/y-a type!"]],
  [{ patternProperties: { "^x-": string }, additionalProperties: integer }, { "x-a": "", a: 1 }, []],
  [{ not: { properties: { a: { minItems: 1 } } } }, 1, ["not"]],
  [{ dependentRequired: { a: ["b"], c: ["d"] } }, { a: 1, c: 1 }, ["/b dependentRequired", "/d dependentRequired"]],
  [{ ...string, format: "uuid" }, "urn:uuid:7D2F0B86-a5e3-4e09-9c41-3f6c1d2a58b7", []],
  [{ ...string, format: "uuid" }, "7d2f0b86-a5e3-4e09-9c41", ["format"]],
  ...["2026-12-31T23:59:60Z", "2026-01-01t00:00:00.5+14:00", "2026-10-09T08:07:06-03:30"].map(
    (time): [object, unknown, string[]] => [{ ...string, format: "date-time" }, time, []],
  ),
  ...[
    ...["2026-13-01", "2026-00-01", "2026-01-00", "2026-01-32"].map((date) => `${date}T00:00:00Z`),
    ...["24:00:00Z", "00:60:00Z", "00:00:61Z", "00:00:00", "00:00:00+24:00", "00:00:00+00:60", "00:00Z"].map(
      (time) => `2026-01-01T${time}`,
    ),
    "2026-01-01 00:00:00Z",
  ].map((time): [object, unknown, string[]] => [{ ...string, format: "date-time" }, time, ["format"]]),
  [{ ...string, format: "ipv4" }, "192.0.2.255", []],
  [{ ...string, format: "ipv4" }, "192.0.2.256", ["format"]],
  [{ enum: ["abc", 1], maxLength: 2 }, "abc", ["maxLength"]],
  [{ enum: ["a"], minimum: 2 }, 1, ["type!"]],
  [{ enum: [1, 20], maximum: 10 }, 20, ["maximum"]],
  [{ enum: [[1, 2]], maxItems: 1 }, [1, 2], ["maxItems"]],
  [{ enum: [{ a: 1 }], required: ["b"] }, { a: 1 }, ["/b required!"]],
  [{ type: "integer", const: "a" }, "a", ["type!"]],
  [{ type: "integer", const: "a" }, 1, ["const!"]],
  [{ type: ["boolean", "string"], enum: [true, "a"] }, "a", []],
  [{ type: ["string", "integer"], enum: ["a", "b"] }, 1, ["enum!"]],
  [{ type: ["string", "null"], enum: [null] }, 1, ["enum!"]],
  [{ type: ["boolean", "null"], enum: [null] }, true, ["enum!"]],
  [{ type: ["boolean", "null"], enum: [true, null] }, false, ["enum!"]],
  [{ type: "boolean", enum: [true, true] }, false, ["enum!"]],
  [{ type: ["string", "null"], enum: ["a"] }, null, ["type!"]],
  [{ properties: { a: string }, required: ["b"] }, {}, ["/b required!"]],
  [{ properties: { a: { ...string, writeOnly: "no" } }, required: ["a"] }, {}, ["/a required!"]],
  [{ properties: { a: { not: {}, description: "None." } } }, { a: 1 }, ["/a additionalProperties"]],
  [{ type: ["array", "object", "null"], enum: [[1], { a: 1 }, null] }, { a: 1 }, []],
  [{ $ref: "#" }, 1, []],
  [{ anyOf: [{ type: "array", items: string }, string] }, [1], ["/0 type!"]],
  [{ properties: { a: { not: {}, maxLength: 1 } } }, { a: 1 }, ["/a not"]],
])("%j with %j: %j", (schema, value, expected) => {
  expect(found(schema, value)).toEqual(expected);
});

test.each([
  ["type", "string", 1, "type!"],
  ["enum", ["a"], "b", "enum"],
  ["const", "a", "b", "const"],
  ["properties", { a: string }, { a: 1 }, "/a type!"],
  ["patternProperties", { "^a": string }, { a: 1 }, "/a type!"],
  ["required", ["a"], {}, "/a required!"],
  ["additionalProperties", string, { a: 1 }, "/a type!"],
  ["propertyNames", { maxLength: 1 }, { ab: 1 }, "/ab maxLength"],
  ["dependentRequired", { a: ["b"] }, { a: 1 }, "/b dependentRequired"],
  ["minProperties", 1, {}, "minProperties"],
  ["maxProperties", 0, { a: 1 }, "maxProperties"],
  ["prefixItems", [string], [1], "/0 type!"],
  ["items", string, [1], "/0 type!"],
  ["maxItems", 0, [1], "maxItems"],
  ["minLength", 2, "a", "minLength"],
  ["maximum", 1, 2, "maximum"],
  ["contains", string, [1], "contains"],
  ["minItems", 1, [], "minItems"],
  ["uniqueItems", true, [1, 1], "/1 uniqueItems"],
  ["pattern", "^a$", "b", "pattern"],
  ["format", "uuid", "b", "format"],
  ["maxLength", 1, "ab", "maxLength"],
  ["minimum", 2, 1, "minimum"],
  ["exclusiveMinimum", 1, 1, "exclusiveMinimum"],
  ["exclusiveMaximum", 1, 1, "exclusiveMaximum"],
  ["multipleOf", 2, 1, "multipleOf"],
])("%s is checked beside a reference", (keyword, keywordValue, value, expected) => {
  const schema = { ...ref("Any"), [keyword]: keywordValue };
  expect(found(schema, value, { components: { Any: {} } })).toEqual([expected]);
});

test("a reference may contain a percent sign that encodes nothing", () => {
  expect(found(ref("100%"), 1, { components: { "100%": string } })).toEqual(["type!"]);
});

test("the pattern of a property is named where it is no regular expression", () => {
  expect(() => compileSchema({ allOf: [{ patternProperties: { "(": string } }, { maxProperties: 1 }] })).toThrow(
    '/schema/allOf/0/patternProperties: "(" is not a regular expression',
  );
});

test("of a condition without `else` only what it says is imported", () => {
  expect(compileSchema(JSON.parse('{"if":{},"then":{"type":"string"}}')).helpers).toEqual([
    "anything",
    "string",
    "when",
  ]);
});

describe("OpenAPI 3.0", () => {
  test.each<[schema: object, value: unknown, expected: string[]]>([
    [{ ...string, nullable: true }, null, []],
    [{ ...string, nullable: true, enum: ["a"] }, null, []],
    [{ ...string, nullable: true, enum: ["a", null] }, null, []],
    [{ nullable: true, allOf: [ref("A")] }, null, []],
    [{ nullable: true, properties: { a: string } }, { a: 1 }, ["/a type!"]],
    [{ ...integer, minimum: 1, exclusiveMinimum: true }, 1, ["exclusiveMinimum"]],
    [{ exclusiveMaximum: true, ...integer, maximum: 1 }, 1, ["exclusiveMaximum"]],
    [{ exclusiveMaximum: true, ...integer, maximum: 1 }, 2, ["exclusiveMaximum"]],
    [{ ...integer, maximum: 1, exclusiveMaximum: false }, 1, []],
    [{ ...integer, maximum: 1, exclusiveMaximum: false }, 2, ["maximum"]],
    // Keywords beside a reference are ignored.
    [{ ...ref("A"), maxLength: 1 }, "ab", []],
    [ref("A"), 1, ["type!"]],
  ])("%j with %j: %j", (schema, value, expected) => {
    expect(found(schema, value, { openapi: "3.0.3", components: { A: string } })).toEqual(expected);
  });
});

test.each<[string, object]>([
  ["$ref", ref("A")],
  ["allOf", { allOf: [string] }],
  ["anyOf", { anyOf: [string, string] }],
  ["oneOf", { oneOf: [string] }],
  ["const", { const: "a" }],
])("nullable allows null beside %s, and nothing else", (_, schema) => {
  const settings = { components: { A: string } };
  expect(found({ ...schema, nullable: true }, "a", settings)).toEqual([]);
  expect(found({ ...schema, nullable: true }, null, settings)).toEqual([]);
  expect(found({ ...schema, nullable: true }, true, settings)).not.toEqual([]);
});

describe("a file", () => {
  const file = { ...string, format: "binary" };
  test.each<[object, Use, string[]]>([
    [file, "upload", []],
    [{ ...string, contentMediaType: "image/png" }, "upload", []],
    [ref("Form/properties/file"), "upload", []],
    [{ ...string, contentMediaType: "image/png", contentEncoding: "base64" }, "upload", ["type!"]],
    [{ ...string, contentEncoding: "base64" }, "upload", ["type!"]],
    [string, "upload", ["type!"]],
    [{ type: "integer", format: "binary" }, "upload", ["type!"]],
    [file, "request", ["type!"]],
    [file, "response", ["type!"]],
  ])("for %j in the use %s: %j", (schema, use, expected) => {
    const components = { Form: object({ file }) };
    expect(found(schema, new Blob(["x"]), { components, use })).toEqual(expected);
  });

  test("is one wherever a form's components lead to it, and text elsewhere", () => {
    const components = { Form: { properties: { part: ref("Part") } }, Part: { items: file } };
    const check = (use: Use) => found(ref("Form"), { part: [new Blob(["x"])] }, { components, use });
    expect(check("upload")).toEqual([]);
    expect(check("request")).toEqual(["/part/0 type!"]);
    expect(check("response")).toEqual(["/part/0 type!"]);
  });
});

test("what only one direction has is not required in the other", () => {
  const id = { ...string, readOnly: true };
  const password = { ...string, writeOnly: true };
  const schema = object({ id, password }, { required: ["id", "password"] });
  expect(found(schema, { id: "a" })).toEqual([]);
  expect(found(schema, { password: "a" }, { use: "request" })).toEqual([]);
  expect(found(schema, {})).toEqual(["/id required!"]);
  expect(found(schema, {}, { use: "request" })).toEqual(["/password required!"]);
});

describe("the flag of a required property", () => {
  const id = { ...string, readOnly: true };
  const components = {
    Id: id,
    Alias: ref("Id"),
    Base: object({ id }),
    New: { allOf: [{ $ref: "#/components/schemas/%42ase" }, { required: ["id"] }] },
    Loop: { allOf: [ref("Loop"), object({ id })] },
    "a/b": object({ id }),
  };
  const required = { required: ["id"] };
  test.each<[what: string, schema: object]>([
    ["of a component", object({ id: ref("Id") }, required)],
    ["of a component of a component", object({ id: ref("Alias") }, required)],
    ["in `allOf`", object({ id: { allOf: [{ maxLength: 9 }, ref("Id")] } }, required)],
    ["in another schema of `allOf`", { allOf: [required, object({ id })] }],
    ["beside `true` in `allOf`", { allOf: [true, required, object({ id })] }],
    ["in a component of `allOf`", { allOf: [ref("Base"), required] }],
    ["in `allOf` of `allOf`", { allOf: [{ allOf: [required] }, ref("Base")] }],
    ["beside `$ref`", { ...ref("Base"), ...required }],
    ["at an encoded reference", { allOf: [{ $ref: "#/components/schemas/a~1b" }, required] }],
    ["at a reference in percent of a component", ref("New")],
    ["at a reference in percent", { allOf: [{ $ref: "#/components/schemas/%42ase" }, required] }],
  ])("%s is seen", (_, schema) => {
    const { Loop: _loop, ...known } = components;
    expect(found(schema, {}, { use: "request", components: known })).toEqual([]);
    expect(found(schema, {}, { components: known })).toEqual(["/id required!"]);
  });

  test("of another property, or that is none, says nothing", () => {
    const { Base } = components;
    const other = { allOf: [object({ id: string, name: id }), required] };
    expect(found(other, {}, { use: "request", components: { Base } })).toEqual(["/id required!"]);
    expect(found({ anyOf: [{ ...Base, ...required }, string] }, {}, { use: "request" })).toEqual([]);
    expect(found({ anyOf: [Base, string], ...required }, {}, { use: "request" })).toEqual(["/id required!"]);
    expect(found({ allOf: [object({ id: true }), required] }, {}, { use: "request" })).toEqual(["/id required!"]);
  });
});

describe("recursion", () => {
  const branch = (kind: string) => object({ kind: { const: kind }, child: ref("Tree") }, { required: ["child"] });
  const components = {
    Node: object({ children: list(ref("Node")) }),
    Tree: { anyOf: [ref("A"), ref("B"), integer] },
    A: branch("a"),
    B: branch("b"),
  };

  test("is checked at any level", () => {
    const value = { children: [{ children: [{ children: "x" }] }] };
    expect(found(ref("Node"), value, { components })).toEqual(["/children/0/children/0/children type!"]);
  });

  test("ends before the stack does", () => {
    const value = JSON.parse(`${'{"children":['.repeat(20_000)}${"]}".repeat(20_000)}`);
    expect(found(ref("Node"), value, { components })).toEqual([expect.stringMatching(/ \$ref!$/)]);
  });

  // In exponential time, this would take longer than anybody waits.
  test("through several forms ends", () => {
    let value: unknown = "x";
    for (let level = 0; level < 100; level++) value = { kind: "c", child: value };
    expect(found(ref("Tree"), value, { components }).length).toBeGreaterThan(0);
  });
});
