import { expectTypeOf, test } from "vitest";
import type { MembershipSource } from "../../../src/index.ts";
import {
  createGitlabClient,
  type GitlabClient,
  type Group,
  type Membership,
  type Page,
} from "../../../src/providers/gitlab/index.ts";
import { createDouble } from "../../../src/testing/index.ts";

declare const gitlab: GitlabClient;
const { groups, memberships } = gitlab;

test("groups and memberships come in pages and one by one", () => {
  expectTypeOf(groups.list({ min_access_level: 10, page: 2 })).resolves.toEqualTypeOf<Page<Group>>();
  expectTypeOf(groups.listAll({ sort: "desc" })).toEqualTypeOf<AsyncIterable<Group>>();
  expectTypeOf(groups.leave("acme", 7, { skip_subresources: true }, { timeout: 5 })).resolves.toEqualTypeOf<void>();
  expectTypeOf(memberships.list(7, { type: "Project" })).resolves.toEqualTypeOf<Page<Membership>>();
  expectTypeOf(memberships.listAll(7)).toEqualTypeOf<AsyncIterable<Membership>>();
  // @ts-expect-error no access level
  groups.list({ min_access_level: 11 });
  // @ts-expect-error the pages of listAll are its own matter
  groups.listAll({ page: 2 });
  // @ts-expect-error the pages of listAll are its own matter
  memberships.listAll(7, { page: 2 });
  // @ts-expect-error the id of a user is a number
  memberships.list("7");
});

test("the credential is a token of one kind or the other", () => {
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

test("the double takes other users, and a token of either kind", () => {
  createDouble("gitlab", { members: { 7: { 1: 30 }, 8: {} }, auth: { oauthToken: "o" } });
  // @ts-expect-error a level is a number
  createDouble("gitlab", { members: { 7: { 1: "owner" } } });
  // @ts-expect-error not a key
  createDouble("gitlab", { auth: { apiKey: "k" } });
});
