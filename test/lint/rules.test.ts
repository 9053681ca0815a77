/** Each lint rule of ours rejects a document that differs from a good one in one place. */
import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { lintSpecs } from "../../scripts/lint.ts";
import contractRules from "../../scripts/redocly/rules.js";
import { runRedocly } from "../../scripts/redocly/run.ts";

const folder = "test/lint/documents";
const rules = Object.keys(contractRules().rules.oas3);
/** `<rule>.yaml`, and `<rule>.<what>.yaml` where it looks at more than one thing. */
const files = readdirSync(new URL("documents", import.meta.url));
const bad = files.filter((file) => file !== "good.yaml");
const ruleOf = (file: string) => file.split(".")[0] ?? "";

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
    expect([...new Set(bad.map(ruleOf))].sort()).toEqual(rules.toSorted());
    expect(bad).toHaveLength(files.length - 1);
  });

  test("accept the good document, as Redocly's do", () => {
    expect(problems.filter(({ file }) => file === `${folder}/good.yaml`)).toEqual([]);
  });

  // Redocly's own rules may object to the same place, in other words.
  test.each(bad)("reject %s by the rule of its name, and by no other", (file) => {
    const ours = problems.filter((problem) => problem.file === `${folder}/${file}` && isOurs(problem.rule));
    expect(ours.map((problem) => problem.rule)).toEqual([`contract/${ruleOf(file)}`]);
  });
});

describe("npm run lint:specs", () => {
  test("accepts the specs without a warning", async () => {
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
