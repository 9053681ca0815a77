import { describe, expect, test } from "vitest";
import { NotFoundError } from "../../../src/index.ts";
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

describe("the list of organizations", () => {
  const { organizations: list } = client({ organizations });

  test.each([
    [{}, "cadb"],
    [{ name: "Acme" }, "cd"],
    [{ name: "acme" }, ""],
    [{ status: "invited" }, "ad"],
    [{ name: "Acme", status: "invited" }, "d"],
    [{ name: "Acme", status: "invited", match: "all" }, "d"],
    [{ name: "Acme", status: "invited", match: "any" }, "cad"],
    [{ match: "any" }, "cadb"],
    [{ order: "id" }, "abcd"],
    [{ order: "id", direction: "desc" }, "dcba"],
    [{ order: "name" }, "cdba"],
    [{ order: "name", direction: "desc" }, "abcd"],
    [{ order: "status" }, "adcb"],
    [{ direction: "desc" }, "bdac"],
    [{ status: "invited", direction: "desc" }, "da"],
    [{ status: "invited", order: "id" }, "ad"],
  ] as const)("with %j is %s", async (query, expected) => {
    const { items, total } = await list.list(query);
    expect(ids(items)).toBe(expected);
    expect(total).toBe(4); // counted without the filters, as documented
  });

  test("comes in pages that join to the whole, forwards, filtered and sorted", async () => {
    const many = Array.from({ length: 23 }, (_, index) => ({
      id: String((index * 7) % 23).padStart(2, "0"),
      status: index % 3 === 0 ? "invited" : "member",
    }));
    const { organizations } = client({ organizations: many });
    for (const query of [{}, { status: "member" }, { order: "id" }, { order: "id", status: "member" }] as const) {
      const whole = (await organizations.list({ ...query, per_page: 50 })).items;
      const joined = [];
      for (const page of [1, 2, 3, 4, 5])
        joined.push(...(await organizations.list({ ...query, per_page: 5, page })).items);
      expect(joined).toEqual(whole);
    }
    expect((await organizations.list({ page: 99 })).items).toEqual([]);
  });

  test("has its page and how many there are", async () => {
    const double = createDouble("cloudflare", { organizations: { count: 23, at: () => ({}) } });
    const response = await double.fetch("https://api.cloudflare.com/client/v4/user/organizations?page=5&per_page=5", {
      headers: { authorization: "Bearer any" },
    });
    expect(await response.json()).toMatchObject({
      success: true,
      result_info: { count: 3, page: 5, per_page: 5, total_count: 23, total_pages: 5 },
    });
  });
});

describe("the list of memberships", () => {
  const { memberships } = client({
    memberships: [
      { id: "c", account: { name: "Globex" }, status: "pending" },
      { id: "a", account: { name: "Acme" } },
      { id: "b", account: { name: "Initech" }, status: "rejected" },
    ],
  });

  test.each([
    [{}, "cab"],
    [{ status: "pending" }, "c"],
    [{ "account.name": "Acme" }, "a"],
    [{ name: "Acme" }, "a"],
    [{ name: "Acme", status: "pending" }, ""],
    [{ order: "account.name" }, "acb"],
    [{ order: "status", direction: "desc" }, "bca"],
  ] as const)("with %j is %s", async (query, expected) => {
    expect(ids((await memberships.list(query)).items)).toBe(expected);
  });

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
  test("an organization takes it from the list, from the count and from the memberships", async () => {
    const { organizations: list, memberships } = client({ organizations });
    expect(await list.leave("a")).toEqual({ id: "a" });
    expect(await list.list()).toMatchObject({ items: [{ id: "c" }, { id: "d" }, { id: "b" }], total: 3 });
    expect((await memberships.list()).items.map(({ account }) => account?.id).join("")).toBe("cdb");
    await expect(list.get("a")).rejects.toThrow(NotFoundError);
    await expect(list.leave("a")).rejects.toThrow(NotFoundError);
  });

  test("a membership takes the organization of its account", async () => {
    const { organizations: list, memberships } = client({
      organizations,
      memberships: [{ id: "x" }, { id: "m", account: { id: "d" } }],
    });
    expect(await memberships.leave("m")).toEqual({ id: "m" });
    expect(ids((await memberships.list()).items)).toBe("x");
    expect(ids((await list.list()).items)).toBe("cab");
    await list.leave("c"); // which has no membership
    expect(ids((await memberships.list()).items)).toBe("x");
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

  test("in the middle of a listing loses nobody else, whatever is filtered", async () => {
    const { organizations: list } = client({ organizations: { count: 30, at: (index) => ({ id: `o${index}` }) } });
    const first = await list.list({ per_page: 5, status: "member" });
    await list.leave("o2");
    const second = await list.list({ per_page: 5, page: 2, status: "member" });
    expect(ids(first.items)).toBe("o0o1o2o3o4");
    expect(ids(second.items)).toBe("o6o7o8o9o10"); // o5 has moved up to the first page
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
