import { describe, expectTypeOf, test } from "vitest";
import type { K6Client, Organization, Project } from "../../../src/providers/k6/index.ts";
import { createK6Client } from "../../../src/providers/k6/index.ts";
import { createDouble } from "../../../src/testing/index.ts";

declare const k6: K6Client;
declare const organization: Organization;
declare const project: Project;
const { organizations } = k6;

describe("the results", () => {
  test("organizations come whole, one by one and alone, and their projects whole", () => {
    expectTypeOf(organizations.list()).resolves.toEqualTypeOf<readonly Organization[]>();
    expectTypeOf(organizations.listAll()).toEqualTypeOf<AsyncIterable<Organization>>();
    expectTypeOf(organizations.get(1)).resolves.toEqualTypeOf<Organization>();
    expectTypeOf(organizations.listProjects(1)).resolves.toEqualTypeOf<readonly Project[]>();
  });

  test("no more than id and name is promised", () => {
    expectTypeOf(organization.id).toEqualTypeOf<number>();
    expectTypeOf(organization.name).toEqualTypeOf<string>();
    expectTypeOf(organization.billing_email).toEqualTypeOf<string | undefined>();
    expectTypeOf(organization.is_default).toEqualTypeOf<boolean | undefined>();
    expectTypeOf(project.id).toEqualTypeOf<number>();
    expectTypeOf(project.name).toEqualTypeOf<string>();
    expectTypeOf(project.organization_id).toEqualTypeOf<number | undefined>();
  });

  test("nothing that was received can be changed", async () => {
    // @ts-expect-error a property is readonly
    organization.name = "other";
    // @ts-expect-error a list is readonly
    (await organizations.list()).push(organization);
  });
});

describe("the arguments", () => {
  test("an id is a number, and nothing can be filtered", () => {
    organizations.list({ timeout: 1000, retries: 0 });
    organizations.listAll({ maxItems: 5 });
    k6.listMemberships({ maxItems: 5 });
    // @ts-expect-error a number
    organizations.get("1");
    // @ts-expect-error an id is needed
    organizations.listProjects();
    // @ts-expect-error no page can be requested
    organizations.list({ page: 2 });
  });

  test("the credential is a token", () => {
    createK6Client({ auth: { token: () => "t" } });
    // @ts-expect-error not a key
    createK6Client({ auth: { apiKey: "k" } });
  });
});

test("the double takes lazy items, and a token", () => {
  createDouble("k6", { organizations: { count: 1_000_000, at: (id) => ({ id }) }, projects: [] });
  // @ts-expect-error not a key
  createDouble("k6", { auth: { apiKey: "k" } });
});
