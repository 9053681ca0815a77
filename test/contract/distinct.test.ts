/** Which differences are reported of those that a check found. */
import { expect, test } from "vitest";
import { distinct } from "../../src/contract/distinct.ts";
import type { Finding, Findings } from "../../src/contract/finding.ts";

const finding = (path: Finding["path"], rest: Partial<Finding> = {}): Finding => {
  return { path, keyword: "type", expected: "string", actual: "number", breaking: true, ...rest };
};

/** The places of those that are reported, by the differences that were found. */
const reported = (...findings: readonly Finding[]) => distinct([...findings]).findings.map(({ path }) => path.join());

test("nothing of nothing", () => {
  expect(distinct([])).toEqual({ findings: [], more: false });
});

test("the same in several items counts once, at the first of them", () => {
  expect(reported(finding(["a", 0]), finding(["a", 1]), finding(["a", 2]))).toEqual(["a,0"]);
});

test("the same at several names counts for each", () => {
  expect(reported(finding(["a", "0"]), finding(["a", "1"]), finding(["a"]))).toEqual(["a,0", "a,1", "a"]);
  expect(reported(finding(["a", 0]), finding(["a"]))).toEqual(["a,0", "a"]);
});

test("another keyword, expectation or value at the same place counts", () => {
  const first = finding(["a", 0]);
  for (const rest of [{ keyword: "enum" }, { expected: "null" }, { actual: "object" }, { actual: { text: "number" } }])
    expect(reported(first, finding(["a", 1], rest))).toEqual(["a,0", "a,1"]);
});

test("a text counts once for each text", () => {
  const texts = ["x", "y", "x"].map((text, index) => finding([index], { actual: { text } }));
  expect(reported(...texts)).toEqual(["0", "1"]);
});

test("long texts and names are told apart by their ends and their length", () => {
  const long = (start: string, length: number, end: string) => start + "-".repeat(length) + end;
  const texts = [long("a", 500, "b"), long("c", 500, "b"), long("a", 500, "d"), long("a", 501, "b")];
  expect(reported(...texts.map((text, index) => finding([index], { actual: { text } })))).toHaveLength(4);
  expect(reported(...texts.map((name) => finding([name])))).toHaveLength(4);
});

test("long texts and names that differ only beyond their first and last 200 characters count once", () => {
  const texts = ["m", "n"].map((middle) => `${"a".repeat(200)}${middle}${"b".repeat(200)}`);
  expect(reported(...texts.map((text, index) => finding([index], { actual: { text } })))).toHaveLength(1);
  expect(reported(...texts.map((name) => finding([name])))).toHaveLength(1);
});

test("violations come first, and other values at a place that is known come last", () => {
  const drift = finding([0, "drift"], { breaking: false });
  const other = finding([1, "a"], { actual: "null" });
  expect(reported(drift, finding([0, "a"]), other, finding([0, "b"]))).toEqual(["0,a", "0,b", "1,a", "0,drift"]);
});

test("of each kind 100 are reported, and whether there are more", () => {
  const many = (count: number, breaking: boolean) =>
    Array.from({ length: count }, (_, index) => finding([`p${index}`], { breaking }));
  const counted = (findings: Findings) => {
    const { findings: some, more } = distinct(findings);
    return [some.length, more];
  };
  expect(counted([...many(100, true), ...many(100, false)])).toEqual([200, false]);
  expect(counted([...many(101, true), ...many(5, false)])).toEqual([105, true]);
  expect(counted([...many(5, true), ...many(101, false)])).toEqual([105, true]);
  expect(counted(Object.assign(many(1, true), { more: true }))).toEqual([1, true]);
});
