import { expect, test } from "vitest";
import { NotFoundError } from "../../../src/index.ts";
import { createK6Client } from "../../../src/providers/k6/index.ts";
import { createDouble, type K6DoubleOptions } from "../../../src/testing/index.ts";

const client = (options: K6DoubleOptions) =>
  createK6Client({ auth: { token: "any" }, fetch: createDouble("k6", options).fetch, retries: 0 }).organizations;

test("without options there are organizations and a project in each", async () => {
  const organizations = client({});
  const list = await organizations.list();
  expect(list.map(({ id }) => id)).toEqual([1013, 3127]);
  for (const { id } of list) {
    expect(await organizations.get(id)).toEqual(list.find((each) => each.id === id));
    expect(await organizations.listProjects(id)).toMatchObject([{ organization_id: id, is_default: true }]);
  }
});

test("ten thousand organizations come in one response, because the provider does not page", async () => {
  let made = 0;
  const organizations = client({ organizations: { count: 10_000, at: () => ({ is_default: made++ === 0 }) } });
  expect(made).toBe(0);
  expect(await organizations.list()).toHaveLength(10_000);
});

test("organizations are found by the id that they were given or got", async () => {
  const organizations = client({ organizations: [{ id: 7, name: "Acme" }, { name: "Initech" }] });
  const [acme, initech] = await organizations.list();
  expect(acme).toMatchObject({ id: 7, name: "Acme" });
  expect(await organizations.get(initech?.id ?? 0)).toEqual(initech);
  await expect(organizations.get(8)).rejects.toThrow(NotFoundError);
});

test("projects stand in their organization, and without one in the first", async () => {
  const organizations = client({
    organizations: [{ id: 7 }, { id: 8 }],
    projects: [{ name: "Shop" }, { name: "Blog", organization_id: 8 }],
  });
  expect(await organizations.listProjects(7)).toMatchObject([{ name: "Shop", organization_id: 7 }]);
  expect(await organizations.listProjects(8)).toMatchObject([{ name: "Blog", organization_id: 8 }]);
  await expect(organizations.listProjects(9)).rejects.toThrow(NotFoundError);
});

test("an organization has a default project where none are given, and none where none is in it", async () => {
  const [project] = await client({ organizations: [{ id: 7 }] }).listProjects(7);
  expect(project).toMatchObject({ organization_id: 7, is_default: true });
  expect(await client({ organizations: [{ id: 7 }], projects: [] }).listProjects(7)).toEqual([]);
});
