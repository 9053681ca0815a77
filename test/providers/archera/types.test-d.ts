import { expectTypeOf, test } from "vitest";
import { type ArcheraClient, createArcheraClient, type Organization } from "../../../src/providers/archera/index.ts";
import { createDouble } from "../../../src/testing/index.ts";

declare const archera: ArcheraClient;
const { organizations } = archera;

test("organizations come whole, or one by one, and nothing can be filtered", () => {
  expectTypeOf(organizations.list({ timeout: 5 })).resolves.toEqualTypeOf<readonly Organization[]>();
  expectTypeOf(organizations.listAll({ maxItems: 5 })).toEqualTypeOf<AsyncIterable<Organization>>();
  // @ts-expect-error no kind can be requested
  organizations.list({ kind: "direct" });
});

test("the credential is a key or a token", () => {
  createArcheraClient({ auth: { apiKey: "k" } });
  createArcheraClient({ auth: { token: async () => "t" } });
  // @ts-expect-error neither
  createArcheraClient({ auth: {} });
});

test("the double takes items in part, and no options of other providers", () => {
  createDouble("archera", { organizations: [{ name: "Acme", role: "admin" }] });
  // @ts-expect-error only k6 Cloud has projects
  createDouble("archera", { projects: [] });
});
