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

/** It would break out of XML, of workflow commands and of a terminal. */
const hostile = '\u200b\u{e0041}\u00ad##[error]\r\n::error::%0A"><]]>\u001b[31m';
const long = `/${hostile}${"x".repeat(1_000_000)}`;

const event = { provider: "k6", operation: "list", status: 200, keyword: "enum" };
const difference = { ...event, pointer: long, message: long };
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

/** One fact that differs, one that does too and breaks a type, and what was not compared. */
const found = { ...event, pointer: "/0/role", message: "is odd", expected: "user", actual: '"owner"' };
const short: readonly Report[] = [
  {
    provider: "k6",
    outcomes: [
      { operation: "list", state: "differs", differences: [found, { ...found, violation: true }] },
      { operation: "get", state: "skipped", reason: "no id", differences: [] },
      { operation: "other", state: "failed", reason: "503", differences: [] },
      { operation: "last", state: "ok", differences: [] },
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

test("GitHub gets a command of ours for each difference, as an error only where it counts", () => {
  const lines = (failOn: "drift" | "violation") => githubReport(short, failOn).trim().split("\n");
  const what = 'at /0/role [enum, status 200]: documented user, observed "owner"';
  const others = [
    "::notice title=k6 get::not checked: no id",
    "::error title=k6 other::not checked: 503",
    "k6 last: as documented",
  ];
  const violation = `::error title=k6 list::violation ${what}`;
  expect(lines("drift")).toEqual([`::error title=k6 list::drift ${what}`, violation, ...others]);
  expect(lines("violation")).toEqual([`::warning title=k6 list::drift ${what}`, violation, ...others]);
});

test("no value breaks out of a command for GitHub", () => {
  const lines = githubReport(reports, "drift").trim().split("\n");
  expect(lines).toHaveLength(5);
  for (const line of lines) {
    expect(line).toMatch(/^::(?:error|notice) title=k6 (?:list|get|other)::(?:drift|violation|not checked)/);
    expect(line).toContain("%250A");
  }
});

test("JUnit XML has a test case for each operation, and stays well formed", () => {
  const parse = (xml: string) => {
    expect(XMLValidator.validate(xml)).toBe(true);
    return new XMLParser({ ignoreAttributes: false }).parse(xml).testsuites;
  };
  const counts = { "@_tests": "4", "@_failures": "1", "@_errors": "1", "@_skipped": "1" };
  const message = "2 differences from the contract";
  expect(parse(junitReport(short, "violation"))).toMatchObject({
    ...counts,
    testsuite: {
      ...counts,
      testcase: [
        {
          ...{ "@_classname": "org-contracts.k6", "@_name": "list" },
          failure: { "@_message": message, "#text": expect.stringContaining("drift /0/role [enum, status 200]") },
        },
        { skipped: { "@_message": "no id" } },
        { error: { "@_message": "503", "@_type": "NotChecked" } },
        { "@_name": "last" },
      ],
    },
  });
  const drifted = { operation: "list", state: "differs", differences: [found] } as const;
  const lenient = parse(junitReport([{ provider: "k6", outcomes: [drifted] }], "violation"));
  expect(lenient).toMatchObject({
    "@_failures": "0",
    testsuite: { testcase: { "system-out": expect.stringMatching(/^drift \/0\/role/) } },
  });
  parse(junitReport(reports, "drift"));
});

test("SARIF has a result for each difference, at the spec and the place in the response", () => {
  const { version, runs } = JSON.parse(sarifReport(short, "violation"));
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
    { ruleId: "not-checked", level: "error", message: { text: "k6 other was not checked: 503" } },
  ]);
});

test("the summary tells what differs from what could not be checked", () => {
  const { ok, summary } = dataReport(reports, "drift", undefined);
  const counts = { checked: 1, differences: 2, violations: 1, accepted: 0, failed: 1, skipped: 1 };
  expect({ ok, summary }).toEqual({ ok: false, summary: counts });
  const accepted = { operation: "list", state: "ok", accepted: 2, differences: [] } as const;
  // An outage differs, too: its status is not documented.
  const outage = { operation: "get", state: "failed", reason: "503", differences: [difference] } as const;
  const down = dataReport([{ provider: "k6", outcomes: [accepted, outage] }], "drift", undefined);
  expect(down).toMatchObject({ ok: false, providers: [{ operations: [accepted, { state: "failed" }] }] });
  expect(down.summary).toEqual({ ...counts, differences: 0, violations: 0, accepted: 2, skipped: 0 });
});

test("the data has both facts of each difference, and is whole", () => {
  const [{ operations }] = JSON.parse(json(dataReport(short, "drift", undefined), 2)).providers;
  const facts = { pointer: "/0/role", documented: "user", observed: '"owner"' };
  expect(operations[0].differences).toMatchObject([
    { ...facts, violation: false },
    { ...facts, violation: true },
  ]);
  const [provider] = JSON.parse(json(dataReport(reports, "drift", undefined), 2)).providers;
  expect(provider.operations[0].differences[0].pointer === long).toBe(true);
  expect(provider.operations[1].error.message === long).toBe(true);
});
