import { describe, expect, test } from "vitest";
import { createCloudflareClient } from "../../../src/providers/cloudflare/index.ts";
import { type CloudflareDoubleOptions, createDouble } from "../../../src/testing/index.ts";

const organizations = [
  { id: "c", name: "Acme" },
  { id: "a", name: "Initech", status: "invited" },
  { id: "d", name: "Acme", status: "invited" },
  { id: "b", name: "Globex" },
] as const;

const ids = (items: readonly { readonly id?: string }[]) => items.map(({ id }) => id).join("");

test("without options there are organizations, and memberships in them", async () => {
  const { organizations, memberships } = client({});
  const { items, total } = await organizations.list();
  expect(items.map(({ status }) => status)).toEqual(["member", "member", "invited"]);
  expect(total).toBe(3);
  for (const item of items) expect(await organizations.get(item.id ?? "")).toEqual(item);
  const joined = await memberships.list();
  expect(joined.items.map(({ account }) => account?.id)).toEqual(items.map(({ id }) => id));
  for (const item of joined.items) expect(await memberships.get(item.id ?? "")).toEqual(item);
});

test("an account that is given cannot be changed later", async () => {
  const account = { name: "Acme" };
  const { memberships } = client({ memberships: [{ account }] });
  account.name = "Initech";
  expect((await memberships.list()).items).toMatchObject([{ account: { name: "Acme" } }]);
});

test("a name is a filter letter by letter", async () => {
  const { organizations: list } = client({ organizations });
  expect(ids((await list.list({ name: "Acme" })).items)).toBe("cd");
  expect(ids((await list.list({ name: "acme" })).items)).toBe("");
});

test("a list of organizations has its page and how many there are", async () => {
  const double = createDouble("cloudflare", { organizations: { count: 23, at: () => ({}) } });
  const response = await double.fetch("https://api.cloudflare.com/client/v4/user/organizations?page=5&per_page=5", {
    headers: { authorization: "Bearer any" },
  });
  expect(await response.json()).toMatchObject({
    success: true,
    result_info: { count: 3, page: 5, per_page: 5, total_count: 23, total_pages: 5 },
  });
});

describe("the list of memberships", () => {
  test("is made of the organizations where there is no other", async () => {
    const { memberships } = client({ organizations });
    const { items } = await memberships.list();
    expect(items.map(({ account, status }) => [account?.id, account?.name, status])).toEqual([
      ["c", "Acme", "accepted"],
      ["a", "Initech", "pending"],
      ["d", "Acme", "pending"],
      ["b", "Globex", "accepted"],
    ]);
  });

  test("is the only one where there are no organizations", async () => {
    const { organizations, memberships } = client({ memberships: [{ id: "m" }] });
    expect((await organizations.list()).items).toEqual([]);
    expect(ids((await memberships.list()).items)).toBe("m");
  });
});

describe("leaving", () => {
  test("a membership that comes from no organization, or has none, changes nothing else", async () => {
    const { organizations: list, memberships } = client({ organizations, memberships: [{ id: "x" }] });
    await list.leave("c");
    expect(ids((await memberships.list()).items)).toBe("x");
    await memberships.leave("x");
    expect(ids((await list.list()).items)).toBe("adb");
  });

  test("an organization takes the membership that was made of it", async () => {
    const { organizations: list, memberships } = client({ organizations });
    await list.leave("a");
    expect((await memberships.list()).items.map(({ account }) => account?.id).join("")).toBe("cdb");
  });

  test("an organization leaves every membership in its account", async () => {
    const { organizations: list, memberships } = client({
      organizations,
      memberships: [
        { id: "x", account: { id: "d" } },
        { id: "y", account: { id: "c" } },
        { id: "z", account: { id: "d" } },
      ],
    });
    await list.leave("d");
    expect(ids((await memberships.list()).items)).toBe("y");
  });

  test("is undone by a reset", async () => {
    const double = createDouble("cloudflare", { organizations });
    const { organizations: list } = createCloudflareClient({ auth: { token: "any" }, fetch: double.fetch });
    await list.leave("a");
    double.reset();
    expect((await list.list()).total).toBe(4);
    expect(double.requests).toHaveLength(1);
  });
});

function client(options: CloudflareDoubleOptions) {
  return createCloudflareClient({
    auth: { token: "any" },
    fetch: createDouble("cloudflare", options).fetch,
    retries: 0,
  });
}
