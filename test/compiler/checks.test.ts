/** What the compiler makes of schemas: nothing in one is passed over in silence. */
import { describe, expect, test } from "vitest";
import type { Use } from "../../src/compiler/use.ts";
import { compileSchema, found } from "./compile-schema.ts";

const string = { type: "string" };
const integer = { type: "integer" };

describe("an error with its JSON Pointer", () => {
  test.each([
    ["$dynamicRef", "#x"],
    ["$recursiveRef", "#"],
    ["$id", "https://a.example"],
    ["$dynamicAnchor", "x"],
    ["$recursiveAnchor", true],
    ["$vocabulary", {}],
    ["additionalItems", false],
    ["dependencies", {}],
    ["extends", {}],
    ["disallow", "string"],
    ["unevaluatedProperties", false],
    ["unevaluatedItems", false],
  ])("is the keyword %s, because it would not be checked", (keyword, value) => {
    const schema = { type: "array", items: { properties: { a: { ...string, [keyword]: value } } } };
    expect(() => compileSchema(schema)).toThrow(
      `/schema/items/properties/a/${keyword}: is not supported: compile other operations with --only`,
    );
  });

  test.each<[string, object, string]>([
    ["a type that is none", { type: "file" }, '/schema/type: "file" is not a type of JSON Schema'],
    ["a list of no types", { type: [] }, "/schema/type: must be a type or a list of at least one type"],
    [
      "a list of types of which one is none",
      { type: ["string", 5] },
      "/schema/type: must be a type or a list of at least one type",
    ],
    ["an enum without values", { enum: [] }, "/schema/enum: must be a list of at least one value"],
    ["a type of an object's prototype", { type: "constructor" }, "/schema/type"],
    ["a pattern that is none", { ...string, pattern: "(" }, '/schema/pattern: "(" is not a regular expression'],
    [
      "an enum that its type excludes",
      { ...integer, enum: [1, "2"] },
      '/schema/enum/1: "2" does not fit the type integer',
    ],
    [
      "an enum that its type excludes, beside nullable",
      { ...integer, nullable: true, enum: [1, "2"] },
      "/schema/enum/1",
    ],
    ["one of several types that is none", { type: ["string", "file"] }, '/schema/type: "file" is not a type'],
    [
      "an enum that none of its types allows",
      { type: ["integer", "boolean"], enum: [1, "2"] },
      '/schema/enum/1: "2" does not fit the type integer or boolean.',
    ],
    [
      "null in the enum of another type",
      { ...string, enum: ["a", null] },
      "/schema/enum/1: null does not fit the type string.",
    ],
    [
      "an enum of lists for objects",
      { type: "object", enum: [[1]] },
      "/schema/enum/0: [1] does not fit the type object",
    ],
    ["an enum of numbers for texts", { ...string, enum: [1] }, "/schema/enum/0: 1 does not fit the type string"],
    ["an enum of objects for lists", { type: "array", enum: [{}] }, "/schema/enum/0: {} does not fit the type array"],
    ["an enum of fractions for integers", { ...integer, enum: [0.5] }, "/schema/enum/0: 0.5 does not fit"],
    [
      "an enum of texts for null",
      { type: "null", enum: ["null"] },
      '/schema/enum/0: "null" does not fit the type null',
    ],
    [
      "a reference that leads nowhere",
      { $ref: "#/components/schemas/No" },
      "/schema/$ref: #/components/schemas/No cannot",
    ],
    [
      "a reference to another document",
      { $ref: "other.yaml#/A" },
      '/schema/$ref: "other.yaml#/A" refers to another document: bundle the documents into one first.',
    ],
    ["a reference to an anchor", { $ref: "#a" }, '/schema/$ref: "#a" is not a JSON Pointer.'],
    ["a reference to what has a pointer inside", { $ref: "#a#/b" }, '/schema/$ref: "#a#/b" is not a JSON Pointer.'],
    ...["No/deeper", "Null/type/length", "Null/default/x"].map((name): [string, object, string] => [
      `a reference into what is no object, ${name}`,
      { $ref: `#/components/schemas/${name}` },
      `/schema/$ref: #/components/schemas/${name} cannot be resolved.`,
    ]),
    ["a list without schemas", { anyOf: [] }, "/schema/anyOf: must be a list of schemas"],
    ["a bound that is text", { ...integer, minimum: "1" }, "/schema/minimum: must be a finite number"],
    ["items that are a list", { type: "array", items: [string] }, "/schema/items: must be a schema"],
    ["a required flag", { required: true }, "/schema/required: must be a list of strings"],
    [
      "an envelope without properties",
      { "x-unwrap": "data" },
      "/schema/x-unwrap: must be the name of one of the `properties`",
    ],
    [
      "an envelope whose name is a number",
      { properties: { 7: string }, "x-unwrap": 7 },
      "/schema/x-unwrap: must be the name of one of the `properties`",
    ],
    [
      "an envelope beside patterns",
      { properties: { data: string }, patternProperties: { "^x-": string }, "x-unwrap": "data" },
      "/schema/x-unwrap: is not supported beside `patternProperties`",
    ],
    [
      "an envelope beside patterns and an enum",
      { enum: [{}], properties: { data: string }, patternProperties: { "^x-": string }, "x-unwrap": "data" },
      "/schema/x-unwrap: is not supported beside `patternProperties`",
    ],
  ])("is %s", (_, schema, message) => {
    expect(() => compileSchema(schema, { components: { Null: { type: "null", default: null } } })).toThrow(message);
  });

  test.each([
    ["a string", ["pattern", "format", "$ref"], [5, ["a"]]],
    ["a list of strings", ["required"], ["a", ["a", 1], {}]],
    ["a finite number", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"], ["1", Infinity, null]],
    [
      "a non-negative integer",
      [
        ...["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"],
        ...["minContains", "maxContains"],
      ],
      [-1, 0.5, "1"],
    ],
    ["an object", ["properties", "patternProperties", "dependentSchemas"], [[], null, "a"]],
    ["a list of at least one value", ["enum"], [[], "a", {}]],
    ["true or false", ["uniqueItems"], ["true", 1]],
    ["a positive number", ["multipleOf"], [0, -1, "1", Infinity]],
    ["a type or a list of at least one type", ["type"], [5, [5], {}]],
    ["lists of property names", ["dependentRequired"], [[], { a: "b" }, { a: ["b"], c: [1] }]],
    ["a list of schemas", ["allOf", "anyOf", "oneOf", "prefixItems"], [[], {}, true]],
    [
      "a schema",
      ["items", "additionalProperties", "contains", "propertyNames", "not", "if", "then", "else"],
      [[], null, "a"],
    ],
  ])("names a value that is not %s: %j", (what, keywords, values) => {
    for (const keyword of keywords)
      for (const value of values)
        expect(() => compileSchema({ [keyword]: value }), `${keyword} ${JSON.stringify(value)}`).toThrow(
          new Error(`/schema/${keyword}: must be ${what}.`),
        );
  });

  test.each(["allOf", "anyOf", "oneOf"])(
    "is a schema that is %s itself, because its check would never end",
    (keyword) => {
      const components = { A: { [keyword]: [string, { $ref: "#/components/schemas/A" }] } };
      expect(() => compileSchema({ $ref: "#/components/schemas/A" }, { components })).toThrow(
        "/components/schemas/A: refers to itself",
      );
    },
  );
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
  const forms = { anyOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] };
  const warningsOf = (mapping?: object) => {
    const schema = { ...forms, discriminator: { propertyName: "kind", ...(mapping && { mapping }) } };
    return compileSchema(schema, { components: { Cat: string, Dog: { items: string }, "a b": string } }).warnings;
  };
  expect(warningsOf()).toEqual([]);
  expect(warningsOf({ cat: "Cat", dog: "#/components/schemas/Dog", other: "#/components/schemas/a%20b" })).toEqual([]);
  expect(
    warningsOf({ inner: "Dog/items", other: "a.yaml#/components/schemas/Dog", none: "#/components/schemas/No" }),
  ).toEqual(
    ["inner", "other", "none"].map(
      (name) => `/schema/discriminator/mapping/${name} leads to no schema of the document`,
    ),
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
  const components = {
    Name: string,
    A: { type: "object", required: ["a"], properties: { a: string, c: string } },
    B: { type: "object", properties: { b: string, c: string } },
  };
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const list = { type: "array", items: string };
  const nil = { type: "null" };

  test.each<[forms: object[], how: string[]]>([
    [[string], []],
    [[string, nil], ["nullable"]],
    [[nil, string], ["nullable"]],
    [[ref("Name"), nil], ["nullable"]],
    [[string, integer], ["FORMS"]],
    [[string, integer, nil], ["FORMS"]],
    [[nil, nil], ["FORMS"]],
    [[string, nil, nil], ["FORMS"]],
    [[list, string], ["either"]],
    [[list, components.A], ["either"]],
    [[string, list], ["FORMS"]],
    [[list, list], ["FORMS"]],
    [[{ ...list, not: { maxItems: 1 } }, string], ["FORMS"]],
    [[list, { ...string, not: { maxLength: 1 } }], ["FORMS"]],
    [[list, { type: ["string", "integer"] }], ["FORMS"]],
    [[{ type: ["array", "integer"], items: string }, string], ["FORMS"]],
    [[{ ...components.A, type: "string" }, integer], ["FORMS"]],
    [[ref("A"), ref("B")], ["either"]],
    [[ref("A"), string], ["either"]],
    [[ref("B"), ref("A")], ["FORMS"]],
    [[{ ...components.A, required: undefined }, components.B], ["FORMS"]],
    [[{ ...components.A, required: ["c"] }, components.B], ["FORMS"]],
    [[components.A, { type: "object" }], ["FORMS"]],
    [[components.A, { ...components.B, additionalProperties: string }], ["FORMS"]],
    [[components.A, { ...components.B, patternProperties: { "^x": string } }], ["FORMS"]],
    [[{ type: "object", required: ["a"] }, components.B], ["FORMS"]],
  ])("%j are distinguished by %j", (forms, how) => {
    const given: object[] = JSON.parse(JSON.stringify(forms));
    for (const keyword of ["anyOf", "oneOf"]) {
      const { helpers } = compileSchema({ [keyword]: given }, { components });
      expect(helpers.filter((name) => ["nullable", "either", "anyOf", "oneOf"].includes(name))).toEqual(
        how.map((name) => name.replace("FORMS", keyword)),
      );
    }
  });

  test.each([[{}], [{ type: ["string", "null"] }], [{ enum: ["a", null] }], [{ const: null }]])(
    "%j and null may both fit",
    (schema) => {
      expect(found({ oneOf: [schema, nil] }, null)).toEqual(["oneOf"]);
      expect(found({ anyOf: [schema, nil] }, null)).toEqual([]);
      expect(compileSchema({ anyOf: [schema, nil] }).helpers).toContain("nullable");
    },
  );

  test("are not distinguished by undocumented properties where those are not reported", () => {
    const forms = [components.A, components.B];
    expect(found({ not: { anyOf: forms } }, { a: 1, b: "" })).toEqual(["not"]);
    expect(found({ anyOf: forms }, { a: 1, b: "" })).toEqual(["/a type!", "/b additionalProperties"]);
  });

  test.each<[kind: string, mapping: object | undefined, expected: string[]]>([
    ["A", undefined, ["/a type!", "/b additionalProperties"]],
    ["B", undefined, ["/a additionalProperties"]],
    ["a", { a: "A", b: "B", c: "Name" }, ["/a type!", "/b additionalProperties"]],
    ["c", { a: "A", b: "B", c: "Name" }, ["/a additionalProperties"]],
    ["A", { A: "Name" }, ["/a additionalProperties"]],
  ])("are chosen by the discriminator %s with the mapping %j", (c, mapping, expected) => {
    const schema = { oneOf: [ref("A"), ref("B"), integer], discriminator: { propertyName: "c", mapping } };
    expect(found(JSON.parse(JSON.stringify(schema)), { a: 1, b: "", c }, { components })).toEqual(expected);
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
  const forms = { anyOf: [string, { type: "array", items: string }] };
  const cat = { type: "object", required: ["kind"], properties: { kind: { const: "cat" }, lives: integer } };
  const dog = { type: "object", required: ["kind"], properties: { kind: { const: "dog" }, name: string } };
  const pets = { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] };
  const components = { Cat: cat, Dog: dog };

  test.each<[string, object, unknown, string[]]>([
    ["one of several types", { type: ["string", "integer"] }, true, ["type!"]],
    ["an integer beyond 2^53 among types", { type: ["string", "integer"] }, 2 ** 60, ["type!"]],
    ["a string const", { const: "a" }, "b", ["const"]],
    ["another type than a string const", { const: "a" }, 1, ["const!"]],
    ["a number const", { const: 1 }, 2, ["const!"]],
    ["an enum of strings without a type", { enum: ["a"] }, 1, ["type!"]],
    ["a mixed enum", { enum: ["a", 1] }, "b", ["enum"]],
    ["a mixed enum, with a number", { enum: ["a", 1] }, 2, ["enum!"]],
    ["an enum of objects", { enum: [{ a: [1] }] }, { a: [1] }, []],
    ["an enum of other objects", { enum: [{ a: [1] }] }, { a: [2] }, ["enum!"]],
    ["a tuple", tuple, ["a", "b"], ["/1 type!"]],
    ["an item after a closed tuple", tuple, ["a", 1, 2], ["/2 additionalProperties"]],
    ["no form", forms, 1, ["type!"]],
    ["the nearest form", forms, ["a", 1], ["/1 type!"]],
    [
      "more than one form",
      {
        oneOf: [
          { ...integer, minimum: 1 },
          { ...integer, maximum: 5 },
        ],
      },
      3,
      ["oneOf"],
    ],
    ["the best form with drift alone", { anyOf: [{ ...string, maxLength: 1 }, integer] }, "ab", ["maxLength"]],
    ["what is excluded", { ...string, not: { const: "a" } }, "a", ["not"]],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    ["what a condition requires", { if: { required: ["a"] }, then: { required: ["b"] } }, { a: 1 }, ["/b required"]],
    ["what another property requires", { dependentRequired: { a: ["b"] } }, { a: 1 }, ["/b dependentRequired"]],
    ["the schema of another property", { dependentSchemas: { a: { required: ["b"] } } }, { a: 1 }, ["/b required"]],
    ["a property of a name that is not allowed", { propertyNames: { maxLength: 1 } }, { ab: 1 }, ["/ab maxLength"]],
    ["too few of what is contained", { type: "array", contains: integer, minContains: 2 }, ["a", 1], ["contains"]],
    [
      "a repeated item",
      { type: "array", uniqueItems: true },
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      ["/1 uniqueItems"],
    ],
    ["too many items", { type: "array", maxItems: 1 }, [1, 2], ["maxItems"]],
    ["an exclusive bound", { type: "number", exclusiveMinimum: 0 }, 0, ["exclusiveMinimum"]],
    ["no multiple", { type: "number", multipleOf: 0.01 }, 0.015, ["multipleOf"]],
    ["a pattern's property", { type: "object", patternProperties: { "^x-": string } }, { "x-a": 1 }, ["/x-a type!"]],
    [
      "a property that nothing documents",
      { type: "object", patternProperties: { "^x-": string } },
      { a: 1 },
      ["/a additionalProperties"],
    ],
    [
      "a closed part",
      { allOf: [cat, dog] },
      { kind: "cat", name: "a", x: 1 },
      ["/kind const", "/x additionalProperties"],
    ],
    ["an object implied by properties", { properties: { a: string } }, 1, ["type!"]],
    ["an array implied by items", { items: string }, 1, ["type!"]],
    [
      "a discriminated form",
      { ...pets, discriminator: { propertyName: "kind", mapping: { dog: "Dog" } } },
      { kind: "dog", name: 1, lives: 1 },
      ["/name type!", "/lives additionalProperties"],
    ],
    ["a discriminator without a property", { ...pets, discriminator: {} }, { kind: "dog", name: "a" }, []],
    ["true", { type: "object", properties: { a: true } }, { a: 1 }, []],
    ["false", { type: "object", properties: { a: false } }, { a: 1 }, ["/a additionalProperties"]],
    [
      "keywords beside a reference",
      { $ref: "#/components/schemas/Cat", maxProperties: 1 },
      { kind: "cat", lives: 1 },
      ["maxProperties"],
    ],
  ])("%s", (_, schema, value, expected) => {
    expect(found(schema, value, { components })).toEqual(expected);
  });
});

describe("of schemas that apply to one value", () => {
  const object = (properties: object, more: object = {}) => ({ type: "object", properties, ...more });
  const [x, y] = [object({ x: string }), object({ y: string })];
  const forms = [{ required: ["a"] }, { required: ["b"] }];
  const ab = object({ a: string, b: string });
  const components = { X: x, Y: y, Z: { items: string }, Some: { minProperties: 1 } };

  test.each<[string, object, unknown, string[]]>([
    ["one that is open opens all", { allOf: [{ ...x, additionalProperties: true }, y] }, { a: 1 }, []],
    ["none that names a property closes any", { allOf: [forms[0], { minProperties: 1 }] }, { a: 1 }, []],
    [
      "patterns alone close the others",
      { allOf: [{ patternProperties: { "^x-": string } }, { minProperties: 1 }] },
      { "x-a": "", b: 1 },
      ["/b additionalProperties"],
    ],
    [
      "patterns and names document together",
      { allOf: [{ patternProperties: { "^x-": string } }, x] },
      { "x-a": "", x: "", b: 1 },
      ["/b additionalProperties"],
    ],
    [
      "two that describe a property differently leave open what is below it",
      { allOf: [object({ a: x }), object({ a: y })] },
      { a: { x: "", y: "", z: 1 }, b: 1 },
      ["/b additionalProperties"],
    ],
    [
      "one that is open opens one beside it",
      { allOf: [object({ a: { ...x, additionalProperties: true } }), object({ a: y })] },
      { a: { x: "", y: "", z: 1 } },
      [],
    ],
    [
      "a record opens one beside it",
      { allOf: [object({ a: object({ x }) }), object({ a: { additionalProperties: { minLength: 1 } } })] },
      { a: { x: {}, y: "" } },
      ["/a/y minLength"],
    ],
    [
      "two inside another do so too, at any depth",
      { allOf: [{ allOf: [object({ a: object({ x }) }), object({ a: y })] }, y] },
      { a: { x: { x: "", z: 1 }, y: "" } },
      [],
    ],
    [
      "references count as what they lead to",
      { allOf: [{ $ref: "#/components/schemas/X" }, { $ref: "#/components/schemas/Y" }] },
      { x: "", y: "", z: 1 },
      ["/z additionalProperties"],
    ],
    [
      "some inside another close nothing",
      { allOf: [{ allOf: [x, forms[0]] }, y] },
      { a: 1, x: "", y: "" },
      ["/a additionalProperties"],
    ],
    [
      "a single one closes its own forms",
      { allOf: [{ oneOf: [object({ a: string }, forms[0]), object({ b: string }, forms[1])] }] },
      { a: "", b: "" },
      ["/b additionalProperties"],
    ],
    [
      "two that describe it alike close it",
      { allOf: [object({ a: x }), object({ a: x })] },
      { a: { x: "", z: 1 } },
      ["/a/z additionalProperties", "/a/z additionalProperties"],
    ],
    [
      "one beside a mere bound closes it",
      { allOf: [object({ a: x }), object({ a: { minProperties: 1 } })] },
      { a: { x: "", z: 1 } },
      ["/a/z additionalProperties"],
    ],
    [
      "one beside a mere bound closes it, by reference",
      { allOf: [object({ a: x }), object({ a: { $ref: "#/components/schemas/Some" } })] },
      { a: { x: "", z: 1 } },
      ["/a/z additionalProperties"],
    ],
    [
      "one beside a mere name closes it",
      { allOf: [object({ a: x }), { required: ["a"] }] },
      { a: { z: 1 } },
      ["/a/z additionalProperties"],
    ],
    ...["not", "contains", "propertyNames", "if"].map((keyword): [string, object, unknown, string[]] => [
      `one beside a mere \`${keyword}\` closes it`,
      { allOf: [object({ a: x }), object({ a: { [keyword]: object({ b: integer }, { required: ["b"] }) } })] },
      { a: { x: "", z: 1 } },
      keyword === "propertyNames"
        ? ["/a/z additionalProperties", "/a/x type", "/a/z type"]
        : ["/a/z additionalProperties"],
    ]),
    [
      "one without others leaves all closed",
      { allOf: [object({ x: string }, { additionalProperties: false }), y] },
      { x: "", z: 1 },
      ["/z additionalProperties", "/z additionalProperties"],
    ],
    [
      "all document together, by reference and in forms",
      {
        allOf: [{ $ref: "#/components/schemas/X" }, y],
        anyOf: [object({ a: string })],
        oneOf: [object({ b: string })],
      },
      { x: "", y: "", a: "", b: "", z: 1 },
      ["/z additionalProperties"],
    ],
    [
      "a reference is followed beside keywords",
      { $ref: "#/components/schemas/X", maxProperties: 1 },
      { x: 1 },
      ["/x type!"],
    ],
    ["anyOf beside properties", { ...ab, anyOf: forms }, {}, ["/a required!"]],
    ["oneOf beside properties", { ...ab, oneOf: forms }, {}, ["/a required!"]],
    ["oneOf beside properties, of which two fit", { ...ab, oneOf: forms }, { a: "", b: "" }, ["oneOf"]],
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
    ["in an array", (items) => ({ type: "array", items }), (inner) => [inner]],
    ["in a tuple", (inner) => ({ type: "array", prefixItems: [inner] }), (inner) => [inner]],
    ["in a record", (inner) => ({ type: "object", additionalProperties: inner }), (b) => ({ b })],
    ["in an open object", (b) => object({ b }, { additionalProperties: true }), (b) => ({ b })],
    ["in a pattern", (b) => ({ patternProperties: { b }, additionalProperties: true }), (b) => ({ b })],
    ["in a form", (inner) => ({ anyOf: [inner, string] }), (inner) => inner],
  ])("different descriptions leave open what is %s", (_, around, value) => {
    const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
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
    ["not of a reference", { not: { $ref: "#/components/schemas/Z" } }, 1, ["not"]],
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
  [{ type: "array", contains: integer, maxContains: 1 }, [], ["contains"]],
  [{ type: "array", contains: integer, maxContains: 1 }, [1, 2], ["contains"]],
  [{ type: "object", minProperties: 1, maxProperties: 2 }, {}, ["minProperties"]],
  [{ type: "array", prefixItems: [string] }, ["a", 1], []],
  [{ type: "object" }, { a: 1 }, []],
  [{ type: "object", properties: { data: string }, "x-unwrap": "data" }, { data: "" }, []],
  [{ type: ["string", "object"], properties: { a: integer } }, { a: "" }, ["/a type!"]],
  [{ type: ["string", "object"], additionalProperties: integer }, { a: "" }, ["/a type!"]],
  [{ type: ["string", "object"], patternProperties: { "^a": integer } }, { a: "" }, ["/a type!"]],
  [{ allOf: [string], anyOf: [{ maxLength: 1 }] }, "ab", ["maxLength"]],
  [{ propertyNames: { items: string } }, { a: 1 }, []],
  [{ type: "object", patternProperties: { "^x-": string }, required: ["a"] }, {}, ["/a required!"]],
  [{ type: "object", patternProperties: { "^x-": string } }, 1, ["type!"]],
  [{ patternProperties: { "^x-": string, "^y-": integer } }, { "x-a": 1, "y-a": "" }, ["/x-a type!", "/y-a type!"]],
  [{ patternProperties: { "^x-": string }, additionalProperties: integer }, { "x-a": "", a: "" }, ["/a type!"]],
  [{ patternProperties: { "^x-": string }, additionalProperties: integer }, { "x-a": "", a: 1 }, []],
  [{ not: { properties: { a: { minItems: 1 } } } }, 1, ["not"]],
  [{ dependentRequired: { a: ["b"], c: ["d"] } }, { a: 1, c: 1 }, ["/b dependentRequired", "/d dependentRequired"]],
  [{ ...string, format: "uuid" }, "urn:uuid:7D2F0B86-a5e3-4e09-9c41-3f6c1d2a58b7", []],
  [{ ...string, format: "uuid" }, "7d2f0b86-a5e3-4e09-9c41", ["format"]],
  [{ ...string, format: "ipv4" }, "192.0.2.255", []],
  [{ ...string, format: "ipv4" }, "192.0.2.256", ["format"]],
  [{ enum: ["a", "bb"], maxLength: 1 }, "bb", ["maxLength"]],
  [{ enum: ["abc", 1], maxLength: 2 }, "abc", ["maxLength"]],
  [{ enum: ["a"], minimum: 2 }, 1, ["type!"]],
  [{ const: "ab", maxLength: 1 }, "ab", ["maxLength"]],
  [{ enum: [1, 20], maximum: 10 }, 20, ["maximum"]],
  [{ enum: [[1, 2]], maxItems: 1 }, [1, 2], ["maxItems"]],
  [{ enum: [{ a: 1 }], required: ["b"] }, { a: 1 }, ["/b required!"]],
  [{ type: "integer", const: "a" }, "a", ["type!"]],
  [{ type: "integer", const: "a" }, 1, ["const!"]],
  [{ type: ["boolean", "string"], enum: [true, "a"] }, "a", []],
  [{ type: ["string", "integer"], enum: ["a", "b"] }, 1, ["enum!"]],
  [{ enum: [null] }, "x", ["enum!"]],
  [{ type: ["string", "null"], enum: [null] }, "x", ["enum!"]],
  [{ type: ["string", "null"], enum: [null] }, 1, ["enum!"]],
  [{ type: ["boolean", "null"], enum: [null] }, true, ["enum!"]],
  [{ type: ["boolean", "null"], enum: [true, null] }, false, ["enum!"]],
  [{ type: "boolean", enum: [true, true] }, false, ["enum!"]],
  [{ type: ["string", "null"], enum: ["a"] }, null, ["type!"]],
  [{ type: ["string", "null"] }, null, []],
  [{ properties: { a: string }, required: ["b"] }, {}, ["/b required!"]],
  [{ properties: { a: { ...string, writeOnly: "no" } }, required: ["a"] }, {}, ["/a required!"]],
  [{ properties: { a: { not: {} } } }, { a: 1 }, ["/a additionalProperties"]],
  [{ properties: { a: { not: {}, description: "None." } } }, { a: 1 }, ["/a additionalProperties"]],
  [{ type: ["array", "object", "null"], enum: [[1], { a: 1 }, null] }, { a: 1 }, []],
  [{ if: { const: 1 }, else: string }, 2, ["type"]],
  [{ $ref: "#" }, 1, []],
  [{ anyOf: [{ type: "array", items: string }, string] }, [1], ["/0 type!"]],
  [{ properties: { a: { not: {}, maxLength: 1 } } }, { a: 1 }, ["/a not"]],
])("%j with %j: %j", (schema, value, expected) => {
  expect(found(schema, value)).toEqual(expected);
});

test.each([
  ["type", "string", 1],
  ["enum", ["a"], "b"],
  ["const", "a", "b"],
  ["properties", { a: string }, { a: 1 }],
  ["patternProperties", { "^a": string }, { a: 1 }],
  ["required", ["a"], {}],
  ["additionalProperties", string, { a: 1 }],
  ["propertyNames", { maxLength: 1 }, { ab: 1 }],
  ["dependentRequired", { a: ["b"] }, { a: 1 }],
  ["minProperties", 1, {}],
  ["maxProperties", 0, { a: 1 }],
  ["prefixItems", [string], [1]],
  ["items", string, [1]],
  ["maxItems", 0, [1]],
  ["minLength", 2, "a"],
  ["maximum", 1, 2],
  ["contains", string, [1]],
  ["minItems", 1, []],
  ["uniqueItems", true, [1, 1]],
  ["pattern", "^a$", "b"],
  ["format", "uuid", "b"],
  ["maxLength", 1, "ab"],
  ["minimum", 2, 1],
  ["exclusiveMinimum", 1, 1],
  ["exclusiveMaximum", 1, 1],
  ["multipleOf", 2, 1],
])("%s is checked beside a reference", (keyword, keywordValue, value) => {
  const components = { Any: {} };
  expect(found({ $ref: "#/components/schemas/Any", [keyword]: keywordValue }, value, { components })).not.toEqual([]);
});

test("a reference may contain a percent sign that encodes nothing", () => {
  expect(found({ $ref: "#/components/schemas/100%" }, 1, { components: { "100%": string } })).toEqual(["type!"]);
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
  const openapi = "3.0.3";
  test.each<[string, object, unknown, string[]]>([
    ["nullable allows null", { ...string, nullable: true }, null, []],
    ["nullable allows null beside an enum", { ...string, nullable: true, enum: ["a"] }, null, []],
    ["nullable allows null in an enum", { ...string, nullable: true, enum: ["a", null] }, null, []],
    [
      "nullable allows null beside a reference in allOf",
      { nullable: true, allOf: [{ $ref: "#/components/schemas/A" }] },
      null,
      [],
    ],
    ["null is a violation without nullable", string, null, ["type!"]],
    ["an exclusive minimum is a flag", { ...integer, minimum: 1, exclusiveMinimum: true }, 1, ["exclusiveMinimum"]],
    [
      "an exclusive maximum may come first",
      { exclusiveMaximum: true, ...integer, maximum: 1 },
      1,
      ["exclusiveMaximum"],
    ],
    ["an exclusive maximum is found once", { exclusiveMaximum: true, ...integer, maximum: 1 }, 2, ["exclusiveMaximum"]],
    ["an exclusive maximum may be off", { ...integer, maximum: 1, exclusiveMaximum: false }, 1, []],
    [
      "a maximum applies beside a flag that is off",
      { ...integer, maximum: 1, exclusiveMaximum: false },
      2,
      ["maximum"],
    ],
    ["keywords beside a reference are ignored", { $ref: "#/components/schemas/A", maxLength: 1 }, "ab", []],
    ["a reference is followed", { $ref: "#/components/schemas/A" }, 1, ["type!"]],
    [
      "nullable without a type excludes what the rest excludes",
      { nullable: true, properties: { a: string } },
      { a: 1 },
      ["/a type!"],
    ],
  ])("%s", (_, schema, value, expected) => {
    expect(found(schema, value, { openapi, components: { A: string } })).toEqual(expected);
  });
});

test.each<[string, object]>([
  ["$ref", { $ref: "#/components/schemas/A" }],
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
    [{ $ref: "#/components/schemas/Form/properties/file" }, "upload", []],
    [{ ...string, contentMediaType: "image/png", contentEncoding: "base64" }, "upload", ["type!"]],
    [{ ...string, contentEncoding: "base64" }, "upload", ["type!"]],
    [string, "upload", ["type!"]],
    [{ type: "integer", format: "binary" }, "upload", ["type!"]],
    [file, "request", ["type!"]],
    [file, "response", ["type!"]],
  ])("for %j in the use %s: %j", (schema, use, expected) => {
    const components = { Form: { type: "object", properties: { file } } };
    expect(found(schema, new Blob(["x"]), { components, use })).toEqual(expected);
  });

  test("is one wherever a form's components lead to it, and text elsewhere", () => {
    const components = { Form: { properties: { part: { $ref: "#/components/schemas/Part" } } }, Part: { items: file } };
    const check = (use: Use) =>
      found({ $ref: "#/components/schemas/Form" }, { part: [new Blob(["x"])] }, { components, use });
    expect(check("upload")).toEqual([]);
    expect(check("request")).toEqual(["/part/0 type!"]);
    expect(check("response")).toEqual(["/part/0 type!"]);
  });
});

describe("what only one direction has", () => {
  const components = {
    User: {
      type: "object",
      required: ["id", "password"],
      properties: { id: { ...string, readOnly: true }, password: { ...string, writeOnly: true } },
    },
  };
  const schema = { $ref: "#/components/schemas/User" };
  test("is not required in the other", () => {
    expect(found(schema, { id: "a" }, { components })).toEqual([]);
    expect(found(schema, { password: "a" }, { components, use: "request" })).toEqual([]);
    expect(found(schema, {}, { components })).toEqual(["/id required!"]);
    expect(found(schema, {}, { components, use: "request" })).toEqual(["/password required!"]);
  });
});

describe("recursion", () => {
  const node = {
    type: "object",
    properties: { children: { type: "array", items: { $ref: "#/components/schemas/Node" } } },
  };
  const tree = { anyOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }] };
  const branch = (kind: string) => ({
    type: "object",
    required: ["child"],
    properties: { kind: { const: kind }, child: { $ref: "#/components/schemas/Tree" } },
  });
  const components = { Node: node, Tree: { anyOf: [...tree.anyOf, integer] }, A: branch("a"), B: branch("b") };

  test("is checked at any level", () => {
    const value = { children: [{ children: [{ children: "x" }] }] };
    expect(found({ $ref: "#/components/schemas/Node" }, value, { components })).toEqual([
      "/children/0/children/0/children type!",
    ]);
  });

  test("ends before the stack does", () => {
    const value = JSON.parse(`${'{"children":['.repeat(20_000)}${"]}".repeat(20_000)}`);
    expect(found({ $ref: "#/components/schemas/Node" }, value, { components })).toEqual([
      expect.stringMatching(/ \$ref!$/),
    ]);
  });

  test("through several forms takes no exponential time", () => {
    let value: unknown = "x";
    for (let level = 0; level < 100; level++) value = { kind: "c", child: value };
    const started = performance.now();
    expect(found({ $ref: "#/components/schemas/Tree" }, value, { components }).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
