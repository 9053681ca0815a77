/** Nothing outside of a spec is read for it. */
import { expect, test } from "vitest";
import { generateOperations } from "../../../src/compiler/operations.ts";
import { generateTypes } from "../../../src/compiler/types.ts";
import { serve } from "../../support/serve.ts";
import { get, specWith, team } from "./specs.ts";

/** What is at the pointer, by the URL of another document. */
type Case = [what: string, pointer: string, value: (url: string) => object];

/** The URL of a document, and how often it was fetched. */
async function served() {
  let count = 0;
  const origin = await serve((_, response) => {
    count++;
    response.end('{"type":"string"}');
  });
  return { url: `${origin}/other.json`, fetched: () => count };
}

test.each<Case>([
  ["a schema", `${team}/properties/name`, (url) => ({ $ref: url })],
  ["a parameter", `${get}/parameters/0`, (url) => ({ $ref: `${url}#/a` })],
  ["a response", `${get}/responses/200`, (url) => ({ $ref: url })],
  ["a path", "/paths/~1teams~1{id}", (url) => ({ $ref: url })],
])("%s at another address is not fetched", async (_, pointer, value) => {
  const { url, fetched } = await served();
  const spec = specWith(pointer, value(url));
  expect(() => generateOperations(spec)).toThrow("refers to another document");
  await expect(generateTypes(spec)).rejects.toThrow("refers to another document");
  expect(fetched()).toBe(0);
});

test.each<Case>([
  ["an example", `${team}/example`, (url) => ({ $ref: url })],
  ["an extension", `${team}/x-more`, (url) => ({ $ref: url })],
  ["the value of an example", "/components/examples", (url) => ({ A: { externalValue: url } })],
  ["a discriminator", `${team}/discriminator`, (url) => ({ propertyName: "name", mapping: { a: url } })],
])("%s at another address is neither fetched nor needed", async (_, pointer, value) => {
  const { url, fetched } = await served();
  const spec = specWith(pointer, value(url));
  generateOperations(spec);
  await generateTypes(spec);
  expect(fetched()).toBe(0);
});
