/** The types of a union that the compiler writes are open, so that only a property narrows them, as the guide states. */
import { expect, test } from "vitest";
import { compile as compileSpec } from "../../src/compiler/compile.ts";
import { compile } from "./compile.ts";
import { blockWith } from "./run-block.ts";

const document = `
openapi: 3.1.0
info: { title: Acme, version: 1.0.0 }
paths: {}
components:
  schemas:
    Member:
      oneOf: [{ $ref: "#/components/schemas/Person" }, { $ref: "#/components/schemas/Bot" }]
      discriminator:
        propertyName: kind
        mapping: { person: "#/components/schemas/Person", bot: "#/components/schemas/Bot" }
    Person: { type: object, required: [kind, email], properties: { kind: { const: person }, email: { type: string } } }
    Bot:
      type: object
      required: [kind, app]
      properties: { kind: { type: string, enum: [bot] }, app: { type: string } }
`;

test("the compiler writes open types for `const` and `enum`, with a discriminator too", async () => {
  const { types } = await compileSpec(document);
  expect(types).toContain('readonly kind: "person" | (string & {});');
  expect(types).toContain('readonly kind: "bot" | (string & {});');
});

test("a value does not narrow them, and a property does", async () => {
  const block = blockWith("docs/guides/own-api.md", "function nameOf");
  const code = block.code.replace('"app" in member', 'member.kind === "bot"');
  expect(await compile([block, { ...block, file: "docs/example.md", code }])).toEqual([
    expect.stringMatching(/^docs\/example\.md:\d+ TS2339: Property 'app' does not exist on type/),
    expect.stringMatching(/^docs\/example\.md:\d+ TS2339: Property 'email' does not exist on type/),
  ]);
});
