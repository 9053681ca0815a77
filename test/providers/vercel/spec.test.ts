/** What Vercel's spec states beyond what a schema can hold. */
import { expect, test } from "vitest";
import { operationsOf, readSpec } from "../../../src/compiler/spec.ts";
import { createVercelClient } from "../../../src/providers/vercel/index.ts";
import { collect } from "../../faults/fault.ts";
import { useMock } from "../../support/mocked.ts";

const spec = readSpec("vercel");
const url = useMock("vercel");

test("the spec names the operations at its paths that it leaves out", () => {
  const description = spec.info.description.replaceAll(/\s+/g, " ");
  for (const left of ["`PATCH /v2/teams/{teamId}`", "`PATCH /v1/teams/{teamId}/members/{uid}`"])
    expect(description).toContain(left);
  expect(operationsOf(spec)).toHaveLength(3);
});

test("a list of the mock ends, because its first example is a last page", async () => {
  const { teams } = createVercelClient({ auth: { token: "any" }, baseUrl: url() });
  expect(await collect(teams.listAll())).toHaveLength(3);
});
