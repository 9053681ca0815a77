/** What others' rules find is mended or answered: `npm run check` runs them over the specs, and here over one that is careless. */
import { expect, onTestFinished, test } from "vitest";
import { type Answers, compareFindings, findingsIn, readAnswers } from "../../scripts/specs/judge.ts";
import { fieldsOf, firstOperation, mutated } from "./mutated.ts";

const answers = readAnswers();

test("a new finding of either set is not answered", async () => {
  const file = mutated({ onTestFinished }, "k6", (spec) => {
    fieldsOf(spec).nickname = { type: "string", description: "What friends call it." };
    firstOperation(spec).operationId = "list organizations";
  });
  const { unanswered, unfound } = compareFindings(await findingsIn({ k6: file }), answers);
  const place = "components.schemas.Organization.properties.nickname";
  expect(unanswered).toEqual(
    expect.arrayContaining([
      { rule: "owasp:api4:2023-string-limit", provider: "k6", place },
      { rule: "owasp:api4:2023-string-restricted", provider: "k6", place },
      { rule: "operation-operationId-valid-in-url", provider: "k6", place: "paths./v3/organizations.get.operationId" },
    ]),
  );
  expect(unanswered).toHaveLength(3);
  expect(unfound.filter(({ provider }) => provider === "k6")).toEqual([]);
});

test("each rule has an answer in words", () => {
  expect(Object.values(answers).filter(({ reason }) => reason.length < 40)).toEqual([]);
});

test("an answer to what is not found is told", () => {
  const finding = { rule: "owasp:a", provider: "k6", place: "servers.0" };
  const known: Answers = { "owasp:a": { reason: "It is so.", places: { k6: ["servers.0", "servers.1"] } } };
  expect(compareFindings([finding], known)).toEqual({ unanswered: [], unfound: [{ ...finding, place: "servers.1" }] });
});
