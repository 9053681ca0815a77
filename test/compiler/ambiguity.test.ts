import { expect, test } from "vitest";
import { isExponential } from "../../src/compiler/ambiguity.ts";
import { compile } from "../../src/compiler/compile.ts";
import { get, specWith } from "./hostile/specs.ts";

test.each([
  "^(a+)+$",
  "^(a*)*$",
  "^(a|a)*$",
  "^(a|ab?)*$",
  "(x+x+)+y",
  "^(a?a?)*$",
  "^([a-z]|\\w)*$",
  "^(\\d+|[0-9]+x?)*$",
  "^((a{1,3})b?)*$",
  "^(?:[a-z]+\\s?)+$",
  "^(.*,)*.*,$",
])("%s takes exponential time", (pattern) => {
  expect(isExponential(pattern, "u")).toBe(true);
});

test.each([
  "^(\\d+,)*\\d+$",
  "^([a-z]+-)*[a-z]+$",
  "^\\s*(.*)\\s*$",
  "^[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}$",
  "^(a|b)*$",
  "^(?=.*a)(?!b)(?<name>[A-Z]\\k<name>)+$",
  "[\\]a](\\]|x)*",
  "",
  "^(\\.[a-z]+)+$",
  "^([a-z]{1,63}\\.){1,9}$",
  "^([\\w+=,.@-]{1,512}[/:])*([\\w+=,.@-]{1,64})$",
  "^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+$",
  "^arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\\d{1}:\\d{12}:.*$",
])("%s does not", (pattern) => {
  expect(isExponential(pattern, "u")).toBe(false);
});

test("a large pattern ends soon", () => {
  const started = performance.now();
  isExponential(`^(${"[a-z]?".repeat(250)})*$`, "u");
  isExponential("(a{1000}){1000}", "u");
  expect(performance.now() - started).toBeLessThan(5_000);
});

test.each(["^(a+)+$", "^(\\p{L}|a)*$"])("the compiler warns of %s", async (pattern) => {
  const spec = specWith(`${get}/parameters/0/schema`, { type: "string", pattern });
  expect((await compile(JSON.stringify(spec))).warnings).toEqual([
    {
      pointer: "/paths/~1teams~1{id}/get/parameters/0/schema/pattern",
      message: "can take exponential time for a hostile text: simplify the pattern",
    },
  ]);
});
