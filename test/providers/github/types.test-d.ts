import { expectTypeOf, test } from "vitest";
import {
  createGithubClient,
  type GithubClient,
  type Membership,
  type Organization,
  type Page,
} from "../../../src/providers/github/index.ts";
import { createDouble } from "../../../src/testing/index.ts";

declare const github: GithubClient;
const { memberships, organizations } = github;

test("memberships come in pages, one by one and alone, and leave nothing behind", () => {
  expectTypeOf(memberships.list({ state: "active", page: 2 })).resolves.toEqualTypeOf<Page<Membership>>();
  expectTypeOf(memberships.listAll({ state: "active" })).toEqualTypeOf<AsyncIterable<Membership>>();
  expectTypeOf(memberships.get("acme")).resolves.toEqualTypeOf<Membership>();
  expectTypeOf(memberships.leave("acme", "octocat")).resolves.toEqualTypeOf<void>();
  // @ts-expect-error not a state
  memberships.list({ state: "left" });
  // @ts-expect-error the pages of listAll are its own matter
  memberships.listAll({ page: 2 });
  // @ts-expect-error both names are needed
  memberships.leave("acme");
});

test("organizations come in pages and one by one", () => {
  expectTypeOf(organizations.list({ per_page: 100, page: 2 })).resolves.toEqualTypeOf<Page<Organization>>();
  expectTypeOf(organizations.listAll({ per_page: 5 })).toEqualTypeOf<AsyncIterable<Organization>>();
  // @ts-expect-error organizations have no state
  organizations.list({ state: "active" });
  // @ts-expect-error the pages of listAll are its own matter
  organizations.listAll({ page: 2 });
});

test("the credential is a token, of the double too", () => {
  createGithubClient({ auth: { token: () => "t" }, baseUrl: "https://github.example.com/api/v3" });
  // @ts-expect-error not a key
  createGithubClient({ auth: { apiKey: "k" } });
  // @ts-expect-error not a key
  createDouble("github", { auth: { apiKey: "k" } });
});
