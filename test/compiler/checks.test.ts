/** What the compiler makes of schemas: nothing in one is passed over in silence. */
import { describe, expect, test } from "vitest";
import { compileSchema, found } from "./compile-schema.ts";

const string = { type: "string" };
const integer = { type: "integer" };

describe("an error with its JSON Pointer", () => {
  test.each([
    ["$dynamicRef", "#x"],
    ["$recursiveRef", "#"],
    ["$id", "https://a.example"],
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
    ["a type of an object's prototype", { type: "constructor" }, "/schema/type"],
    ["a pattern that is none", { ...string, pattern: "(" }, '/schema/pattern: "(" is not a regular expression'],
    [
      "an enum that its type excludes",
      { ...integer, enum: [1, "2"] },
      '/schema/enum/1: "2" does not fit the type integer',
    ],
    [
      "a reference that leads nowhere",
      { $ref: "#/components/schemas/No" },
      "/schema/$ref: #/components/schemas/No cannot",
    ],
    ["a reference to another document", { $ref: "other.yaml#/A" }, "/schema/$ref"],
    ["a reference to an anchor", { $ref: "#a" }, "/schema/$ref"],
    ["a list without schemas", { anyOf: [] }, "/schema/anyOf: must be a list of schemas"],
    ["a bound that is text", { ...integer, minimum: "1" }, "/schema/minimum: must be a finite number"],
    ["items that are a list", { type: "array", items: [string] }, "/schema/items: must be a schema"],
    ["a required flag", { required: true }, "/schema/required: must be a list of strings"],
  ])("is %s", (_, schema, message) => {
    expect(() => compileSchema(schema)).toThrow(message);
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
  expect(compileSchema({ ...string, maxlength: 3, format: "color" }).warnings).toEqual([
    "/schema/maxlength `maxlength` is not a keyword of JSON Schema: it checks nothing",
  ]);
  expect(found({ ...string, format: "__proto__" }, "x")).toEqual([]);
});

test.each([
  [[false], "only"],
  [[true], "only"],
  [[true, false], "boolean"],
  [undefined, "boolean"],
])("a boolean with the enum %j is checked by %s", (values, helper) => {
  expect(compileSchema({ type: "boolean", ...(values && { enum: values }) }).helpers).toEqual([helper]);
});

test("what only explains compiles to nothing", () => {
  const annotated = { description: "x", title: "x", deprecated: true, examples: ["x"], "x-source": ["x"] };
  expect(compileSchema(annotated)).toMatchObject({ helpers: ["anything"], warnings: [] });
});

test("a pattern that is valid without the u flag alone is compiled without it", () => {
  expect(found({ ...string, pattern: String.raw`^\-$` }, "-")).toEqual([]);
  expect(found({ ...string, pattern: String.raw`^\-$` }, "x")).toEqual(["pattern"]);
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

describe("OpenAPI 3.0", () => {
  const openapi = "3.0.3";
  test.each<[string, object, unknown, string[]]>([
    ["nullable allows null", { ...string, nullable: true }, null, []],
    ["nullable allows null beside an enum", { ...string, nullable: true, enum: ["a"] }, null, []],
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
    ["an exclusive maximum may be off", { ...integer, maximum: 1, exclusiveMaximum: false }, 1, []],
    ["keywords beside a reference are ignored", { $ref: "#/components/schemas/A", maxLength: 1 }, "ab", []],
  ])("%s", (_, schema, value, expected) => {
    expect(found(schema, value, { openapi, components: { A: string } })).toEqual(expected);
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
