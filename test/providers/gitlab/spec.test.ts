/** What GitLab's spec states beyond what a schema can hold. */
import { expect, test } from "vitest";
import { operationsOf, readSpec } from "../../../src/compiler/spec.ts";
import { createGitlabClient } from "../../../src/providers/gitlab/index.ts";
import { collect } from "../../faults/fault.ts";
import { useMock } from "../../support/mocked.ts";

const url = useMock("gitlab");

test("the spec names the operations at its paths that it leaves out", () => {
  const spec = readSpec("gitlab");
  const description = spec.info.description.replaceAll(/\s+/g, " ");
  for (const left of ["`POST /groups`", "`GET` and `PUT /groups/{id}/members/{user_id}`"])
    expect(description).toContain(left);
  expect(operationsOf(spec)).toHaveLength(3);
});

test("a list of the mock ends, because its first example of a link is that of the only page", async () => {
  const { groups, memberships } = createGitlabClient({ auth: { token: "any" }, baseUrl: url() });
  expect(await collect(groups.listAll({ min_access_level: 10 }))).toHaveLength(2);
  expect(await collect(memberships.listAll(4120))).toHaveLength(2);
});
