/** What the compiler of checks rejects: nothing in a schema may be passed over in silence. */
import { expect, test } from "vitest";
import { CheckCompiler } from "../../src/compiler/checks.ts";
import { generateOperations } from "../../src/compiler/operations.ts";
import { readSpec, type Schema } from "../../src/compiler/spec.ts";

/** The helpers that the check needs. */
function compile(schema: Schema): string[] {
  const compiler = new CheckCompiler(readSpec("archera"));
  compiler.check(schema);
  return [...compiler.helpers];
}

test.each(["not", "oneOf", "allOf", "const", "uniqueItems", "multipleOf", "patternProperties", "minItems", "if"])(
  "the keyword %s is an error, because it would not be checked",
  (keyword) => {
    expect(() => compile({ type: "object", [keyword]: [] })).toThrow(`The keyword ${keyword} is not supported`);
  },
);

test.each([
  ["object", "maxLength"],
  ["array", "pattern"],
  ["string", "minimum"],
  ["integer", "enum"],
  ["boolean", "maximum"],
])("of a schema of type %s the keyword %s is an error", (type, keyword) => {
  expect(() => compile({ type, [keyword]: 1 })).toThrow(`The keyword ${keyword} is not supported for ${type}.`);
});

test("an unsupported keyword is found at any depth", () => {
  const deep = { type: "array", items: { type: "object", properties: { key: { type: "array", uniqueItems: true } } } };
  expect(() => compile(deep)).toThrow("The keyword uniqueItems is not supported");
});

test.each(["number", "constructor", "__proto__"])("the unsupported type %s is an error", (type) => {
  expect(() => compile({ type })).toThrow(`type: ${type} is not supported`);
});

test.each(["idn-email", "constructor", "__proto__"])(
  "the format %s, without a pattern of ours, is an error",
  (format) => {
    expect(() => compile({ type: "string", format })).toThrow(`The format ${format} is not supported.`);
  },
);

test("a pattern that does not compile with the u flag is an error", () => {
  expect(() => compile({ type: "string", pattern: String.raw`^a\Z` })).toThrow("Invalid escape");
});

test.each([
  [[false], "only"],
  [[true], "only"],
  [[true, false], "boolean"],
  [undefined, "boolean"],
])("a boolean with the enum %j is checked by %s", (values, helper) => {
  expect(compile({ type: "boolean", ...(values && { enum: values }) })).toEqual([helper]);
});

test("two types beside null are an error", () => {
  expect(() => compile({ type: ["string", "integer"] })).toThrow(
    "The combination of types string, integer is not supported.",
  );
});

test("forms that nothing distinguishes are an error", () => {
  const form = { type: "object", properties: { id: { type: "string" } } };
  expect(() => compile({ anyOf: [form, { ...form }] })).toThrow(
    "has no property that distinguishes it from the second",
  );
});

test.each([
  ["an enum", { enum: ["a"] }],
  ["properties", { properties: { id: { type: "string" } } }],
  ["a bound", { maxLength: 3 }],
])("%s without a type is an error, because nothing of it would be checked", (_, schema: Schema) => {
  expect(() => compile(schema)).toThrow();
});

test("a bound beside a reference is an error, because only the reference would be checked", () => {
  expect(() => compile({ $ref: "#/components/schemas/Role", maxLength: 3 })).toThrow();
});

test("properties beside forms are an error, because only the forms would be checked", () => {
  const forms = [{ type: "array" }, { type: "object" }];
  expect(() => compile({ anyOf: forms, required: ["id"] })).toThrow();
});

test("a reference that leads nowhere is an error", () => {
  expect(() => compile({ $ref: "#/components/schemas/Missing" })).toThrow(
    "#/components/schemas/Missing cannot be resolved.",
  );
});

test("what only explains is no error and compiles to nothing", () => {
  const annotated = { description: "x", title: "x", deprecated: true, examples: ["x"], "x-source": ["x"] };
  expect(compile(annotated)).toEqual(["anything"]);
});

test("a parameter that is a list is an error, because nothing writes it into a URL", () => {
  const spec = JSON.parse(JSON.stringify(readSpec("auth0")).replaceAll('"type":"boolean"', '"type":"array"'));
  expect(() => generateOperations(spec)).toThrow("include_totals must be a string, integer or boolean");
});
