import { describe, expectTypeOf, test } from "vitest";
import type { Member, Organization, Page, Region, SentryClient } from "../../../src/providers/sentry/index.ts";
import { createSentryClient } from "../../../src/providers/sentry/index.ts";
import { createDouble } from "../../../src/testing/index.ts";

declare const sentry: SentryClient;
declare const organization: Organization;
declare const member: Member;
const { organizations, regions } = sentry;

describe("the results", () => {
  test("organizations and members come in pages and one by one, and regions at once", () => {
    expectTypeOf(organizations.list()).resolves.toEqualTypeOf<Page<Organization>>();
    expectTypeOf(organizations.listAll()).toEqualTypeOf<AsyncIterable<Organization>>();
    expectTypeOf(organizations.listMembers("acme")).resolves.toEqualTypeOf<Page<Member>>();
    expectTypeOf(organizations.listAllMembers("acme")).toEqualTypeOf<AsyncIterable<Member>>();
    expectTypeOf(organizations.leave("acme", "me")).resolves.toEqualTypeOf<void>();
    expectTypeOf(regions.list()).resolves.toEqualTypeOf<readonly Region[]>();
  });

  test("an organization has an id, a slug and a name, and perhaps a region", () => {
    expectTypeOf(organization.slug).toEqualTypeOf<string>();
    expectTypeOf(organization.links?.regionUrl).toEqualTypeOf<string | undefined>();
  });

  test("a member has a role, and a user unless it is an invitation", () => {
    expectTypeOf(member.orgRole).toEqualTypeOf<string>();
    expectTypeOf(member.user).extract<null>().toEqualTypeOf<null>();
    // @ts-expect-error a property is readonly
    member.orgRole = "owner";
  });
});

describe("the arguments", () => {
  test("filters have the names and values of the provider's documentation", () => {
    organizations.list({ query: "slug:acme", sortBy: "members", per_page: 100, cursor: "0:100:0" });
    organizations.listMembers("acme", { cursor: "0:100:0" });
    // @ts-expect-error with `owner` the response has another form
    organizations.list({ owner: true });
    // @ts-expect-error the pages of listAll are its own matter
    organizations.listAll({ cursor: "0:100:0" });
    // @ts-expect-error the member is needed
    organizations.leave("acme");
  });

  test("the credential is a token", () => {
    createSentryClient({ auth: { token: () => "t" }, baseUrl: "https://sentry.example.com/api/0" });
    // @ts-expect-error not a key
    createSentryClient({ auth: { apiKey: "k" } });
  });
});

test("the double takes lazy organizations, members and a token", () => {
  createDouble("sentry", { organizations: { count: 1_000_000, at: () => ({}) }, members: [{ orgRole: "owner" }] });
  // @ts-expect-error not a key
  createDouble("sentry", { auth: { apiKey: "k" } });
});
