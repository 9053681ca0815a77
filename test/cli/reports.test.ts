/** The reports of the conformance check hold what a provider sent: bounded, visible and without orders. */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import picocolors from "picocolors";
import { describe, expect, test } from "vitest";
import { json } from "../../src/cli/formats/json.ts";
import { dataReport } from "../../src/cli/reports/data.ts";
import { githubReport } from "../../src/cli/reports/github.ts";
import { junitReport } from "../../src/cli/reports/junit.ts";
import { sarifReport } from "../../src/cli/reports/sarif.ts";
import { textReport } from "../../src/cli/reports/text.ts";
import type { Report } from "../../src/cli/verify/outcome.ts";

const hostile = '\u200b\u{e0041}\u00ad##[error]\r\n::error::%0A"><]]>';
const long = `/${hostile}${"x".repeat(1_000_000)}`;

const difference = { provider: "k6", operation: "list", status: 200, pointer: long, keyword: "enum", message: long };
const reports: readonly Report[] = [
  {
    provider: "k6",
    outcomes: [
      { operation: "list", state: "differs", differences: [difference, { ...difference, violation: true }] },
      { operation: "get", state: "failed", reason: long, error: new Error(long), differences: [difference] },
      { operation: "other", state: "skipped", reason: long, differences: [] },
    ],
  },
];

describe.each([
  ["text", () => textReport(reports, picocolors.createColors(false), {})],
  ["github", () => githubReport(reports, "drift")],
  ["junit", () => junitReport(reports, "drift")],
  ["sarif", () => JSON.stringify(JSON.parse(sarifReport(reports, "drift"))).replaceAll("\\\\", "\\")],
  ["junit, lenient", () => junitReport(reports, "violation")],
] as const)("the report as %s", (_, report) => {
  test("cuts what nobody would read, and hides nothing", () => {
    const text = report();
    expect(text.length).toBeLessThan(60_000);
    expect(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/u.test(text.replaceAll("\n", ""))).toBe(false);
    expect(text).toContain("\\u200b\\u{e0041}\\u00ad");
    expect(text).not.toContain("##[");
  });
});

test("each line of the report for GitHub is a command of ours", () => {
  for (const line of githubReport(reports, "drift").trim().split("\n"))
    expect(line).toMatch(/^::(?:error|warning|notice) title=k6 (?:list|get|other)::(?:drift|violation|not checked)/);
});

test("JUnit XML stays well formed, and keeps its attributes", () => {
  const xml = junitReport(reports, "drift");
  expect(XMLValidator.validate(xml)).toBe(true);
  const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(xml);
  const [, failed] = testsuites.testsuite.testcase;
  expect(failed.error["@_type"]).toBe("NotChecked");
});

test("SARIF has a result for each difference, at the spec and the place in the response", () => {
  const found = { ...difference, pointer: "/0/role", message: "is odd", expected: "user", actual: '"owner"' };
  const outcome = { operation: "list", state: "differs", differences: [found, { ...found, violation: true }] } as const;
  const skipped = { operation: "get", state: "skipped", reason: "no id", differences: [] } as const;
  const report = [{ provider: "k6", outcomes: [outcome, skipped] }] as const;
  const { version, runs } = JSON.parse(sarifReport(report, "violation"));
  expect(version).toBe("2.1.0");
  expect(runs[0].tool.driver.rules).toEqual([{ id: "enum" }, { id: "not-checked" }]);
  expect(runs[0].results).toMatchObject([
    {
      ruleId: "enum",
      level: "warning",
      message: { text: 'drift in k6 list at /0/role, status 200: documented user, observed "owner"' },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: "node_modules/org-contracts/specs/k6/openapi.yaml" } },
          logicalLocations: [{ fullyQualifiedName: "k6.list/*/role" }],
        },
      ],
      partialFingerprints: { difference: "k6 list /*/role enum" },
    },
    { ruleId: "enum", level: "error" },
    { ruleId: "not-checked", level: "note", message: { text: "k6 get was not checked: no id" } },
  ]);
});

test("the summary tells what differs from what could not be checked", () => {
  const { ok, summary } = dataReport(reports, "drift", undefined);
  const counts = { checked: 1, differences: 2, violations: 1, accepted: 0, failed: 1, skipped: 1 };
  expect({ ok, summary }).toEqual({ ok: false, summary: counts });
  const accepted = { operation: "list", state: "ok", accepted: 2, differences: [] } as const;
  const outage = { operation: "get", state: "failed", reason: "503", differences: [difference] } as const;
  const down = dataReport([{ provider: "k6", outcomes: [accepted, outage] }], "drift", undefined);
  expect(down.ok).toBe(false);
  expect(down.summary).toEqual({ ...counts, differences: 0, violations: 0, accepted: 2, skipped: 0 });
});

test("the data is whole", () => {
  const [provider] = JSON.parse(json(dataReport(reports, "drift", undefined), 2)).providers;
  expect(provider.operations[0].differences[0].pointer === long).toBe(true);
  expect(provider.operations[1].error.message === long).toBe(true);
});
