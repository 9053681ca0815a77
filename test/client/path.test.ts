/** Each argument of a path stays one segment of it. */
import { expect, test } from "vitest";
import { encodeArgument, fillPath } from "../../src/client/path.ts";

const fail = (argument: string, problem: string): never => {
  throw new Error(`${argument} ${problem}`);
};
const fill = (values: Readonly<Record<string, unknown>>, written?: Readonly<Record<string, string>>) =>
  fillPath("/teams/{id}/members/{member}", { member: "m", ...values }, fail, written);

test.each([
  ["a", "a"],
  ["a/b?c#d", "a%2Fb%3Fc%23d"],
  ["ä b", "%C3%A4%20b"],
  [" a", "%20a"],
  ["...", "..."],
  ["a.", "a."],
  [".a", ".a"],
  ["%2", "%252"],
  ["%2e%2e%2e", "%252e%252e%252e"],
  [7, "7"],
  [-1.5, "-1.5"],
  [0, "0"],
  [Number.MAX_SAFE_INTEGER, "9007199254740991"],
  ["9007199254740993", "9007199254740993"],
  ["1e21", "1e21"],
])("%j is written %s", (id, text) => {
  expect(fill({ id })).toBe(`/teams/${text}/members/m`);
});

test.each([
  [undefined, "is undefined, not a string or a number"],
  [null, "is null, not a string or a number"],
  [{}, "is object, not a string or a number"],
  [true, "is boolean, not a string or a number"],
  [Number.NaN, "is number, not a string or a number"],
  [Infinity, "is number, not a string or a number"],
  [2 ** 53, "is 9007199254740992, which is not exact: pass it as a string"],
  [-(2 ** 53), "is -9007199254740992, which is not exact: pass it as a string"],
  [1e21, "is 1e+21, which is not exact: pass it as a string"],
  [1e-7, "is 1e-7, which is not exact: pass it as a string"],
  ["", "is empty"],
  [" \n", "is empty"],
  [".", 'is ".", which would change the path'],
  ["..", 'is "..", which would change the path'],
  ["%2e.", 'is "%2e.", which would change the path'],
  ["%2E", 'is "%2E", which would change the path'],
  ["%25252e%2e", 'is "%25252e%2e", which would change the path'],
  ["\ud800", "is not well-formed Unicode"],
])("%j is refused", (id, problem) => {
  expect(() => fill({ id })).toThrow(`id ${problem}`);
});

test("what has a style is written already", () => {
  expect(fill({ id: [1, 2] }, { id: ".1.2" })).toBe("/teams/.1.2/members/m");
  expect(() => fillPath("/{toString}", {}, fail, {})).toThrow("toString is function, not a string or a number");
});

test("an argument outside of a path is encoded in the same way", () => {
  expect(encodeArgument("domain", "a b", fail)).toBe("a%20b");
  expect(() => encodeArgument("domain", "\udc00", fail)).toThrow("domain is not well-formed Unicode");
});
