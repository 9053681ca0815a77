/** A difference is two facts, what is documented and what was found; its message is made of them. */
import { expect, test } from "vitest";
import * as checks from "../../src/contract/checks.ts";
import { cut, describe, firstDifference, singleLine } from "../../src/contract/describe.ts";
import type { Check } from "../../src/contract/finding.ts";
import { reportNotUtf8, validate } from "../../src/contract/validate.ts";

const object = checks.object({ known: checks.string }, ["known"]);
const none = checks.atMost(0, checks.anything);

test.each<[string, Check, unknown, string, string, string]>([
  ["type", checks.string, 7, "string", "number", "is number, expected string"],
  ["type", checks.nothing, {}, "null", "object", "is object, expected null"],
  ["required", object, {}, "required", "missing", "is required, but missing"],
  ["additionalProperties", object, { known: "", other: 1 }, "no property of this name", "sent", "is not documented"],
  ["enum", checks.choice("a", "b"), "c", "a, b", '"c"', 'is "c", expected a, b'],
  ["enum", checks.choice("a"), 'c", d', "a", String.raw`"c\", d"`, String.raw`is "c\", d", expected a`],
  ["pattern", checks.matching(/^\d+$/u), "x", String.raw`/^\d+$/u`, '"x"', String.raw`is "x", expected /^\d+$/u`],
  ["format", checks.matching(/^\d+$/u, "format", "date-time"), "x", "date-time", '"x"', 'is "x", expected date-time'],
  ["minLength", checks.text(2), "x", "minimum 2", "1 characters long", "is 1 characters long, the minimum is 2"],
  ["maxLength", checks.text(0, 2), "xxx", "maximum 2", "3 characters long", "is 3 characters long, the maximum is 2"],
  ["minimum", checks.integer(5), -3, "minimum 5", "-3", "is -3, the minimum is 5"],
  ["maximum", checks.integer(0, 50), 500, "maximum 50", "500", "is 500, the maximum is 50"],
  ["maxProperties", none, { a: 1 }, "maximum 0", "1 properties", "is 1 properties, the maximum is 0"],
])("%s", (keyword, check, value, expected, actual, message) => {
  expect(firstDifference(check, value)).toMatchObject({ keyword, expected, actual, message });
});

test.each([
  [418, "{}", "no such status", "status 418", "the status 418 is not documented"],
  [200, "", "JSON", "an empty body", "the body is empty"],
  [200, "<html>", "JSON", '"<html>"', 'the body is not JSON: "<html>"'],
])("a response with %s and %j", (status, text, expected, actual, message) => {
  const [finding] = validate({ responses: { 200: checks.anything } }, status, text, true).findings;
  const difference = { pointer: "", keyword: expect.any(String), expected, actual, message };
  expect(finding && describe(finding, cut)).toEqual(difference);
});

test("a text and a key are cleaned before they are quoted and escaped, and cut", () => {
  const check = checks.object({ "a/b~c": checks.choice("x") });
  const value = `se"cret${"x".repeat(1_000)}`;
  const findings: Parameters<Check>[1] = [];
  check({ "a/b~c": value }, findings);
  const cleaned: string[] = [];
  const clean = (text: string, limit: number) => {
    cleaned.push(text);
    return cut(text.replace('se"cret', "[redacted]"), limit);
  };
  const [difference] = findings.map((finding) => describe(finding, clean));
  expect(cleaned).toEqual(["a/b~c", value]);
  expect(difference?.pointer).toBe("/a~1b~0c");
  expect(difference?.actual).toMatch(/^"\[redacted\]x{150}…"$/);
});

test("a difference without a value that was found has none", () => {
  const message = "is a value that the spec excludes";
  const difference = { pointer: "", keyword: "not", message, expected: message };
  expect(firstDifference(checks.not(checks.string), "")).toStrictEqual(difference);
});

test("a text is cut only where it is longer than the limit", () => {
  expect([cut("abc", 3), cut("abcd", 3)]).toEqual(["abc", "abc…"]);
});

test("a message stays on its line, and shows characters that would not be seen or change the order of others", () => {
  expect(singleLine("a\tb\nc\r\u0085\u2028\u2029d")).toBe("a b c    d");
  expect(singleLine("\0\x1b\x7f\u061c\u200e\u202e\u2066")).toBe(String.raw`\u0000\u001b\u007f\u061c\u200e\u202e\u2066`);
  expect(singleLine("ä🙂 -")).toBe("ä🙂 -");
  expect(singleLine("x".repeat(4_001))).toBe(`${"x".repeat(4_000)}…`);
});

test("a body that is not UTF-8, and a keyword that only looks like a bound", () => {
  const findings: Parameters<Check>[1] = [];
  reportNotUtf8(findings);
  checks.literal("x-min", "a")("b", findings);
  expect(findings.map((finding) => describe(finding, cut))).toMatchObject([
    { message: "the body is not valid UTF-8", expected: "UTF-8", actual: "other bytes" },
    { message: 'is "b", expected a' },
  ]);
  expect(findings.map(({ breaking }) => breaking)).toEqual([true, false]);
});
