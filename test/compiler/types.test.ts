/** The text of the types, which is what a user reads: `accepted.test.ts` shows that TypeScript takes it. */
import { expect, test } from "vitest";
import { compile } from "../../src/compiler/compile.ts";
import { documentOf, json, string } from "./evaluated.ts";

test("an enum of a response is open, whatever its name ends in", async () => {
  const kind = { ...string, enum: ["a"] };
  const schemas = { Team: { type: "object", properties: { pullRequest: kind } } };
  const schema = { $ref: "#/components/schemas/Team/properties/pullRequest" };
  const { types } = await compile(documentOf({ "/": { get: { responses: { 200: json(schema) } } } }, { schemas }));
  expect(types).toContain('readonly TeamPropertiesPullRequest: "a" | (string & {});');
});

test("an error and a warning of a header name its place, once for each response", async () => {
  const responses = { 200: { $ref: "#/components/responses/A" }, 201: { $ref: "#/components/responses/A" } };
  const compiled = (header: object) => {
    const components = { responses: { A: { description: "x", headers: { "X/Y": header } } } };
    return compile(documentOf({ "/a": { get: { responses } } }, components));
  };
  const { warnings } = await compiled({ schema: { maxlength: 1 } });
  expect(warnings.map(({ pointer }) => pointer)).toEqual(["/components/responses/A/headers/X~1Y/schema/maxlength"]);
  await expect(compiled({ $ref: "#/x" })).rejects.toThrow(
    "/components/responses/A/headers/X~1Y/$ref: #/x cannot be resolved.",
  );
});

test("an index signature stays exact where properties differ from it in their comments alone", async () => {
  const A = { properties: { a: string }, additionalProperties: { ...string, description: "Any." } };
  const { types } = await compile(documentOf({}, { schemas: { A } }));
  expect(types).toContain("readonly [key: string]: string;");
});
