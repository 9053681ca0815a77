/** Each lint rule of ours rejects a document that differs from a good one in one place. */
import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { lintSpecs } from "../../scripts/lint-specs.ts";
import contractRules from "../../scripts/redocly/rules.js";
import { runRedocly } from "../../scripts/redocly/run.ts";

const folder = "test/lint/documents";
const rules = Object.keys(contractRules().rules.oas3);
const files = readdirSync(new URL("documents", import.meta.url));

describe("our lint rules", () => {
  let problems: { rule: string; file: string }[] = [];

  beforeAll(async () => {
    const { stdout } = await runRedocly([
      "lint",
      ...files.map((file) => `${folder}/${file}`),
      "--format=github-actions",
    ]);
    problems = [...stdout.matchAll(/^::\w+ title=([^,]+),file=([^,]+)/gm)].map(([, rule = "", file = ""]) => ({
      rule,
      file,
    }));
  });

  test("have a document each, beside the good one", () => {
    expect(files.toSorted()).toEqual([...rules, "good"].map((name) => `${name}.yaml`).sort());
  });

  test("accept the good document, as Redocly's do", () => {
    expect(problems.filter(({ file }) => file === `${folder}/good.yaml`)).toEqual([]);
  });

  // Redocly's own rules may object to the same place, in other words.
  test.each(rules)("reject by %s, and by no other, what it is about", (rule) => {
    const ours = problems.filter((problem) => problem.file === `${folder}/${rule}.yaml` && isOurs(problem.rule));
    expect(ours.map((problem) => problem.rule)).toEqual([`contract/${rule}`]);
  });
});

describe("npm run lint:specs", () => {
  test("accepts the four specs without a warning", async () => {
    expect(await lintSpecs()).toEqual({ ok: true, report: "" });
  });

  test("reports what it rejects and leaves out what is about the machine", async () => {
    const { ok, report } = await lintSpecs([`${folder}/no-nullable.yaml`]);
    expect(ok).toBe(false);
    expect(report).toContain("contract/no-nullable");
    expect(report).not.toContain("║");
  });
});

function isOurs(rule: string): boolean {
  return rule.startsWith("contract/");
}
