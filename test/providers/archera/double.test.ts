import { expect, test } from "vitest";
import { createArcheraClient } from "../../../src/providers/archera/index.ts";
import { type ArcheraDoubleOptions, createDouble } from "../../../src/testing/index.ts";

const list = (options?: ArcheraDoubleOptions) =>
  createArcheraClient({ auth: { apiKey: "any" }, fetch: createDouble("archera", options).fetch }).organizations.list();

test("every id that the double makes up is another one", async () => {
  const organizations = await list({ organizations: { count: 20_000, at: () => ({}) } });
  expect(new Set(organizations.map(({ org_id }) => org_id)).size).toBe(20_000);
});
