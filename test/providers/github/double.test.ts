import { describe, expect, test } from "vitest";
import { NotFoundError, PermissionError } from "../../../src/index.ts";
import { createGithubClient } from "../../../src/providers/github/index.ts";
import { createDouble, type GithubDoubleOptions } from "../../../src/testing/index.ts";
import { collect } from "../../faults/fault.ts";

const client = (options: GithubDoubleOptions) =>
  createGithubClient({ auth: { token: "any" }, fetch: createDouble("github", options).fetch, retries: 0 });

const logins = (items: readonly { readonly organization: { readonly login: string } }[]) =>
  items.map(({ organization }) => organization.login);

test("without options there are memberships of each kind, and organizations of the active ones", async () => {
  const { memberships, organizations } = client({});
  const { items } = await memberships.list();
  expect(items.map(({ role, state }) => [role, state])).toEqual([
    ["admin", "active"],
    ["member", "active"],
    ["member", "pending"],
  ]);
  for (const item of items) expect(await memberships.get(item.organization.login)).toEqual(item);
  const listed = await organizations.list();
  expect(listed.items).toEqual(items.slice(0, 2).map(({ organization }) => organization));
});

describe("pages", () => {
  const memberships = { count: 73, at: (index: number) => ({ state: index % 3 === 0 ? "pending" : "active" }) };

  test("join to the whole by their links, forwards and filtered", async () => {
    const github = client({ memberships });
    expect(await collect(github.memberships.listAll())).toHaveLength(73);
    const active = await collect(github.memberships.listAll({ state: "active", per_page: 7 }));
    expect(active).toHaveLength(48);
    expect(new Set(active.map(({ organization }) => organization.login)).size).toBe(48);
    expect(await collect(github.organizations.listAll({ per_page: 16 }))).toEqual(
      active.map(({ organization }) => organization),
    );
  });

  test("have links in the vendor's form, and none where there is one page", async () => {
    const { fetch } = createDouble("github", { memberships });
    const linkOf = async (query: string) => {
      const headers = { authorization: "Bearer any" };
      return (await fetch(`https://api.github.com/user/memberships/orgs?${query}`, { headers })).headers.get("link");
    };
    const of = (page: number) => `<https://api.github.com/user/memberships/orgs?per_page=30&page=${page}>`;
    expect(await linkOf("per_page=30")).toBe(`${of(2)}; rel="next"`);
    expect(await linkOf("per_page=30&page=2")).toBe(
      `${of(3)}; rel="next", ${of(1)}; rel="prev", ${of(1)}; rel="first"`,
    );
    expect(await linkOf("per_page=30&page=3")).toBe(`${of(2)}; rel="prev", ${of(1)}; rel="first"`);
    expect(await linkOf("per_page=100")).toBeNull();
  });
});

describe("leaving", () => {
  const memberships = [
    { organization: { login: "Acme" }, role: "admin" },
    { organization: { login: "Globex" } },
    { organization: { login: "Initech" }, role: "admin", state: "pending" },
  ] as const;

  test("takes the membership and the organization away, whatever the capital letters, until a reset", async () => {
    const double = createDouble("github", { memberships });
    const github = createGithubClient({ auth: { token: "any" }, fetch: double.fetch });
    expect(await github.memberships.leave("acme", "Robin-Ferrer")).toBeUndefined();
    expect(logins((await github.memberships.list()).items)).toEqual(["Globex", "Initech"]);
    expect((await github.organizations.list()).items.map(({ login }) => login)).toEqual(["Globex"]);
    await expect(github.memberships.get("Acme")).rejects.toThrow(NotFoundError);
    await expect(github.memberships.leave("Acme", "robin-ferrer")).rejects.toThrow(NotFoundError);
    double.reset();
    expect((await github.memberships.list()).items).toHaveLength(3);
  });

  test("is for owners only, and not for one who was only invited", async () => {
    const github = client({ memberships });
    await expect(github.memberships.leave("Globex", "robin-ferrer")).rejects.toThrow(PermissionError);
    await expect(github.memberships.leave("Initech", "robin-ferrer")).rejects.toThrow(PermissionError);
    await expect(github.memberships.leave("Acme", "somebody")).rejects.toThrow(NotFoundError);
    expect((await github.memberships.list()).items).toHaveLength(3);
  });
});

test("two memberships may have the same login, and are two", async () => {
  const { items } = await client({
    memberships: [{ organization: { login: "acme" } }, { organization: { login: "acme" } }],
  }).memberships.list();
  expect(new Set(items.map(({ organization_url }) => organization_url)).size).toBe(2);
});

test("a version that does not exist is rejected", async () => {
  const headers = { "x-github-api-version": "2020-01-01" };
  await expect(client({}).memberships.list({}, { headers })).rejects.toMatchObject({ name: "ApiError", status: 400 });
  await client({}).memberships.list({}, { headers: { "x-github-api-version": "2026-03-10" } });
});
