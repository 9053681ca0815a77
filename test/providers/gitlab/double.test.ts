import { describe, expect, test } from "vitest";
import { InvalidArgumentError, NotFoundError, PermissionError } from "../../../src/index.ts";
import { createGitlabClient } from "../../../src/providers/gitlab/index.ts";
import { createDouble, type GitlabDoubleOptions } from "../../../src/testing/index.ts";
import { collect } from "../../faults/fault.ts";
import { unchecked } from "../../testing/subject.ts";

const client = (options: GitlabDoubleOptions) =>
  createGitlabClient({ auth: { token: "any" }, fetch: createDouble("gitlab", options).fetch, retries: 0 });

const user = 4120;
const ids = (items: readonly { readonly id: number }[]) => items.map(({ id }) => id);

/** A group, one inside it with a role of its own, one inside that without, and one on top as a guest of nothing. */
const nested = [
  { id: 1, name: "Beta", path: "beta", access_level: 20 },
  { id: 2, name: "alpha", full_path: "beta/alpha", parent_id: 1, access_level: 40 },
  { id: 3, name: "Gamma", full_path: "beta/alpha/gamma", parent_id: 2, access_level: undefined },
  { id: 4, name: "Delta", visibility: "public", access_level: 0 },
] as const;

test("without options there are a group and one inside it, and the user joined the first", async () => {
  const { groups, memberships } = client({});
  expect(ids((await groups.list({ min_access_level: 10 })).items)).toEqual([9970, 10412]);
  expect((await memberships.list(user)).items).toEqual([
    { source_id: 9970, source_name: "Larkspur Labs", source_type: "Namespace", access_level: 30 },
  ]);
  expect((await memberships.list(user, { type: "Project" })).items).toEqual([]);
  await expect(memberships.list(7)).rejects.toThrow(NotFoundError);
});

test("a level is that of the group, or else of the nearest one around it", async () => {
  const { groups } = client({ groups: nested });
  const from = async (min_access_level: 10 | 30 | 50) => ids((await groups.list({ min_access_level })).items);
  expect(await from(10)).toEqual([1, 2, 3]);
  expect(await from(30)).toEqual([2, 3]);
  expect(await from(50)).toEqual([]);
  expect(ids((await groups.list()).items)).toEqual([1, 2, 3, 4]);
  const { items } = await groups.list();
  for (const group of items) expect(group).not.toHaveProperty("access_level");
});

test("without an order the pages follow each other, although their links repeat what has a default", async () => {
  const groups = nested.map((group) => ({ ...group, access_level: 10 }));
  expect(ids(await collect(client({ groups }).groups.listAll({ min_access_level: 10, per_page: 1 })))).toEqual([
    1, 2, 3, 4,
  ]);
});

test("a circle of groups has no level", async () => {
  const circle = [1, 2].map((id) => ({ id, parent_id: 3 - id, access_level: undefined }));
  const { groups } = client({ groups: circle });
  expect((await groups.list({ min_access_level: 10 })).items).toEqual([]);
});

test("the filters and orders are the vendor's", async () => {
  const { groups } = client({ groups: nested });
  const list = async (query: object) => ids((await groups.list(query)).items);
  expect(await list({ top_level_only: true })).toEqual([1, 4]);
  expect(await list({ search: "TA" })).toEqual([1, 4]);
  expect(await list({ skip_groups: "2,3" })).toEqual([1, 4]);
  expect(await list({ visibility: "public" })).toEqual([4]);
  expect(await list({ archived: true })).toEqual([]);
  expect(await list({ active: true, order_by: "name" })).toEqual([2, 1, 4, 3]);
  expect(await list({ order_by: "id", sort: "desc" })).toEqual([4, 3, 2, 1]);
  expect(await list({ owned: true })).toEqual([]);
  expect(await list({ marked_for_deletion_on: "2026-03-11" })).toEqual([]);
});

test("pages join to the whole, with the vendor's headers and links", async () => {
  const groups = { count: 73, at: (index: number) => ({ access_level: index % 3 === 0 ? 10 : 30 }) };
  const gitlab = client({ groups });
  expect(await collect(gitlab.groups.listAll())).toHaveLength(73);
  expect(await collect(gitlab.groups.listAll({ min_access_level: 30, per_page: 7 }))).toHaveLength(48);
  expect(await collect(gitlab.memberships.listAll(user, { per_page: 10 }))).toHaveLength(73);
  const { fetch } = createDouble("gitlab", { groups });
  const headers = { "private-token": "any" };
  const { headers: received } = await fetch(`https://gitlab.com/api/v4/users/${user}/memberships?per_page=50&page=2`, {
    headers,
  });
  expect(Object.fromEntries(received)).toMatchObject({
    "x-page": "2",
    "x-per-page": "50",
    "x-prev-page": "1",
    "x-next-page": "",
    "x-total": "73",
    "x-total-pages": "2",
  });
  expect(received.get("link")).toContain(`page=1&id=${user}>; rel="prev"`);
});

