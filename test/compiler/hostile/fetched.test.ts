/** Nothing outside of a spec is read for it. */
import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generateOperations } from "../../../src/compiler/operations.ts";
import { generateTypes } from "../../../src/compiler/types.ts";
import { get, specWith, team } from "./specs.ts";

let fetched = 0;
const server = createServer((_, response) => {
  fetched++;
  response.end('{"type":"string"}');
});
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => void server.close(resolve)));

function url(): string {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/other.json`;
}

test.each([
  ["a schema", `${team}/properties/name`, () => ({ $ref: url() })],
  ["a parameter", `${get}/parameters/0`, () => ({ $ref: `${url()}#/a` })],
  ["a response", `${get}/responses/200`, () => ({ $ref: url() })],
  ["a path", "/paths/~1teams~1{id}", () => ({ $ref: url() })],
])("%s at another address is not fetched", async (_, pointer, value) => {
  const spec = specWith(pointer, value());
  expect(() => generateOperations(spec)).toThrow("refers to another document");
  await expect(generateTypes(spec)).rejects.toThrow("refers to another document");
  expect(fetched).toBe(0);
});

test.each([
  ["an example", `${team}/example`, () => ({ $ref: url() })],
  ["an extension", `${team}/x-more`, () => ({ $ref: url() })],
  ["the value of an example", "/components/examples", () => ({ A: { externalValue: url() } })],
  ["a discriminator", `${team}/discriminator`, () => ({ propertyName: "name", mapping: { a: url() } })],
])("%s at another address is neither fetched nor needed", async (_, pointer, value) => {
  const spec = specWith(pointer, value());
  generateOperations(spec);
  await generateTypes(spec);
  expect(fetched).toBe(0);
});
