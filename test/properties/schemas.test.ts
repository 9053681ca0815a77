/** Checks of any schema find something exactly where Ajv, reading the same schema with its objects closed, finds it invalid. */
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { test } from "vitest";
import { compileSchema, findings } from "../compiler/compile-schema.ts";
import { closedComponents, closedSchema, type Json } from "../support/closed.ts";
import { times } from "../support/depth.ts";

const names = ["a", "b", "x-a"];
const name = fc.constantFrom(...names);
const pattern = fc.constantFrom("^a", "b$", "^x-", "^.$");
const small = fc.integer({ min: 0, max: 3 });
const scalar = fc.constantFrom<unknown>(
  ...["", "a", "b", "ab", "x-a", "\u{1f3e2}", -1, 0, 1, 1.5, 2, 3, 0.3, true, false, null],
);

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.oneof(name, fc.constant("other")), tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

function some(keywords: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Json> {
  return fc.record<Record<string, unknown>>(keywords, { requiredKeys: [], noNullPrototype: true });
}

const list = (schema: fc.Arbitrary<unknown>) => fc.array(schema, { minLength: 1, maxLength: 3 });
const named = (schema: fc.Arbitrary<unknown>) => fc.dictionary(name, schema, { maxKeys: 2, noNullPrototype: true });
const required = fc.subarray(names);

const refA = { $ref: "#/components/schemas/A" };
const refC = { $ref: "#/components/schemas/C" };
const discriminator = { propertyName: "a", mapping: { 1: "A", 0: "C" } };

const { schema } = fc.letrec<{ schema: unknown }>((tie) => {
  const inner = tie("schema");
  return {
    schema: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.boolean(),
      fc.constant({}),
      fc.constantFrom("A", "B", "C").map(($ref) => ({ $ref: `#/components/schemas/${$ref}` })),
      some({ const: value }),
      fc.record({ enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 3 }) }),
      fc
        .subarray(["string", "number", "integer", "boolean", "null", "object", "array"], { minLength: 1 })
        .map((types) => ({ type: types.length === 1 ? types[0] : types })),
      some({ type: fc.constant("string"), minLength: small, maxLength: small, pattern }),
      some({
        type: fc.constantFrom("number", "integer"),
        minimum: small,
        exclusiveMaximum: small,
        multipleOf: fc.constantFrom(1, 0.1, 2),
      }),
      some({ type: fc.constant("number"), maximum: small, exclusiveMinimum: small }),
      some({
        type: fc.constantFrom("object", ["object", "null"]),
        properties: named(inner),
        required,
        additionalProperties: inner,
        minProperties: small,
      }),
      some({
        type: fc.constant("object"),
        properties: named(inner),
        patternProperties: fc.dictionary(pattern, inner, { maxKeys: 2, noNullPrototype: true }),
        propertyNames: some({ pattern, maxLength: small }),
        maxProperties: small,
        dependentRequired: fc.dictionary(name, required, { maxKeys: 2, noNullPrototype: true }),
      }),
      some({
        type: fc.constantFrom("array", ["array", "string"]),
        items: inner,
        prefixItems: list(inner),
        minItems: small,
        maxItems: small,
        uniqueItems: fc.boolean(),
      }),
      some({ type: fc.constant("array"), contains: inner, minContains: small, maxContains: small }),
      some({ allOf: list(inner) }),
      some({ anyOf: list(inner) }),
      some({ oneOf: list(inner) }),
      some({ properties: named(inner), anyOf: list(inner), oneOf: list(inner), allOf: list(inner), required }),
      fc.constantFrom("anyOf", "oneOf").map((keyword) => ({ [keyword]: [refA, refC], discriminator })),
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      some({ if: inner, then: inner, else: inner, properties: named(inner) }),
      some({ not: inner, dependentSchemas: named(inner), minLength: small, minimum: small, minItems: small }),
      some({ $ref: fc.constant("#/components/schemas/A"), properties: named(inner), maxProperties: small }),
    ),
  };
});

const components = {
  A: { type: "object", required: ["a"], properties: { a: { type: "integer" }, b: refA } },
  B: { anyOf: [{ type: "string" }, { type: "array", items: { $ref: "#/components/schemas/B" } }, refA] },
  C: { allOf: [refA, { properties: { "x-a": refC } }] },
};

/**
 * Compiles the components once for all schemas, each by the reference to it. Creating an Ajv takes longer than compiling a
 * schema, and optimizing code longer than running it.
 */
const ajv = new Ajv2020({
  ...{ strict: false, validateFormats: false, multipleOfPrecision: 8, validateSchema: false },
  code: { optimize: false },
});
for (const [name, component] of Object.entries(closedComponents(components).components))
  ajv.addSchema(Object(component), `#/components/${name}`);

function judgeOf(schema: unknown) {
  const document = closedSchema(schema, components);
  const judge = ajv.compile(document);
  ajv.removeSchema(document);
  return judge;
}

test(`a check and Ajv agree about any schema and value, ${times}`, () => {
  const property = fc.property(schema, fc.array(value, { minLength: 1, maxLength: 10 }), (schema, values) => {
    const judge = judgeOf(schema);
    const { check } = compileSchema(schema, { components });
    for (const value of values) {
      const found = findings(check, value);
      const isValid = found.length === 0;
      if (isValid !== judge(value)) throw new Error(`${JSON.stringify(value)}: the check finds it valid: ${isValid}.`);
      // Without drift the violations are the same.
      const isBroken = found.some(({ breaking }) => breaking);
      if (findings(check, value, { skipDrift: true }).length > 0 !== isBroken)
        throw new Error(`${JSON.stringify(value)}: with drift it is broken: ${isBroken}.`);
    }
  });
  fc.assert(property);
});
