/** How many differences are kept: a response of 10 MB can have five million. */
import { describe, expect, test } from "vitest";
import * as checks from "../../src/contract/checks.ts";
import type { Check, Findings } from "../../src/contract/finding.ts";

const { string } = checks;

describe("of many differences", () => {
  const counted = (check: Check, value: unknown) => {
    const findings: Findings = [];
    check(value, findings);
    const count = (breaking: boolean) => findings.filter((finding) => finding.breaking === breaking).length;
    return { violations: count(true), drift: count(false), more: findings.more };
  };
  const each = (check: Check) => checks.prefix([], check);

  test("1,000 are kept, or 2,000 with violations", () => {
    expect(counted(each(checks.choice("a")), Array(1_000).fill("b"))).toMatchObject({ drift: 1_000, more: undefined });
    expect(counted(each(checks.choice("a")), Array(1_001).fill("b"))).toMatchObject({ drift: 1_000, more: true });
    expect(counted(each(string), Array(2_000).fill(1))).toMatchObject({ violations: 2_000, more: undefined });
    expect(counted(each(string), Array(2_001).fill(1))).toMatchObject({ violations: 2_000, more: true });
  });

  test("drift leaves room for violations", () => {
    const values = [...Array(3_000).fill("b"), 1];
    expect(counted(each(checks.choice("a")), values)).toEqual({ drift: 1_000, violations: 1, more: true });
  });

  test("of one list, those of 100 kinds count once", () => {
    const kinds = Array.from({ length: 101 }, (_, index) => `v${index}`);
    const list = checks.array(checks.choice("a"));
    expect(counted(list, [...kinds, "v99"])).toMatchObject({ drift: 101 });
    expect(counted(list, [...kinds, "v100"])).toMatchObject({ drift: 102 });
  });

  test("repeated ones are looked at 200,000 times", () => {
    const foundAfter = (count: number, check: Check) => {
      const findings: Findings = [];
      Object.assign(findings, { drifts: count, violations: count });
      check([1, 1], findings);
      return [findings.length, findings.more];
    };
    for (const check of [checks.array(string), checks.array(checks.not(checks.integer()))]) {
      expect(foundAfter(199_998, check)).toEqual([1, undefined]);
      expect(foundAfter(199_999, check)).toEqual([1, true]);
      expect(foundAfter(200_000, check)).toEqual([0, true]);
    }
  });
});
