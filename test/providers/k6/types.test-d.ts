import { expectTypeOf, test } from "vitest";
import { createK6Client, type K6Client, type Organization, type Project } from "../../../src/providers/k6/index.ts";
import { createDouble } from "../../../src/testing/index.ts";

declare const k6: K6Client;
const { organizations } = k6;

test("organizations come whole, one by one and alone, and their projects whole", () => {
  expectTypeOf(organizations.list({ retries: 0 })).resolves.toEqualTypeOf<readonly Organization[]>();
  expectTypeOf(organizations.listAll({ maxItems: 5 })).toEqualTypeOf<AsyncIterable<Organization>>();
  expectTypeOf(organizations.get(1)).resolves.toEqualTypeOf<Organization>();
  expectTypeOf(organizations.listProjects(1)).resolves.toEqualTypeOf<readonly Project[]>();
  // @ts-expect-error a number
  organizations.get("1");
  // @ts-expect-error an id is needed
  organizations.listProjects();
  // @ts-expect-error no page can be requested
  organizations.list({ page: 2 });
});

test("the credential is a token, of the double too", () => {
  createK6Client({ auth: { token: () => "t" } });
  // @ts-expect-error not a key
  createK6Client({ auth: { apiKey: "k" } });
  // @ts-expect-error not a key
  createDouble("k6", { auth: { apiKey: "k" } });
});
