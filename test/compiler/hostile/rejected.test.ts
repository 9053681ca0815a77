/** What no spec may hold is rejected with its JSON Pointer, before anything is made of it. */
import { describe, expect, test } from "vitest";
import { generateOperations } from "../../../src/compiler/operations.ts";
import type { Spec } from "../../../src/compiler/spec.ts";
import { generateTypes } from "../../../src/compiler/types.ts";
import { evil, get, named, operation, response, schema, specWith, team } from "./specs.ts";

/** @param place - Where the error places it: at `pointer` unless given. */
type Case = [what: string, pointer: string, value: unknown, place?: string];

const id = `${get}/operationId`;
const name = `${team}/properties/name`;
const schemas = "/components/schemas";

async function expectRejection(spec: Spec, message: string) {
  expect(() => generateOperations(spec)).toThrow(message);
  await expect(generateTypes(spec)).rejects.toThrow(message);
}

describe("a name", () => {
  test.each<Case>([
    ["an operationId that is code", id, `a(){}}; ${evil}`],
    ["an operationId that is a reserved word", id, "delete"],
    ["an operationId that is a word of strict mode", id, "yield"],
    ["an operationId that is a value which the checks use", id, "undefined"],
    ["an operationId that is escaped", id, "\\u0061bc"],
    ["an operationId of two words", id, "a b"],
    ["an operationId without a letter", id, ""],
    ["an operationId that is a number", id, 7],
    ["no operationId", id, undefined, get],
    ["an operationId that is a function of ours", id, "matching"],
    ["an operationId that is a schema", id, "team"],
    ["an operationId twice", "/paths/~1teams", { get: operation }, "/paths/~1teams/get/operationId"],
    [
      "an operationId in other case",
      "/paths/~1teams",
      { get: { ...operation, operationId: "getteam" } },
      "/paths/~1teams/get/operationId",
    ],
    ["a path without a slash", "/paths/@evil.example~1x", {}],
    ["a path that leads up", "/paths/~1a~1..~1b", {}],
    ["a path with a query", "/paths/~1a?b=1", {}],
    ["a path with a backslash", "/paths/~1\\evil.example", {}],
    ["a path with a line break", "/paths/~1a\nb", {}, "/paths/~1a\\u{a}b"],
    ["a status that is code", `${get}/responses`, named(evil, response), `${get}/responses/"]'*~1`],
    ["a status that HTTP does not have", `${get}/responses/600`, response],
    ["a parameter without a name", `${get}/parameters/0/name`, undefined, `${get}/parameters/0`],
    ["a parameter in a place that HTTP does not have", `${get}/parameters/0/in`, "heap", `${get}/parameters/0`],
    ["a schema that is code", schemas, { ...named("Team"), ...named(evil) }, `${schemas}/"]'*~1`],
    ["a response that is code", "/components/responses", named(evil, response), `/components/responses/"]'*~1`],
    ["a schema that begins with a digit", `${schemas}/1st`, schema],
    ["a schema without a letter", `${schemas}/--`, schema],
    ["a schema that is a reserved word", `${schemas}/Function`, schema],
    ["a schema that is a value which the checks use", `${schemas}/undefined`, schema],
    ["a schema that is a function of ours", `${schemas}/Integer`, schema],
    ["a schema in other case", `${schemas}/team`, schema],
    ["a schema with other separators", `${schemas}/Te.a-m`, schema],
    [
      "a response with the type of a schema",
      "/components",
      { schemas: { Team: schema, ResponseTeam: schema }, responses: { Team: response } },
      "/components/responses/Team",
    ],
    ["a property that openapi-typescript calls", `${team}/properties/valueOf`, schema],
    ["an unwrapped property that is not there", `${team}/x-unwrap`, "constructor"],
    ["an unwrapped property that is code", `${team}/x-unwrap`, evil],
  ])("%s is rejected", async (_, pointer, value, place = pointer) => {
    await expectRejection(specWith(pointer, value), place);
  });
});

