/** Other users of GitLab as sources: their roles, and what a list of many has. */
import { expect, test } from "vitest";
import { collectMemberships, type DriftEvent, reviewMemberships } from "../../../src/index.ts";
import { createGitlabClient } from "../../../src/providers/gitlab/index.ts";
import { createDouble } from "../../../src/testing/index.ts";
import { membership } from "./subject.ts";

const auth = { token: "any" };

test.each([
  [0, ["No access"]],
  [5, ["Minimal Access"]],
  [10, ["Guest"]],
  [15, ["Planner"]],
  [20, ["Reporter"]],
  [25, ["Security Manager"]],
  [30, ["Developer"]],
  [40, ["Maintainer"]],
  [50, ["Owner"]],
  [35, ["35"]], // of a later version: no name is invented
  [-1, ["-1"]],
  ["20", ["20"]],
  [null, undefined],
  [undefined, undefined],
])("the access level %j gives %j", async (access_level, roles) => {
  const fetch = async () => Response.json([{ ...membership(1), access_level }]);
  const { memberships, coverage } = await collectMemberships([createGitlabClient({ auth, fetch }).user(7)]);
  expect(memberships).toMatchObject([{ organizationId: "1", status: "member", via: "direct", user: { id: "7" } }]);
  expect(memberships[0]?.roles).toEqual(roles);
  expect(coverage[0]?.gaps.map(({ code }) => code)).not.toContain("unreadable");
});

test("an access level that is neither number nor text is a gap", async () => {
  const events: DriftEvent[] = [];
  const fetch = async () => Response.json([{ ...membership(1), access_level: { name: "Owner" } }]);
  const gitlab = createGitlabClient({ auth, fetch, onDrift: (event) => void events.push(event) });
  const { memberships, coverage } = await collectMemberships([gitlab.user(7)]);
  expect(memberships.map(({ roles }) => roles)).toEqual([undefined]);
  expect(coverage[0]?.gaps.map(({ code }) => code)).toContain("unreadable");
  expect(events.map(({ pointer }) => pointer)).toContain("/0/access_level");
});

test("a review has each user's groups, and who does not exist is a failure", async () => {
  const { fetch } = createDouble("gitlab", { members: { 7: { 9970: 50 }, 8: { 9970: 10, 10412: 40 }, 9: {} } });
  const { user } = createGitlabClient({ auth, fetch, retries: 0 });
  const found = new Map<unknown, unknown>();
  for await (const { user: id, memberships, failure, coverage } of reviewMemberships([7, "8", 9, 10, "ana"], {
    source: user,
  })) {
    expect(coverage).toMatchObject({ provider: "gitlab", user: { id: String(id) }, complete: false });
    const roles = memberships?.map(({ organizationName, roles }) => [organizationName, roles]);
    found.set(id, roles ?? Object(failure?.error).name);
  }
  expect(Object.fromEntries(found)).toEqual({
    7: [["Larkspur Labs", ["Owner"]]],
    8: [
      ["Larkspur Labs", ["Guest"]],
      ["Platform", ["Maintainer"]],
    ],
    9: [],
    10: "NotFoundError",
    ana: "InvalidArgumentError",
  });
});

test("every page is read, and none of a project", async () => {
  const groups = { count: 250, at: (index: number) => ({ id: index + 1 }) };
  const members = { 7: Object.fromEntries(Array.from({ length: 250 }, (_, index) => [index + 1, 30])) };
  const { fetch, requests } = createDouble("gitlab", { groups, members });
  const { memberships } = await collectMemberships([createGitlabClient({ auth, fetch }).user(7)]);
  expect(memberships).toHaveLength(250);
  expect(requests.map(({ query }) => query.type)).toEqual(["Namespace", "Namespace", "Namespace"]);
});

test("the client remains a source of its own user, whose `user` is nobody", async () => {
  const gitlab = createGitlabClient({ auth, fetch: createDouble("gitlab").fetch });
  const { coverage } = await collectMemberships([gitlab]);
  expect(coverage).toMatchObject([{ provider: "gitlab" }]);
  expect(coverage[0]).not.toHaveProperty("user");
  expect([gitlab.user.id, gitlab.user.email]).toEqual([undefined, undefined]);
});
