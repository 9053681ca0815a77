import { expect, test } from "vitest";
import { isExponential } from "../../src/compiler/ambiguity.ts";

test.each([
  ...["^(a+)+$", "^(a*)*$", "(x+x+)+y", "^(a?a?)*$", "^((a{1,3})b?)*$", "^(?:[a-z]+\\s?)+$", "^(.*,)*.*,$"],
  ...["^(a+?)+?$", "^(?i-s:a+)+$", "^(a{2,})*$", "^(a+b{0,2})*$", "^(a+b*)*$", "^(a+(b?|c))*$", "^(a+(c|b?))*$"],
  ...["^(a|a)*$", "^(a|ab?)*$", "^x(a|a)*$", "^(?:x|y|(a|a)*)$", "^(abc|abc)*$", "^([ab]|[bc])*$"],
  ...["^([a-z]|\\w)*$", "^(\\d+|[0-9]+x?)*$", "^((a|a)\\p{sc=Hiragana})*$"],
  // What both alternatives match is not in the pattern: it comes after or before a character of it, or is a space.
  ...["^([!-\\x22]|[^!])*$", "^([\\x22-#]|[^#])*$", "^(\\s|\\p{Z})*$", "^(\u{10ffff}|[\u{10fffe}-\u{10ffff}])*$"],
  ...["^( +)+$", "^(\\$+)+$", "^(\\p{Lu}+)+$", "^(\\u{61}+)+$", "^(\\u0061+)+$", "^(\\x61+)+$", "^(\\cJ+)+$"],
])("%s takes exponential time", (pattern) => {
  expect(isExponential(pattern, "u")).toBe(true);
});

test.each([
  ...["^(\\d+,)*\\d+$", "^([a-z]+-)*[a-z]+$", "^\\s*(.*)\\s*$", "^[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}$"],
  ...["^(a|b)*$", "^(a{12})*$", "^(a{0,1}(aa)?c)*$", "^(a{2,}c|ac)*$", "^(b{0}b)*$", "^(a+b+)*$", "^(a+?b+?)*$"],
  ...["^(a+(b|c))*$", "^(a)\\1$", `${"()".repeat(12)}(?:\\12b|2b)*`, "^(?=.*a)(?!b)(?<name>[A-Z]\\k<name>)+$"],
  ...["[\\]a](\\]|x)*", "", "^(\\.[a-z]+)+$", "^([a-z]{1,63}\\.){1,9}$", "^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+$"],
  "^([\\w+=,.@-]{1,512}[/:])*([\\w+=,.@-]{1,64})$",
  "^arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\\d{1}:\\d{12}:.*$",
])("%s does not", (pattern) => {
  expect(isExponential(pattern, "u")).toBe(false);
});

test.each(["^(\\ +)+$", "^([\\ a]+)+$"])("%s takes exponential time without the u flag", (pattern) => {
  expect(isExponential(pattern, "")).toBe(true);
});

test("patterns of more than 300 characters, or 600 with groups, are not examined", () => {
  expect(isExponential(`(a+)+${"b".repeat(299)}`, "u")).toBe(true);
  expect(isExponential(`(a+)+${"b".repeat(300)}`, "u")).toBe(false);
  expect(isExponential(`(a+)+${"()".repeat(598)}`, "u")).toBe(true);
  expect(isExponential(`(a+)+${"()".repeat(599)}`, "u")).toBe(false);
});

// Tried in every way, these would take longer than anybody waits.
test.each([
  ["of 250 ranges", `^(${"[a-z]?".repeat(250)})*$`, true],
  ["that repeats a thousand times a thousand times", "(a{1000}){1000}", false],
  ["of 30 repeated groups", "(?:".repeat(30) + "){3}".repeat(30), false],
  ["of 10,000 groups", "(?:".repeat(10_000) + ")".repeat(10_000), false],
])("a large pattern %s is examined", (_, pattern, expected) => {
  expect(isExponential(pattern, "u")).toBe(expected);
});
