import { expectTypeOf, test } from "vitest";
import {
  createTerraformClient,
  type Membership,
  type Organization,
  type Page,
  type TerraformClient,
} from "../../../src/providers/terraform/index.ts";
import { createDouble } from "../../../src/testing/index.ts";

declare const terraform: TerraformClient;
const { memberships, organizations } = terraform;

test("memberships and organizations come in pages and one by one", () => {
  expectTypeOf(memberships.list({ include: "user,teams" })).resolves.toEqualTypeOf<Page<Membership>>();
  expectTypeOf(memberships.listAll({ "page[size]": 5 })).toEqualTypeOf<AsyncIterable<Membership>>();
  expectTypeOf(memberships.leave("ou-1")).resolves.toEqualTypeOf<void>();
  expectTypeOf(organizations.list({ q: "a", "q[name]": "b" })).resolves.toEqualTypeOf<Page<Organization>>();
  expectTypeOf(organizations.listAll({ q: "a" })).toEqualTypeOf<AsyncIterable<Organization>>();
  // @ts-expect-error kinds are separated by commas
  memberships.list({ include: ["user"] });
  // @ts-expect-error the pages of listAll are its own matter
  memberships.listAll({ "page[number]": 2 });
  // @ts-expect-error the pages of listAll are its own matter
  organizations.listAll({ "page[number]": 2 });
});

test("the credential is a token, of the double too", () => {
  createTerraformClient({ auth: { token: () => "t" }, baseUrl: "https://terraform.example.com/api/v2" });
  // @ts-expect-error not a key
  createTerraformClient({ auth: { apiKey: "k" } });
  // @ts-expect-error not a key
  createDouble("terraform", { auth: { apiKey: "k" } });
});
