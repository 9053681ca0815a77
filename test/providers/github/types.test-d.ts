import { describe, expectTypeOf, test } from "vitest";
import type { GithubClient, Membership, Organization, Page } from "../../../src/providers/github/index.ts";
import { createGithubClient } from "../../../src/providers/github/index.ts";
import { createDouble } from "../../../src/testing/index.ts";

declare const github: GithubClient;
declare const membership: Membership;
const { memberships, organizations } = github;

describe("the results", () => {
  test("memberships come in pages, one by one and alone, and leave nothing behind", () => {
    expectTypeOf(memberships.list()).resolves.toEqualTypeOf<Page<Membership>>();
    expectTypeOf(memberships.listAll()).toEqualTypeOf<AsyncIterable<Membership>>();
    expectTypeOf(memberships.get("acme")).resolves.toEqualTypeOf<Membership>();
    expectTypeOf(memberships.leave("acme", "octocat")).resolves.toEqualTypeOf<void>();
  });

  test("organizations come in pages and one by one", () => {
    expectTypeOf(organizations.list()).resolves.toEqualTypeOf<Page<Organization>>();
    expectTypeOf(organizations.listAll()).toEqualTypeOf<AsyncIterable<Organization>>();
  });

  test("a membership has an organization, a role and a state, and perhaps a user", () => {
    expectTypeOf(membership.organization.login).toEqualTypeOf<string>();
    expectTypeOf(membership.organization.id).toEqualTypeOf<number>();
    expectTypeOf(membership.organization.description).toEqualTypeOf<string | null | undefined>();
    expectTypeOf(membership.user).exclude(null).toHaveProperty("login").toEqualTypeOf<string>();
    expectTypeOf(membership.direct_membership).toEqualTypeOf<boolean | undefined>();
    expectTypeOf("security_manager" as const).toExtend<Membership["role"]>();
    expectTypeOf<Extract<Membership["state"], "active" | "pending">>().toEqualTypeOf<"active" | "pending">();
  });

  test("nothing that was received can be changed", () => {
    // @ts-expect-error a property is readonly
    membership.role = "admin";
    // @ts-expect-error so is what lies deeper
    membership.organization.login = "other";
  });
});

describe("the arguments", () => {
  test("filters have the names and values of the provider's documentation", () => {
    memberships.list({ state: "active", per_page: 100, page: 2 });
    organizations.list({ per_page: 100, page: 2 });
    // @ts-expect-error not a state
    memberships.list({ state: "left" });
    // @ts-expect-error organizations have no state
    organizations.list({ state: "active" });
    // @ts-expect-error the pages of listAll are its own matter
    memberships.listAll({ page: 2 });
    // @ts-expect-error both names are needed
    memberships.leave("acme");
  });

  test("the credential is a token", () => {
    createGithubClient({ auth: { token: () => "t" }, baseUrl: "https://github.example.com/api/v3" });
    // @ts-expect-error not a key
    createGithubClient({ auth: { apiKey: "k" } });
  });
});

test("the double takes lazy memberships, and a token", () => {
  createDouble("github", { memberships: { count: 1_000_000, at: () => ({ role: "admin" }) } });
  // @ts-expect-error not a key
  createDouble("github", { auth: { apiKey: "k" } });
});
