/** What Sentry's spec states beyond what a schema can hold. */
import { expect, test } from "vitest";
import { operationsOf, readSpec } from "../../../src/compiler/spec.ts";
import { createSentryClient } from "../../../src/providers/sentry/index.ts";
import { collect } from "../../faults/fault.ts";
import { useMock } from "../../support/mocked.ts";

const spec = readSpec("sentry");
const url = useMock("sentry");

test("the spec names the operations at its paths that it leaves out, and the parameter", () => {
  const description = spec.info.description.replaceAll(/\s+/g, " ");
  for (const left of ["`POST /organizations/`", "`GET /users/{user_id}/regions/`", "`owner` of the organizations"])
    expect(description).toContain(left);
  expect(operationsOf(spec)).toHaveLength(4);
});

test("every path ends in a slash", () => {
  for (const { path } of operationsOf(spec)) expect(path).toMatch(/[^/]\/$/);
});

test("a list of the mock ends, because its link to the next page leads to an empty one", async () => {
  const { organizations } = createSentryClient({ auth: { token: "any" }, baseUrl: url() });
  expect(await collect(organizations.listAll())).toHaveLength(2);
  expect(await collect(organizations.listAllMembers("larkspur-labs"))).toHaveLength(2);
});