describe("a value", () => {
  test.each<Case>([
    ["a minimum that is code", `${get}/parameters/1/schema/minimum`, `0);${evil}`],
    ["a minimum without end", `${get}/parameters/1/schema/minimum`, Infinity],
    ["a length that is text", `${get}/parameters/0/schema/maxLength`, "1"],
    ["a length below 0", `${get}/parameters/0/schema/maxLength`, -1],
    ["a length that is no integer", `${get}/parameters/0/schema/maxLength`, 1.5],
    ["a count that is code", `${team}/maxProperties`, `0);${evil}`],
    ["required properties that are text", `${team}/required`, "name"],
    ["required properties that are a flag", `${team}/required`, true],
    ["an enum of objects", `${name}/enum`, [{ toJSON: 1 }]],
    ["an enum that is text", `${name}/enum`, "ab"],
    ["a type that is an object", `${team}/type`, { toString: 1 }],
    ["a pattern that is none", name, { ...schema, pattern: "(" }, `${name}/pattern`],
    ["a format that is a number", name, { ...schema, format: 5 }, `${name}/format`],
    ["a schema that is true", name, true],
    ["additional properties that are false", `${team}/additionalProperties`, false],
    ["items that are a list", name, { type: "array", items: [schema] }, `${name}/items`],
    ["properties that are a list", `${team}/properties`, [schema]],
    ["a title that is a number", `${team}/title`, 5],
    ["a description that is an object", `${team}/description`, { replaceAll: 1 }],
    ["no paths", "/paths", undefined],
    ["headers that are null", `${get}/responses/200/headers`, null],
    ["components that are null", "/components/headers", null],
    ["components of a kind that is null", "/components/others", null],
    ["a path that is null", "/paths/~1teams~1{id}", null],
    ["responses that are a list", `${get}/responses`, []],
    ["a parameter that is a number", `${get}/parameters/0`, 5],
    ["what is no JSON", "/x-more", new Date(0)],
  ])("%s is rejected", async (_, pointer, value, place = pointer) => {
    await expectRejection(specWith(pointer, value), place);
  });

  test("a schema that is nested too deep is rejected", async () => {
    let deep: object = schema;
    for (let level = 0; level < 20_000; level++) deep = { type: "array", items: deep };
    await expectRejection(specWith(`${schemas}/Deep`, deep), "is nested more than 100 levels deep");
  });
});

describe("a reference", () => {
  test.each<Case>([
    ["to a file", `${name}/$ref`, "other.yaml#/components/schemas/A"],
    ["to a file by its URL", `${name}/$ref`, "file:///etc/passwd"],
    ["in an example", `${team}/example`, { a: [{ $ref: "/etc/passwd" }] }, `${team}/example/a/0/$ref`],
    ["in an extension", "/x-more", { $ref: "/etc/passwd" }, "/x-more/$ref"],
    ["in place of a description", "/info/description", { $ref: "/etc/passwd" }],
    [
      "of an example",
      "/components/examples",
      { A: { externalValue: "a.json" } },
      "/components/examples/A/externalValue",
    ],
    [
      "of a discriminator",
      `${team}/discriminator`,
      { propertyName: "name", mapping: { a: "./a.yaml" } },
      `${team}/discriminator/mapping/a`,
    ],
    ["that is code", `${name}/$ref`, `#/any;${evil}/x`],
    ["that leads nowhere", `${name}/$ref`, "#/components/schemas/Missing"],
    ["to what every object has", `${name}/$ref`, "#/components/schemas/constructor"],
    ["that is a number", `${name}/$ref`, 5],
    ["to itself", `${schemas}/A/$ref`, "#/components/schemas/A"],
    [
      "in a ring",
      schemas,
      { Team: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/Team" } },
      "/$ref: #/components/schemas/Team refers to itself",
    ],
  ])("%s is rejected", async (_, pointer, value, place = pointer) => {
    const parent = pointer.endsWith("/$ref") ? pointer.slice(0, -"/$ref".length) : undefined;
    const spec = parent === undefined ? specWith(pointer, value) : specWith(parent, { $ref: value });
    await expectRejection(spec, place);
  });

  test("that becomes code in a type is rejected, also where it leads somewhere", async () => {
    const key = "any } } ; globalThis.attacked = 1; interface A { a: { a: 1";
    const spec = Object.assign(specWith(name, { $ref: `#/${key}` }), { [key]: schema });
    await expectRejection(spec, `${name}/$ref`);
  });

  test("from a schema to itself is rejected, because its check would never end", () => {
    const spec = specWith(name, { $ref: "#/components/schemas/Team" });
    expect(() => generateOperations(spec)).toThrow("#/components/schemas/Team refers to itself");
  });

  test("from a schema to a response is rejected, because both would have one name", () => {
    const spec = specWith("/components/responses", { Team: response });
    Reflect.set(spec.components.schemas.Team?.properties ?? {}, "name", { $ref: "#/components/responses/Team" });
    expect(() => generateOperations(spec)).toThrow("#/components/responses/Team is not a schema");
  });
});

test("an error contains nothing that a terminal obeys", async () => {
  const spec = specWith(schemas, { Team: schema, ...named("\u001b[2J\u202e") });
  await expectRejection(spec, "/components/schemas/\\u{1b}[2J\\u{202e}");
});