test("above 10,000 groups there are no totals, and no link to the last page", async () => {
  const { fetch } = createDouble("gitlab", { groups: { count: 10_001, at: () => ({}) } });
  const response = await fetch("https://gitlab.com/api/v4/groups", { headers: { "private-token": "any" } });
  expect(response.headers.get("x-total")).toBeNull();
  expect(response.headers.get("link")).toContain('rel="next"');
  expect(response.headers.get("link")).not.toContain('rel="last"');
});

test("leaving takes the group away and what is inside it, by its id or path, until a reset", async () => {
  const double = createDouble("gitlab", { groups: nested });
  const { groups } = createGitlabClient({ auth: { token: "any" }, fetch: double.fetch });
  const left = async () => ids((await groups.list()).items);
  expect(await groups.leave("beta", user)).toBeUndefined();
  expect(await left()).toEqual([4]);
  await expect(groups.leave("1", user)).rejects.toThrow(NotFoundError);
  double.reset();
  await groups.leave("1", user, { skip_subresources: true });
  expect(await left()).toEqual([2, 3, 4]);
  await groups.leave("beta/alpha", user);
  expect(await left()).toEqual([4]);
});

test("who is no direct member has nothing to leave, and an owner is the last one", async () => {
  const { groups } = client({ groups: [...nested, { id: 5, access_level: 50 }] });
  await expect(groups.leave("3", user)).rejects.toThrow(NotFoundError);
  await expect(groups.leave("1", 7)).rejects.toThrow(NotFoundError);
  await expect(groups.leave("5", user)).rejects.toThrow(PermissionError);
});

test("a private token is accepted as a bearer token too", async () => {
  const { fetch } = createDouble("gitlab", { auth: { token: "right" } });
  const { groups } = createGitlabClient({ auth: { oauthToken: "right" }, fetch });
  expect((await groups.list()).items).toHaveLength(2);
});

describe("other users", () => {
  const members = { 7: { 2: 30, 4: 50 }, 8: { 1: 10, 2: 50, 4: 50 }, 9: {} };
  const open = () => {
    const double = createDouble("gitlab", { groups: nested, members });
    return { double, ...createGitlabClient({ auth: { token: "any" }, fetch: double.fetch, retries: 0 }) };
  };
  const levels = (items: readonly { readonly source_id: number; readonly access_level: number }[]) =>
    items.map(({ source_id, access_level }) => [source_id, access_level]);

  test("have the levels that they were given, and nobody else is a user", async () => {
    const { memberships, groups } = open();
    const of = async (id: number) => levels((await memberships.list(id)).items);
    expect(await of(7)).toEqual([
      [2, 30],
      [4, 50],
    ]);
    expect(await of(9)).toEqual([]);
    expect(await of(user)).toEqual([
      [1, 20],
      [2, 40],
      [4, 0],
    ]);
    // From the role Guest on, where only groups are requested.
    const groupsOnly = (await memberships.list(user, { type: "Namespace" })).items;
    expect(levels(groupsOnly)).toEqual([
      [1, 20],
      [2, 40],
    ]);
    await expect(memberships.list(10)).rejects.toThrow(NotFoundError);
    expect(ids((await groups.list({ min_access_level: 10 })).items)).toEqual([1, 2, 3]);
  });

  test("leave for themselves alone, and an owner where there is another one", async () => {
    const { double, memberships, groups } = open();
    const of = async (id: number) => levels((await memberships.list(id)).items);
    await groups.leave("4", 7);
    expect(await of(7)).toEqual([[2, 30]]);
    await expect(groups.leave("4", 7)).rejects.toThrow(NotFoundError);
    await expect(groups.leave("4", 8)).rejects.toThrow(PermissionError);
    await groups.leave("beta", 8, { skip_subresources: true });
    expect(await of(8)).toEqual([
      [2, 50],
      [4, 50],
    ]);
    expect(await of(user)).toHaveLength(3);
    double.reset();
    expect(await of(7)).toHaveLength(2);
  });

  test("are as they were when the double was made", async () => {
    const given = { 7: { 1: 30 } };
    const { memberships } = client({ groups: nested, members: given });
    given[7][1] = 50;
    expect(levels((await memberships.list(7)).items)).toEqual([[1, 30]]);
  });

  test.each([
    [[], "members"],
    [{ ana: {} }, "members.ana"],
    [{ [user]: {} }, "members.4120"],
    [{ 7: [] }, "members.7"],
    [{ 7: { acme: 30 } }, "members.7.acme"],
    [{ 7: { 1: "30" } }, "members.7.1"],
    [{ 7: { 1: 0.5 } }, "members.7.1"],
  ])("that are %j are rejected", (members, argument) => {
    const create = () => createDouble("gitlab", unchecked({ members }));
    expect(create).toThrow(InvalidArgumentError);
    expect(create).toThrow(`\`${argument}\``);
  });
});
