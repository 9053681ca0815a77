/** What others' rules find is mended or answered. */
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { providers, specPath } from "../../scripts/spec.ts";
import { type Answers, compareFindings, type Finding, findingsIn, readAnswers } from "../../scripts/specs/judge.ts";
import { fieldsOf, firstOperation, mutated } from "./mutated.ts";

const answers = readAnswers();

describe("the specs", () => {
  let findings: Finding[] = [];

  beforeAll(async () => {
    findings = await findingsIn(Object.fromEntries(providers.map((provider) => [provider, specPath(provider)])));
  });

  test("give Spectral's rules for OpenAPI nothing to find", () => {
    expect(findings.filter(({ rule }) => !rule.startsWith("owasp:"))).toEqual([]);
  });

  test("give its OWASP rules nothing to find that is not answered", () => {
    expect(findings.length).toBeGreaterThan(100);
    expect(compareFindings(findings, answers)).toEqual({ unanswered: [], unfound: [] });
  });

  test("have an answer in words to each rule", () => {
    expect(Object.values(answers).filter(({ reason }) => reason.length < 40)).toEqual([]);
  });
});

test("a new finding of either set is not answered", async () => {
  const file = mutated({ onTestFinished }, "k6", (spec) => {
    fieldsOf(spec).nickname = { type: "string", description: "What friends call it." };
    firstOperation(spec).operationId = "list organizations";
  });
  const { unanswered } = compareFindings(await findingsIn({ k6: file }), answers);
  const place = "components.schemas.Organization.properties.nickname";
  expect(unanswered).toEqual(
    expect.arrayContaining([
      { rule: "owasp:api4:2023-string-limit", provider: "k6", place },
      { rule: "owasp:api4:2023-string-restricted", provider: "k6", place },
      { rule: "operation-operationId-valid-in-url", provider: "k6", place: "paths./v3/organizations.get.operationId" },
    ]),
  );
  expect(unanswered).toHaveLength(3);
});

test("an answer to what is not found is told", () => {
  const finding = { rule: "owasp:a", provider: "k6", place: "servers.0" };
  const known: Answers = { "owasp:a": { reason: "It is so.", places: { k6: ["servers.0", "servers.1"] } } };
  expect(compareFindings([finding], known)).toEqual({ unanswered: [], unfound: [{ ...finding, place: "servers.1" }] });
});
