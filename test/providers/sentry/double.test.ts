import { describe, expect, test } from "vitest";
import { NotFoundError, PermissionError } from "../../../src/index.ts";
import { createSentryClient } from "../../../src/providers/sentry/index.ts";
import { createDouble, type SentryDoubleOptions } from "../../../src/testing/index.ts";
import { collect } from "../../faults/fault.ts";

const auth = { token: "any" };
const client = (options: SentryDoubleOptions) =>
  createSentryClient({ auth, fetch: createDouble("sentry", options).fetch, retries: 0 });

const slugs = (items: readonly { readonly slug: string }[]) => items.map(({ slug }) => slug);

test("without options there are organizations in two regions, and members of each kind", async () => {
  const { organizations, regions } = client({});
  expect(slugs((await organizations.list()).items)).toEqual(["larkspur-labs", "tidewater-coop"]);
  expect(await regions.list()).toEqual([
    { name: "de", url: "https://de.sentry.io" },
    { name: "us", url: "https://us.sentry.io" },
  ]);
  const { items } = await organizations.listMembers("larkspur-labs");
  expect(items.map(({ orgRole, pending, user }) => [orgRole, pending, user?.name])).toEqual([
    ["admin", false, "Robin Ferrer"],
    ["owner", false, "Alex Thorne"],
    ["member", true, undefined],
  ]);
  expect(await organizations.listMembers("4509120034")).toEqual(await organizations.listMembers("larkspur-labs"));
  await expect(organizations.listMembers("nobody")).rejects.toThrow(NotFoundError);
});

test("a region has its own organizations alone, which together are those of all regions, and no list of regions", async () => {
  const { fetch } = createDouble("sentry", {});
  const at = (url: string) => createSentryClient({ auth, fetch, baseUrl: `${url}/api/0`, retries: 0 });
  const whole = at("https://sentry.io");
  const found: string[] = [];
  for (const { url } of await whole.regions.list())
    found.push(...slugs(await collect(at(url).organizations.listAll())));
  expect(found).toEqual(["tidewater-coop", "larkspur-labs"]);
  expect(found.sort()).toEqual(slugs(await collect(whole.organizations.listAll())));
  const de = at("https://de.sentry.io");
  await expect(de.organizations.listMembers("larkspur-labs")).rejects.toThrow(NotFoundError);
  await expect(de.regions.list()).rejects.toThrow(NotFoundError);
});

describe("pages", () => {
  const organizations = { count: 73, at: (index: number) => ({ slug: `o-${index}`, name: `Organization ${index}` }) };

  test("join to the whole by their links, with the filter and the order", async () => {
    const sentry = client({ organizations });
    expect(await collect(sentry.organizations.listAll({ per_page: 7 }))).toHaveLength(73);
    expect(await collect(sentry.organizations.listAll({ per_page: 4, query: "o-1" }))).toHaveLength(11);
    expect(await collect(sentry.organizations.listAll({ per_page: 50, sortBy: "members" }))).toHaveLength(73);
    expect(await collect(sentry.organizations.listAllMembers("o-3", { per_page: 2 }))).toHaveLength(3);
  });

  test("have links to both sides, whose results tell whether there is anything", async () => {
    const { fetch } = createDouble("sentry", { organizations });
    const linkOf = async (query: string) => {
      const headers = { authorization: "Bearer any" };
      return (await fetch(`https://sentry.io/api/0/organizations/${query}`, { headers })).headers.get("link");
    };
    const to = (rel: string, before: string, cursor: string, results: boolean) =>
      `<https://sentry.io/api/0/organizations/${before}&cursor=${cursor}>; rel="${rel}"; results="${results}"; cursor="${cursor}"`;
    expect(await linkOf("")).toBe(`${to("previous", "?", "0:0:1", false)}, ${to("next", "?", "0:100:0", false)}`);
    expect(await linkOf("?per_page=50")).toBe(
      `${to("previous", "?per_page=50", "0:0:1", false)}, ${to("next", "?per_page=50", "0:50:0", true)}`,
    );
    expect(await linkOf("?per_page=50&cursor=0:50:0")).toBe(
      `${to("previous", "?per_page=50", "0:0:1", true)}, ${to("next", "?per_page=50", "0:100:0", false)}`,
    );
  });

  test("with a cursor that is none are a 400", async () => {
    for (const cursor of ["next", "0:-1:0", "0:1"])
      await expect(client({}).organizations.list({ cursor })).rejects.toMatchObject({ name: "ApiError", status: 400 });
  });
});

test.each([
  ["slug:ACME", ["acme"]],
  ["id:2", ["globex"]],
  ["status:pending_deletion", ["globex"]],
  ["glob", ["globex"]],
  ["query:ac slug:acme", ["acme"]],
  ["member_id:9", ["acme", "globex"]],
  ["email:a@acme.example", ["acme", "globex"]],
  ["email:b@acme.example", []],
  ["color:red", []],
])("the query %s finds %j", async (query, found) => {
  const { organizations } = client({
    organizations: [
      { id: "1", slug: "acme", name: "Acme" },
      { id: "2", slug: "globex", name: "Globex", status: { id: "pending_deletion", name: "pending deletion" } },
    ],
    members: [{ id: "9", email: "a@acme.example" }],
  });
  expect(slugs((await organizations.list({ query })).items)).toEqual(found);
});

describe("leaving", () => {
  test("takes the organization away, for `me` or the first member, until a reset", async () => {
    const double = createDouble("sentry", {});
    const { organizations } = createSentryClient({ auth, fetch: double.fetch, retries: 0 });
    expect(await organizations.leave("larkspur-labs", "me")).toBeUndefined();
    const [first] = (await organizations.listMembers("tidewater-coop")).items;
    await organizations.leave("tidewater-coop", first?.id ?? "");
    expect((await organizations.list()).items).toEqual([]);
    await expect(organizations.leave("larkspur-labs", "me")).rejects.toThrow(NotFoundError);
    double.reset();
    expect((await organizations.list()).items).toHaveLength(2);
    expect((await organizations.listMembers("larkspur-labs")).items).toHaveLength(3);
  });

  test("removes another member of that organization alone", async () => {
    const { organizations } = client({});
    const [, , invited] = (await organizations.listMembers("larkspur-labs")).items;
    await organizations.leave("larkspur-labs", invited?.id ?? "");
    expect((await organizations.listMembers("larkspur-labs")).items).toHaveLength(2);
    expect((await organizations.listMembers("tidewater-coop")).items).toHaveLength(3);
    await expect(organizations.leave("larkspur-labs", invited?.id ?? "")).rejects.toThrow(NotFoundError);
  });

  test("is not for the only owner or manager, nor for a member that somebody else manages", async () => {
    const flags = { "idp:provisioned": true };
    const cases = [
      [{ orgRole: "owner" }, { orgRole: "member" }],
      [{ orgRole: "manager" }, { orgRole: "owner", pending: true }],
      [{ flags }],
      [{ flags: { "partnership:restricted": true } }],
    ];
    for (const members of cases)
      await expect(client({ members }).organizations.leave("larkspur-labs", "me")).rejects.toThrow(PermissionError);
    const two = client({ members: [{ orgRole: "owner" }, { orgRole: "manager" }] });
    expect(await two.organizations.leave("larkspur-labs", "me")).toBeUndefined();
  });
});
