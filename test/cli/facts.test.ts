/** Each message of the contract check is two facts: what is documented and what was observed. */
import { expect, test } from "vitest";
import { facts } from "../../src/cli/verify/facts.ts";
import * as checks from "../../src/contract/checks.ts";
import type { Check, Findings } from "../../src/contract/difference.ts";
import { examine } from "../../src/contract/examine.ts";

const object = checks.object({ known: checks.string }, ["known"]);

test.each<[string, Check, unknown, string, string]>([
  ["type", checks.string, 7, "string", "number"],
  ["type", checks.nothing, {}, "null", "object"],
  ["required", object, {}, "required", "missing"],
  ["additionalProperties", object, { known: "", other: 1 }, "no property of this name", "sent"],
  ["enum", checks.choice("a", "b"), "c", "a, b", '"c"'],
  ["enum", checks.choice("a"), 'c", documented is x', "a", String.raw`"c\", documented is x"`],
  ["pattern", checks.matching(/^\d+$/u), "x", String.raw`/^\d+$/u`, '"x"'],
  ["format", checks.matching(/^\d+$/u, "format", "date-time"), "x", "date-time", '"x"'],
  ["minLength", checks.text(2), "x", "minimum 2", "1 characters long"],
  ["maxLength", checks.text(0, 2), "xxx", "maximum 2", "3 characters long"],
  ["minimum", checks.integer(5), -3, "minimum 5", "-3"],
  ["maximum", checks.integer(0, 50), 500, "maximum 50", "500"],
  ["maxProperties", checks.atMost(1, checks.anything), { a: 1, b: 2 }, "maximum 1", "2 properties"],
])("%s", (keyword, check, value, documented, observed) => {
  const findings: Findings = [];
  check(value, findings);
  const [finding, ...more] = findings;
  expect(more).toEqual([]);
  expect(finding?.keyword).toBe(keyword);
  expect(facts(finding?.message ?? "")).toEqual({ documented, observed });
});

test.each([
  [418, "{}", "no such status", "status 418"],
  [200, "", "JSON", "an empty body"],
  [200, "<html>", "JSON", '"<html>"'],
])("an answer with %s and %j", (status, text, documented, observed) => {
  const answers = { 200: checks.anything };
  const operation = { id: "list", method: "GET", path: "/", pathParameters: {}, query: {}, answers } as const;
  const [finding] = examine(operation, status, text, true).findings;
  expect(facts(finding?.message ?? "")).toEqual({ documented, observed });
});

test("a message that was cut is left whole", () => {
  const message = `is ${JSON.stringify("x".repeat(200)).slice(0, 150)}…`;
  expect(facts(message)).toEqual({ documented: "see the spec", observed: message });
});
