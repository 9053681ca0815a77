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
