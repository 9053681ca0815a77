/** What no spec may hold is rejected with its JSON Pointer, before anything is made of it. */
import { describe, expect, test } from "vitest";
import { generateOperations } from "../../../src/compiler/operations.ts";
import type { Spec } from "../../../src/compiler/spec.ts";
import { generateTypes } from "../../../src/compiler/types.ts";
import { evil, get, named, response, schema, specWith, team } from "./specs.ts";

/** @param place - Where the error places it: at `pointer` unless given. */
type Case = [what: string, pointer: string, value: unknown, place?: string];

const id = `${get}/operationId`;
const name = `${team}/properties/name`;
const schemas = "/components/schemas";
const parameter = `${get}/parameters/0`;

async function expectRejection(spec: Spec, message: string) {
  expect(() => generateOperations(spec)).toThrow(message);
  await expect(generateTypes(spec)).rejects.toThrow(message);
}

describe("a name", () => {
  test.each<Case>([
    ["an operationId that is a number", id, 7],
    ["a path without a slash", "/paths/@evil.example~1x", {}],
    ["a path that leads up", "/paths/~1a~1..~1b", {}],
    ["a path with a query", "/paths/~1a?b=1", {}],
    ["a path with a backslash", "/paths/~1\\evil.example", {}],
    ["a path with a line break", "/paths/~1a\nb", {}, "/paths/~1a\\u{a}b"],
    ["a status that is code", `${get}/responses`, named(evil, response), `${get}/responses/"]'*~1`],
    ["a status that HTTP does not have", `${get}/responses/600`, response],
    ["a parameter without a name", `${get}/parameters/0/name`, undefined, `${get}/parameters/0`],
    ["a parameter in a place that HTTP does not have", `${get}/parameters/0/in`, "heap", `${get}/parameters/0`],
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
    ["items that are a list", name, { type: "array", items: [schema] }, `${name}/items`],
    ["properties that are a list", `${team}/properties`, [schema]],
    ["no paths", "/paths", undefined],
    ["a path that is null", "/paths/~1teams~1{id}", null],
    ["responses that are a list", `${get}/responses`, []],
    ["a parameter that is a number", `${get}/parameters/0`, 5],
    ["what is no JSON", "/x-more", new Date(0)],
    ["what is no JSON inside a list", "/x-more", [1, () => {}], "/x-more/1: is not a JSON value"],
    ["a number without end", "/x-more", -Infinity, "/x-more: is not a JSON value"],
    ["an object of a class", "/x-more", new URL("https://a.example"), "/x-more: is not a JSON value"],
  ])("%s is rejected", async (_, pointer, value, place = pointer) => {
    await expectRejection(specWith(pointer, value), place);
  });

  test("a schema that is nested too deep is rejected", async () => {
    let deep: object = schema;
    for (let level = 0; level < 20_000; level++) deep = { type: "array", items: deep };
    await expectRejection(specWith(`${schemas}/Deep`, deep), "is nested more than 500 levels deep");
  });

  test("500 levels are allowed", () => {
    const nested = (levels: number): unknown => (levels === 1 ? null : [nested(levels - 1)]);
    generateOperations(specWith("/x-more", nested(500)));
    expect(() => generateOperations(specWith("/x-more", nested(501)))).toThrow(
      new Error(`/x-more${"/0".repeat(500)}: is nested more than 500 levels deep.`),
    );
  });
});

describe("a reference", () => {
  test.each<Case>([
    ["to a file", `${name}/$ref`, "other.yaml#/components/schemas/A"],
    ["to a file by its URL", `${name}/$ref`, "file:///etc/passwd"],
    ["that leads nowhere", `${name}/$ref`, "#/components/schemas/Missing"],
    ["to what every object has", `${name}/$ref`, "#/components/schemas/constructor"],
    ["that is a number", `${name}/$ref`, 5],
    ["of a parameter to a file", `${parameter}/$ref`, "other.yaml#/A", `${parameter}/$ref: "other.yaml#/A"`],
    ["of a parameter that leads nowhere", `${parameter}/$ref`, "#/a", `${parameter}/$ref: #/a cannot be resolved.`],
    [
      "of a parameter to itself",
      `${parameter}/$ref`,
      `#${parameter}`,
      `${parameter}/$ref: #${parameter} refers to itself.`,
    ],
    ["to itself", `${schemas}/A/$ref`, "#/components/schemas/A", `${schemas}/A`],
    [
      "in a ring",
      schemas,
      { Team: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/Team" } },
      "refers to itself",
    ],
  ])("%s is rejected", async (_, pointer, value, place = pointer) => {
    const parent = pointer.endsWith("/$ref") ? pointer.slice(0, -"/$ref".length) : undefined;
    const spec = parent === undefined ? specWith(pointer, value) : specWith(parent, { $ref: value });
    await expectRejection(spec, place);
  });

  test("from a schema to itself is rejected, because its check would never end", () => {
    const spec = specWith(team, { allOf: [{ $ref: "#/components/schemas/Team" }] });
    expect(() => generateOperations(spec)).toThrow("/components/schemas/Team: refers to itself");
  });
});

test("an error contains nothing that a terminal obeys", async () => {
  await expectRejection(specWith("/paths", named("/\u001b[2J\u202e", {})), "/paths/~1\\u{1b}[2J\\u{202e}");
});
