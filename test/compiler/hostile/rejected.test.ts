/** What no spec may hold is rejected with its JSON Pointer, before anything is made of it. */
import { describe, expect, test } from "vitest";
import { generateOperations } from "../../../src/compiler/operations.ts";
import type { Spec } from "../../../src/compiler/spec.ts";
import { generateTypes } from "../../../src/compiler/types.ts";
import { evil, get, named, response, schema, specWith, team } from "./specs.ts";

const name = `${team}/properties/name`;
const schemas = "/components/schemas";
const parameter = `${get}/parameters/0`;
const notJson = "/x-more: is not a JSON value";

async function expectRejection(spec: Spec, message: string) {
  expect(() => generateOperations(spec)).toThrow(message);
  await expect(generateTypes(spec)).rejects.toThrow(message);
}

/** The message contains the pointer unless given. */
test.each<[what: string, pointer: string, value: unknown, message?: string]>([
  ["a path without a slash", "/paths/@evil.example~1x", {}],
  ["a path with a backslash", "/paths/~1\\evil.example", {}],
  ["a path with a line break", "/paths/~1a\nb", {}, "/paths/~1a\\u{a}b"],
  ["a status that is code", `${get}/responses`, named(evil, response), `${get}/responses/"]'*~1`],
  ["an unwrapped property that is not there", `${team}/x-unwrap`, "constructor"],
  ["a minimum that is code", `${get}/parameters/1/schema/minimum`, `0);${evil}`],
  ["an object of a class", "/x-more", new URL("https://a.example"), notJson],
  ["a function inside a list", "/x-more", [1, () => {}], "/x-more/1: is not a JSON value"],
  ["a number without end", "/x-more", -Infinity, notJson],
  ["a reference to a file", name, { $ref: "file:///etc/passwd" }, `${name}/$ref`],
  ["a reference to what every object has", name, { $ref: `#${schemas}/constructor` }, `${name}/$ref`],
  ["a reference of a parameter to a file", parameter, { $ref: "a.yaml#/A" }, `${parameter}/$ref: "a.yaml#/A"`],
  ["a reference of a parameter to nothing", parameter, { $ref: "#/a" }, `${parameter}/$ref: #/a cannot be resolved.`],
  ["its own parameter", parameter, { $ref: `#${parameter}` }, `${parameter}/$ref: #${parameter} refers to itself.`],
  ["a schema that is itself", team, { $ref: `#${team}` }, `${team}: refers to itself`],
  ["a schema that contains itself", team, { allOf: [{ $ref: `#${team}` }] }, `${team}: refers to itself`],
  ["an unused schema that is itself", `${schemas}/A`, { $ref: `#${schemas}/A` }, `${schemas}/A: refers to itself`],
  ["schemas in a ring", schemas, { Team: { $ref: `#${schemas}/B` }, B: { $ref: `#${team}` } }, "refers to itself"],
])("%s is rejected", async (_, pointer, value, message = pointer) => {
  await expectRejection(specWith(pointer, value), message);
});

describe("what is nested", () => {
  test("too deep is rejected before the stack ends", async () => {
    let deep: object = schema;
    for (let level = 0; level < 20_000; level++) deep = { type: "array", items: deep };
    await expectRejection(specWith(`${schemas}/Deep`, deep), "is nested more than 500 levels deep");
  });

  test("500 levels deep is allowed", () => {
    const nested = (levels: number): unknown => (levels === 1 ? null : [nested(levels - 1)]);
    generateOperations(specWith("/x-more", nested(500)));
    expect(() => generateOperations(specWith("/x-more", nested(501)))).toThrow(
      new Error(`/x-more${"/0".repeat(500)}: is nested more than 500 levels deep.`),
    );
  });
});

test("an error contains nothing that a terminal obeys", async () => {
  await expectRejection(specWith("/paths", named("/\u001b[2J\u202e", {})), "/paths/~1\\u{1b}[2J\\u{202e}");
});
