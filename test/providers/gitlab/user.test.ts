/** Other users of GitLab as sources: their roles, and what a list of many has. */
import { expect, test } from "vitest";
import { collectMemberships, type DriftEvent, reviewMemberships } from "../../../src/index.ts";
import { createGitlabClient } from "../../../src/providers/gitlab/index.ts";
import { createDouble } from "../../../src/testing/index.ts";
import { membership } from "./subject.ts";

const auth = { token: "any" };

test("the user is in each membership, and an unknown level is a role by its number", async () => {
  const fetch = async () => Response.json([30, 35].map((access_level) => ({ ...membership(1), access_level })));
  const { memberships, coverage } = await collectMemberships([createGitlabClient({ auth, fetch }).user(7)]);
  const common = { organizationId: "1", status: "member", via: "direct", user: { id: "7" } };
  expect(memberships).toMatchObject([
    { ...common, roles: ["Developer"] },
    { ...common, roles: ["35"] },
  ]);
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

test("an id is a number, or its digits; anything else is refused, and nothing is sent", async () => {
  const { user } = createGitlabClient({ auth, fetch: () => expect.unreachable() });
  const numbers = [0, -1, 1.5, 2 ** 53, Number.NaN];
  const texts = ["", "0", "007", "-1", "1e3", " 7", "ana", "9".repeat(16)];
  for (const id of [...numbers, ...texts, null, {}]) {
    const { failures } = await collectMemberships([Reflect.apply(user, undefined, [id])]);
    const error = { name: "InvalidArgumentError", argument: "id", operation: "listMemberships" };
    expect(failures).toMatchObject([{ error }]);
  }
});

test("a review has each user's groups, and who does not exist is a failure", async () => {
  const { fetch } = createDouble("gitlab", { members: { 7: { 9970: 50 }, 8: { 9970: 10, 10412: 40 }, 9: {} } });
  const source = createGitlabClient({ auth, fetch, retries: 0 }).user;
  const found = new Map<unknown, unknown>();
  for await (const { user: id, memberships, failure, coverage } of reviewMemberships([7, "8", 9, 10], { source })) {
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
