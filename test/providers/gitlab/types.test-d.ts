import { describe, expectTypeOf, test } from "vitest";
import type { MembershipSource } from "../../../src/index.ts";
import type { GitlabClient, Group, Membership, Page } from "../../../src/providers/gitlab/index.ts";
import { createGitlabClient } from "../../../src/providers/gitlab/index.ts";
import { createDouble } from "../../../src/testing/index.ts";

declare const gitlab: GitlabClient;
declare const group: Group;
declare const membership: Membership;
const { groups, memberships } = gitlab;

describe("the results", () => {
  test("groups and memberships come in pages and one by one", () => {
    expectTypeOf(groups.list()).resolves.toEqualTypeOf<Page<Group>>();
    expectTypeOf(groups.listAll()).toEqualTypeOf<AsyncIterable<Group>>();
    expectTypeOf(groups.leave("acme/platform", 7)).resolves.toEqualTypeOf<void>();
    expectTypeOf(memberships.list(7)).resolves.toEqualTypeOf<Page<Membership>>();
    expectTypeOf(memberships.listAll(7)).toEqualTypeOf<AsyncIterable<Membership>>();
  });

  test("an access level is a number, and what a tier or a request adds may be missing", () => {
    expectTypeOf(membership.access_level).toEqualTypeOf<number>();
    expectTypeOf("Snippet" as const).toExtend<Membership["source_type"]>();
    expectTypeOf(group.id).toEqualTypeOf<number>();
    expectTypeOf(group.parent_id).toEqualTypeOf<number | null | undefined>();
    expectTypeOf(group.statistics?.storage_size).toEqualTypeOf<number | undefined>();
  });

  test("nothing that was received can be changed", () => {
    // @ts-expect-error a property is readonly
    group.name = "Acme";
  });
});

test("parameters have the names and values of the provider's documentation", () => {
  groups.list({ min_access_level: 10, all_available: false, order_by: "id", sort: "desc", page: 2, per_page: 100 });
  groups.leave("acme", 7, { skip_subresources: true }, { timeout: 1_000 });
  memberships.list(7, { type: "Project" });
  // @ts-expect-error no access level
  groups.list({ min_access_level: 11 });
  // @ts-expect-error the pages of listAll are its own matter
  groups.listAll({ page: 2 });
  // @ts-expect-error the id of a user is a number
  memberships.list("7");
  createGitlabClient({ auth: { oauthToken: () => "t" }, baseUrl: "https://gitlab.example.com/api/v4" });
  // @ts-expect-error one or the other
  createGitlabClient({ auth: { token: "t", oauthToken: "o" } });
  // @ts-expect-error not a key
  createGitlabClient({ auth: { apiKey: "k" } });
});

test("the client is a source, and so is each user, by a number or its digits", () => {
  expectTypeOf(gitlab).toExtend<MembershipSource>();
  expectTypeOf(gitlab.user(7)).toExtend<MembershipSource>();
  expectTypeOf(gitlab.user("7")).toExtend<MembershipSource>();
  // @ts-expect-error nobody
  gitlab.user();
});

test("the double takes lazy groups, other users, and a token of either kind", () => {
  createDouble("gitlab", { members: { 7: { 1: 30 }, 8: {} } });
  // @ts-expect-error a level is a number
  createDouble("gitlab", { members: { 7: { 1: "owner" } } });
  createDouble("gitlab", { groups: { count: 1_000_000, at: (index) => ({ id: index, access_level: 50 }) } });
  createDouble("gitlab", { auth: { oauthToken: "o" } });
  // @ts-expect-error not a key
  createDouble("gitlab", { auth: { apiKey: "k" } });
});
