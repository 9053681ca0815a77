/** Of YAML only what is JSON too. */
import { expect, test } from "vitest";
import { parseSpec } from "../../../src/compiler/spec.ts";

test.each([
  ["an alias", "a: &a [1]\nb: *a", "The alias *a in line 2 is not supported"],
  ["aliases that stand for 10 ** 20 items", laughs(), "The alias *a0 in line 2 is not supported"],
  ["an alias of what it is in", "a: &a\n  b: *a", "The alias *a in line 2 is not supported"],
  ["an alias in a file of YAML 1.1", "%YAML 1.1\n---\na: &a { b: 1 }\nc: { <<: *a }", "The alias *a in line 4"],
  ["a key twice", "a: 1\na: 2", "Map keys must be unique"],
  ["a key twice, as a number and as text", '200: 1\n"200": 2', "Map keys must be unique"],
  [
    "a key twice in JSON",
    '{"name" : {"beta": 1},\n"na\\u006de": [{ "gamma" : "d" }] }',
    "Map keys must be unique at line 2",
  ],
  ["a key that is a list", "? [a]\n: 1", "keys must be strings"],
  ["a tag", "a: !!js/function 'x'", "Unresolved tag"],
  ["two documents", "a: 1\n---\na: 2", "multiple documents"],
  ["50,000 levels", "[".repeat(50_000) + "]".repeat(50_000), "nested too deep"],
])("%s is rejected", (_, text, message) => {
  expect(() => parseSpec(text)).toThrow(message);
});

test("a text of JSON that looks like a key is none", () => {
  const document = { a: '"b": 1', c: [{ d: '\\": ' }, ["e", ":"]], 'f"': null };
  expect(parseSpec(JSON.stringify(document, undefined, 2))).toEqual(document);
});

test("every name is a key", () => {
  expect(Object.entries(parseSpec("__proto__: 1\nconstructor: 2\n200: 3\n~: 4"))).toEqual([
    ["200", 3],
    ["__proto__", 1],
    ["constructor", 2],
    ["~", 4],
  ]);
});

function laughs(): string {
  const tens = Array.from({ length: 20 }, (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(10)}]`);
  return ["a0: &a0 x", ...tens].join("\n");
}
