import { describe, expectTypeOf, test } from "vitest";
import type {
  CloudflareClient,
  LeaveResult,
  Membership,
  Organization,
  Page,
} from "../../../src/providers/cloudflare/index.ts";
import { createCloudflareClient } from "../../../src/providers/cloudflare/index.ts";

declare const cloudflare: CloudflareClient;
declare const organization: Organization;
declare const membership: Membership;
const { organizations, memberships } = cloudflare;

describe("the results", () => {
  test("organizations come in pages, one by one, of unknown form, and leave an id behind", () => {
    expectTypeOf(organizations.list()).resolves.toEqualTypeOf<Page<Organization>>();
    expectTypeOf(organizations.listAll()).toEqualTypeOf<AsyncIterable<Organization>>();
    expectTypeOf(organizations.get("id")).resolves.toEqualTypeOf<unknown>();
    expectTypeOf(organizations.leave("id")).resolves.toEqualTypeOf<LeaveResult>();
  });

  test("memberships come in pages, one by one, alone, and leave an id behind", () => {
    expectTypeOf(memberships.list()).resolves.toEqualTypeOf<Page<Membership>>();
    expectTypeOf(memberships.listAll()).toEqualTypeOf<AsyncIterable<Membership>>();
    expectTypeOf(memberships.get("id")).resolves.toEqualTypeOf<Membership>();
    expectTypeOf(memberships.leave("id")).resolves.toEqualTypeOf<LeaveResult>();
  });

  test("no property of an organization is promised", () => {
    expectTypeOf(organization.id).toEqualTypeOf<string | undefined>();
    expectTypeOf(organization.name).toEqualTypeOf<string | undefined>();
    expectTypeOf(organization.roles).toEqualTypeOf<readonly string[] | undefined>();
    expectTypeOf(organization.permissions).toEqualTypeOf<readonly string[] | undefined>();
  });

  test("the permissions of a membership are grants, and its account may be null in places", () => {
    expectTypeOf(membership.permissions?.zones?.read).toEqualTypeOf<boolean | undefined>();
    expectTypeOf(membership.permissions?.worker?.edit).toEqualTypeOf<boolean | undefined>();
    // @ts-expect-error the vendor's page says `write`, the service `edit`
    expectTypeOf(membership.permissions?.billing?.write).toBeUnknown();
    expectTypeOf(membership.api_access_enabled).toEqualTypeOf<boolean | null | undefined>();
    expectTypeOf(membership.account?.settings?.enforce_twofactor).toEqualTypeOf<boolean | null | undefined>();
    expectTypeOf(membership.account).exclude(undefined).toHaveProperty("name").toEqualTypeOf<string>();
  });

  test("what is noted about a group is a map of strings", () => {
    const group = membership.policies?.[0]?.permission_groups?.[0];
    expectTypeOf(group?.meta?.label).toEqualTypeOf<string | undefined>();
    expectTypeOf(group?.meta?.anything).toEqualTypeOf<string | undefined>();
  });

  test("a status is open: the known ones are suggested, another one fits", () => {
    expectTypeOf("member" as const).toExtend<Organization["status"]>();
    expectTypeOf("suspended" as const).toExtend<Organization["status"]>();
    expectTypeOf("suspended" as const).toExtend<Membership["status"]>();
    expectTypeOf<3>().not.toExtend<Organization["status"]>();
    // The literals are still there: `string` alone would suggest nothing.
    expectTypeOf<Organization["status"]>().not.toEqualTypeOf<string | undefined>();
    expectTypeOf<Extract<Organization["status"], "member" | "invited">>().toEqualTypeOf<"member" | "invited">();
  });

  test("nothing that was received can be changed", () => {
    // @ts-expect-error a property is readonly
    organization.name = "other";
    // @ts-expect-error an array is readonly
    organization.roles?.push("other");
    // @ts-expect-error so is what lies deeper
    if (membership.account) membership.account.name = "other";
  });
});

describe("the arguments", () => {
  test("filters have the names and values of the provider's documentation", () => {
    organizations.list({
      name: "n",
      page: 1,
      per_page: 50,
      order: "id",
      direction: "asc",
      match: "any",
      status: "member",
    });
    memberships.list({ "account.name": "n", name: "n", order: "account.name", direction: "desc", status: "accepted" });
    organizations.listAll({ status: "invited" });
  });

  test("an enum of the request is closed", () => {
    // @ts-expect-error not a status of an organization
    organizations.list({ status: "accepted" });
    // @ts-expect-error not a status of a membership
    memberships.list({ status: "member" });
    // @ts-expect-error not a field to order by
    organizations.list({ order: "account.name" });
    // @ts-expect-error not a direction
    memberships.list({ direction: "up" });
  });

  test("a parameter that does not exist, or has another type, is an error", () => {
    // @ts-expect-error names stay as on the wire
    organizations.list({ perPage: 50 });
    // @ts-expect-error memberships have no `match`
    memberships.list({ match: "any" });
    // @ts-expect-error a number
    organizations.list({ page: "1" });
    // @ts-expect-error the pages of listAll are its own matter
    organizations.listAll({ page: 2 });
    // @ts-expect-error an id is needed
    organizations.get();
    // @ts-expect-error ids are strings
    memberships.leave(3);
    // @ts-expect-error not an option of a call
    organizations.get("id", { baseUrl: "https://example.org" });
  });

  test("the credentials are a token, or e-mail and key together", () => {
    createCloudflareClient({ auth: { token: "t" } });
    createCloudflareClient({ auth: { token: async () => "t" } });
    createCloudflareClient({ auth: { email: "e", apiKey: () => "k" } });
    // @ts-expect-error half a credential
    createCloudflareClient({ auth: { email: "e" } });
    // @ts-expect-error none
    createCloudflareClient({});
  });
});
