/** The compiled checks: silent on each example, exact about every way in which it could be different. */
import { describe, expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import type { Findings } from "../../src/contract/finding.ts";
import { compiledResponse } from "../support/compiled.ts";
import { find } from "../support/findings.ts";
import { judgeOf } from "../support/judge.ts";
import { mutationsOf } from "../support/mutations.ts";
import { operations, specs } from "../support/specs.ts";

for (const provider of providers) {
  const spec = specs[provider];
  describe(provider, () => {
    for (const { id, responses } of operations[provider])
      for (const { status, schema, examples } of responses.filter(({ hasBody }) => hasBody)) {
        const check = compiledResponse(provider, id, status);
        const judge = judgeOf(spec, schema);
        for (const [name, example] of Object.entries(examples)) {
          test(`${id} ${status} finds nothing in the example ${name}`, () => {
            expect(find(check, example)).toEqual([]);
            expect(judge(example)).toBe(true);
          });

          const mutations = mutationsOf(spec, schema, example);
          test(`${id} ${status} finds each of ${mutations.length} changes to the example ${name}`, () => {
            expect(mutations.length).toBeGreaterThan(0);
            for (const { value, finding } of mutations) {
              const found = find(check, value).map(({ pointer, keyword, breaking }) => ({
                pointer,
                keyword,
                breaking,
              }));
              expect(found, JSON.stringify(value)).toEqual([finding]);
              expect(judge(value), JSON.stringify(value)).toBe(false);
            }
          });

          test(`${id} ${status} can skip what breaks nothing in the example ${name}`, () => {
            for (const { value, finding } of mutations) {
              const findings: Findings = [];
              findings.skipDrift = true;
              check(value, findings);
              expect(findings).toHaveLength(finding.breaking ? 1 : 0);
            }
          });
        }
      }
  });
}
