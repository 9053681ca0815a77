import { expectTypeOf, test } from "vitest";
import {
  type CloudflareClient,
  createCloudflareClient,
  type LeaveResult,
  type Membership,
  type Organization,
  type Page,
} from "../../../src/providers/cloudflare/index.ts";

declare const cloudflare: CloudflareClient;
declare const organization: Organization;
declare const membership: Membership;
const { organizations, memberships } = cloudflare;

test("organizations come in pages, one by one, of unknown form, and leave an id behind", () => {
  expectTypeOf(organizations.list({ match: "any" })).resolves.toEqualTypeOf<Page<Organization>>();
  expectTypeOf(organizations.listAll({ status: "invited" })).toEqualTypeOf<AsyncIterable<Organization>>();
  expectTypeOf(organizations.get("id")).resolves.toEqualTypeOf<unknown>();
  expectTypeOf(organizations.leave("id")).resolves.toEqualTypeOf<LeaveResult>();
});

test("memberships come in pages, one by one, alone, and leave an id behind", () => {
  expectTypeOf(memberships.list({ "account.name": "n" })).resolves.toEqualTypeOf<Page<Membership>>();
  expectTypeOf(memberships.listAll({ status: "accepted" })).toEqualTypeOf<AsyncIterable<Membership>>();
  expectTypeOf(memberships.get("id")).resolves.toEqualTypeOf<Membership>();
  expectTypeOf(memberships.leave("id")).resolves.toEqualTypeOf<LeaveResult>();
});

test("the permissions of a membership are grants", () => {
  expectTypeOf(membership.permissions?.worker?.edit).toEqualTypeOf<boolean | undefined>();
  // @ts-expect-error the vendor's page says `write`, the service `edit`
  expectTypeOf(membership.permissions?.billing?.write).toBeUnknown();
});

test("a status is open: the known ones are suggested, another one fits", () => {
  expectTypeOf("suspended" as const).toExtend<Organization["status"]>();
  expectTypeOf<3>().not.toExtend<Organization["status"]>();
  // The literals are still there: `string` alone would suggest nothing.
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

test("an enum of the request is closed", () => {
  // @ts-expect-error not a status of an organization
  organizations.list({ status: "accepted" });
  // @ts-expect-error not a status of a membership
  memberships.list({ status: "member" });
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
  // @ts-expect-error the pages of listAll are its own matter
  memberships.listAll({ page: 2 });
  // @ts-expect-error an id is needed
  organizations.get();
  // @ts-expect-error ids are strings
  memberships.leave(3);
  // @ts-expect-error not an option of a call
  organizations.get("id", { baseUrl: "https://example.org" });
});

test("the credentials are a token, or e-mail and key together", () => {
  createCloudflareClient({ auth: { token: async () => "t" } });
  createCloudflareClient({ auth: { email: "e", apiKey: () => "k" } });
  // @ts-expect-error half a credential
  createCloudflareClient({ auth: { email: "e" } });
  // @ts-expect-error none
  createCloudflareClient({});
});
