import { describe, expect, test } from "vitest";
import { collectMemberships, NotFoundError, PermissionError, RateLimitError } from "../../../src/index.ts";
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

describe("regions", () => {
  const { fetch } = createDouble("sentry", {});
  const at = (url: string) => createSentryClient({ auth, fetch, baseUrl: `${url}/api/0`, retries: 0 });

  test("have their own organizations alone, which together are those of all regions", async () => {
    const whole = at("https://sentry.io");
    const found: string[] = [];
    for (const { url } of await whole.regions.list())
      found.push(...slugs(await collect(at(url).organizations.listAll())));
    expect(found).toEqual(["tidewater-coop", "larkspur-labs"]);
    expect(found.sort()).toEqual(slugs(await collect(whole.organizations.listAll())));
    await expect(at("https://de.sentry.io").organizations.listMembers("larkspur-labs")).rejects.toThrow(NotFoundError);
  });

  test("do not have the list of regions", async () => {
    await expect(at("https://de.sentry.io").regions.list()).rejects.toThrow(NotFoundError);
  });

  test("each are a source, whose list is complete for that region only", async () => {
    const regions = await at("https://sentry.io").regions.list();
    const { memberships, coverage } = await collectMemberships(regions.map(({ url }) => at(url)));
    expect(memberships.map(({ organizationName }) => organizationName).sort()).toEqual([
      "Larkspur Labs",
      "Tidewater Cooperative",
    ]);
    for (const { gaps } of coverage) expect(gaps.map(({ code }) => code)).toContain("region");
    expect((await collectMemberships([at("https://sentry.io")])).coverage).toEqual([
      { provider: "sentry", complete: true, gaps: [] },
    ]);
  });
});

test("a list of one organization is complete for a personal token, and may be that of another token", async () => {
  const { fetch } = createDouble("sentry", { organizations: [{}] });
  const codes = async (token: string | (() => string)) => {
    const { coverage } = await collectMemberships([createSentryClient({ auth: { token }, fetch })]);
    return coverage.flatMap(({ gaps }) => gaps.map(({ code }) => code));
  };
  expect(await codes("sntryu_1")).toEqual([]);
  for (const token of ["sntrys_1", "sntryi_1", "1", () => "sntryu_1"])
    expect(await codes(token)).toEqual(["token-scope"]);
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

test("organizations are found by the keys of the query syntax, and by words", async () => {
  const { organizations } = client({
    organizations: [
      { id: "1", slug: "acme", name: "Acme" },
      { id: "2", slug: "globex", name: "Globex", status: { id: "pending_deletion", name: "pending deletion" } },
    ],
    members: [{ id: "9", email: "a@acme.example" }],
  });
  const found = async (query: string) => slugs((await organizations.list({ query })).items);
  expect(await found("slug:ACME")).toEqual(["acme"]);
  expect(await found("id:2")).toEqual(["globex"]);
  expect(await found("status:pending_deletion")).toEqual(["globex"]);
  expect(await found("glob")).toEqual(["globex"]);
  expect(await found("query:ac slug:acme")).toEqual(["acme"]);
  expect(await found("member_id:9")).toEqual(["acme", "globex"]);
  expect(await found("email:a@acme.example")).toEqual(["acme", "globex"]);
  expect(await found("email:b@acme.example")).toEqual([]);
  expect(await found("color:red")).toEqual([]);
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

test("the limit is in the vendor's headers, and the client knows it", async () => {
  const { organizations } = client({ rateLimit: { limit: 1, window: 3_600 } });
  await organizations.list();
  await expect(organizations.list()).rejects.toThrow(RateLimitError);
});
