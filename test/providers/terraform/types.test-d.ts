import { describe, expectTypeOf, test } from "vitest";
import type { Membership, Organization, Page, TerraformClient } from "../../../src/providers/terraform/index.ts";
import { createTerraformClient } from "../../../src/providers/terraform/index.ts";
import { createDouble } from "../../../src/testing/index.ts";

declare const terraform: TerraformClient;
declare const membership: Membership;
const { memberships, organizations } = terraform;

describe("the results", () => {
  test("memberships and organizations come in pages and one by one", () => {
    expectTypeOf(memberships.list()).resolves.toEqualTypeOf<Page<Membership>>();
    expectTypeOf(memberships.listAll()).toEqualTypeOf<AsyncIterable<Membership>>();
    expectTypeOf(memberships.leave("ou-1")).resolves.toEqualTypeOf<void>();
    expectTypeOf(organizations.list()).resolves.toEqualTypeOf<Page<Organization>>();
    expectTypeOf(organizations.listAll()).toEqualTypeOf<AsyncIterable<Organization>>();
  });

  test("a membership has an organization and a status, and perhaps a user", () => {
    expectTypeOf(membership.relationships.organization.data.id).toEqualTypeOf<string>();
    expectTypeOf(membership.relationships.user?.data?.id).toEqualTypeOf<string | undefined>();
    expectTypeOf(membership.attributes.email).toEqualTypeOf<string | null | undefined>();
    expectTypeOf("suspended" as const).toExtend<Membership["attributes"]["status"]>();
  });

  test("nothing that was received can be changed", () => {
    // @ts-expect-error a property is readonly
    membership.attributes.status = "active";
  });
});

test("parameters have the names and values of the provider's documentation", () => {
  memberships.list({ include: "user,teams", "page[number]": 2, "page[size]": 100 });
  organizations.list({ q: "a", "q[name]": "b", "q[email]": "c", "page[number]": 2 });
  // @ts-expect-error kinds are separated by commas
  memberships.list({ include: ["user"] });
  // @ts-expect-error the pages of listAll are its own matter
  memberships.listAll({ "page[number]": 2 });
  createTerraformClient({ auth: { token: () => "t" }, baseUrl: "https://terraform.example.com/api/v2" });
  // @ts-expect-error not a key
  createTerraformClient({ auth: { apiKey: "k" } });
});

test("the double takes lazy memberships, and a token", () => {
  createDouble("terraform", { memberships: { count: 1_000_000, at: () => ({ id: "ou-1" }) } });
  // @ts-expect-error not a key
  createDouble("terraform", { auth: { apiKey: "k" } });
});
