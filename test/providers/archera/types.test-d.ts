import { describe, expectTypeOf, test } from "vitest";
import type { ArcheraClient, Organization } from "../../../src/providers/archera/index.ts";
import { createArcheraClient } from "../../../src/providers/archera/index.ts";
import { createDouble } from "../../../src/testing/index.ts";

declare const archera: ArcheraClient;
declare const organization: Organization;
const { organizations } = archera;

describe("the results", () => {
  test("organizations come whole, or one by one", () => {
    expectTypeOf(organizations.list()).resolves.toEqualTypeOf<readonly Organization[]>();
    expectTypeOf(organizations.listAll()).toEqualTypeOf<AsyncIterable<Organization>>();
  });

  test("every property is promised", () => {
    expectTypeOf(organization.org_id).toEqualTypeOf<string>();
    expectTypeOf(organization.name).toEqualTypeOf<string>();
    expectTypeOf<Required<Organization>>().toEqualTypeOf<Organization>();
  });

  test("role and kind are open: the known ones are suggested, another one fits", () => {
    expectTypeOf("auditor" as const).toExtend<Organization["role"]>();
    expectTypeOf("guest" as const).toExtend<Organization["kind"]>();
    expectTypeOf<undefined>().not.toExtend<Organization["role"]>();
    type Known = "user" | "admin" | "support" | "cloud_rep" | "restricted_user";
    expectTypeOf<Extract<Organization["role"], Known>>().toEqualTypeOf<Known>();
    expectTypeOf<Extract<Organization["kind"], "direct" | "staff" | "partnership">>().toEqualTypeOf<
      "direct" | "staff" | "partnership"
    >();
  });

  test("nothing that was received can be changed", async () => {
    // @ts-expect-error a property is readonly
    organization.role = "admin";
    // @ts-expect-error a list is readonly
    (await organizations.list()).push(organization);
  });
});

describe("the arguments", () => {
  test("nothing can be filtered", () => {
    organizations.list({ signal: new AbortController().signal });
    organizations.listAll({ maxItems: 5 });
    archera.listMemberships({ maxItems: 5 });
    // @ts-expect-error no kind can be requested
    organizations.list({ kind: "direct" });
  });

  test("the credential is a key or a token", () => {
    createArcheraClient({ auth: { apiKey: "k" } });
    createArcheraClient({ auth: { token: async () => "t" } });
    // @ts-expect-error neither
    createArcheraClient({ auth: {} });
  });
});

test("the double takes items in part, and no options of other providers", () => {
  createDouble("archera", { organizations: [{ name: "Acme", role: "admin" }] });
  // @ts-expect-error only k6 Cloud has projects
  createDouble("archera", { projects: [] });
});
