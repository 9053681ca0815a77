/** What others' rules find is fixed or explained: `npm run check` runs them over the specs, and here over one that is careless. */
import { expect, test } from "vitest";
import { type AcceptedFindings, compareFindings, findingsIn, readAccepted } from "../../scripts/specs/judge.ts";
import { fieldsOf, firstOperation, mutated } from "./mutated.ts";

const accepted = readAccepted();

test("a new finding of either set has no reason", async () => {
  const file = mutated("k6", (spec) => {
    fieldsOf(spec).nickname = { type: "string", description: "What friends call it." };
    firstOperation(spec).operationId = "list organizations";
  });
  const { unexpected, unfound } = compareFindings(await findingsIn({ k6: file }), accepted);
  const place = "components.schemas.Organization.properties.nickname";
  const expected = [
    { rule: "owasp:api4:2023-string-limit", place },
    { rule: "owasp:api4:2023-string-restricted", place },
    { rule: "operation-operationId-valid-in-url", place: "paths./v3/organizations.get.operationId" },
  ].map((finding) => ({ ...finding, provider: "k6" }));
  expect(new Set(unexpected)).toEqual(new Set(expected));
  expect(unfound.filter(({ provider }) => provider === "k6")).toEqual([]);
});

test("each rule has a reason in words", () => {
  expect(Object.values(accepted).filter(({ reason }) => reason.length < 40)).toEqual([]);
});

test("a reason for what is not found is reported", () => {
  const finding = { rule: "owasp:a", provider: "k6", place: "servers.0" };
  const known: AcceptedFindings = { "owasp:a": { reason: "It is so.", places: { k6: ["servers.0", "servers.1"] } } };
  expect(compareFindings([finding], known)).toEqual({ unexpected: [], unfound: [{ ...finding, place: "servers.1" }] });
});
