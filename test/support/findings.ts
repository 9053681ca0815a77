import { describe, expect, test } from "vitest";
import { cut, describe as describeFinding } from "../../src/contract/describe.ts";
import type { Check, Difference, Finding, Findings } from "../../src/contract/finding.ts";

/** Everything that a check finds. */
export function find(check: Check, value: unknown): (Difference & Pick<Finding, "breaking">)[] {
  const findings: Findings = [];
  check(value, findings);
  return findings.map((finding) => ({ ...describeFinding(finding, cut), breaking: finding.breaking }));
}

/** The same, each as `POINTER KEYWORD! MESSAGE`, where the mark is that of a violation. */
export function found(check: Check, value: unknown): string[] {
  return find(check, value).map(
    ({ pointer, keyword, breaking, message }) => `${pointer} ${keyword}${breaking ? "!" : ""} ${message}`,
  );
}

/** What a check finds in a value. */
type Case = readonly [what: string, check: Check, value: unknown, ...findings: string[]];

/** A test for each case. */
export function testChecks(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    test.each(cases.map(([what, check, value, ...findings]) => ({ what, check, value, findings })))(
      "$what",
      ({ check, value, findings }) => {
        expect(found(check, value)).toEqual(findings);
      },
    );
  });
}
