/** What a double is given to know, how it fills it in, and that it stays lazy. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Provider } from "../../generated/providers.ts";
import { field } from "../../src/client/value.ts";
import { readSpec } from "../../src/compiler/spec.ts";
import { InvalidArgumentError } from "../../src/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createK6Client } from "../../src/providers/k6/index.ts";
import { createDouble } from "../../src/testing/index.ts";
import { valid } from "../support/arbitrary.ts";
import { propertyRuns } from "../support/depth.ts";

const auth = { token: "any" };
const million = 1_000_000;

describe("an item", () => {
  test("is completed around what was given, the same in every run", async () => {
    const ask = async () => {
      const { fetch } = createDouble("cloudflare", { organizations: [{ name: "Acme" }, {}], memberships: [{}] });
      const { organizations, memberships } = createCloudflareClient({ auth, fetch });
      return [...(await organizations.list()).items, ...(await memberships.list()).items];
    };
    const items = await ask();
    expect(items).toMatchObject([
      { id: expect.stringMatching(/^[0-9a-f]{32}$/), name: "Acme", status: "member" },
      { id: expect.stringMatching(/^[0-9a-f]{32}$/), name: expect.stringMatching(/^[A-Z]/), status: "member" },
      { id: expect.stringMatching(/^[0-9a-f]{32}$/), account: { name: expect.any(String) }, status: "accepted" },
    ]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(3);
    expect(await ask()).toEqual(items);
  });

  test("lacks what is given as undefined", async () => {
    const { fetch } = createDouble("cloudflare", { organizations: [{ id: "a", roles: undefined, status: undefined }] });
    const [item] = (await createCloudflareClient({ auth, fetch }).organizations.list()).items;
    expect(item).not.toHaveProperty("roles");
    expect(item).not.toHaveProperty("status");
  });

  test("is kept as it was when the double was made", async () => {
    const acme = { name: "Acme" };
    const given = [acme];
    const { fetch } = createDouble("cloudflare", { organizations: given });
    acme.name = "Initech";
    given.push({ name: "Globex" });
    const { items } = await createCloudflareClient({ auth, fetch }).organizations.list();
    expect(items).toMatchObject([{ name: "Acme" }]);
  });

  test.each([
    [() => createDouble("cloudflare", { organizations: [{}, { id: "x".repeat(33) }] }), "`organizations[1].id` is 33"],
    [
      () => createDouble("cloudflare", { memberships: [{ account: { name: "x".repeat(101) } }] }),
      "`memberships[0].account.name`",
    ],
    [
      () => createDouble("cloudflare", { organizations: [{ status: "banned" }] }),
      '`organizations[0].status` is "banned"',
    ],
    [() => createDouble("auth0", { organizations: { "auth0|1": [{ name: "" }] } }), "`organizations[0].name` is 0"],
    // @ts-expect-error the compiler says so too
    [() => createDouble("auth0", { organizations: [{ name: 7 }] }), "`organizations[0].name` is number"],
    [
      () => createDouble("k6", { organizations: [{ id: undefined }] }),
      "`organizations[0].id` is required, but missing",
    ],
    [() => createDouble("k6", { projects: [{ id: 1.5 }] }), "`projects[0].id` is number"],
    [() => createDouble("archera", { organizations: [{ org_id: "acme" }] }), "`organizations[0].org_id`"],
    // @ts-expect-error a property that the spec does not have
    [() => createDouble("archera", { organizations: [{ id: "acme" }] }), "`organizations[0].id` is not documented"],
    // @ts-expect-error nothing in place of an item
    [() => createDouble("k6", { organizations: [{}, null] }), "`organizations[1]` must be an object"],
    // @ts-expect-error no list
    [() => createDouble("archera", { organizations: 7 }), "`organizations` must be an array"],
    [
      () => createDouble("archera", { organizations: { count: -1, at: () => ({}) } }),
      "`organizations.count` must be a non-negative integer",
    ],
  ])("that the spec does not allow is refused (%#)", (make, message) => {
    expect(make).toThrow(InvalidArgumentError);
    expect(make).toThrow(message);
  });

  test.each([
    ["cloudflare", "Organization"],
    ["auth0", "Organization"],
    ["k6", "Organization"],
    ["archera", "Organization"],
  ] as const)("of %s comes back as it was given, whatever the spec allows", async (provider, schema) => {
    const spec = readSpec(provider);
    const schemaOf = spec.components.schemas[schema] ?? {};
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(valid(spec, schemaOf), distinct), async (organizations) => {
        const options = JSON.parse(JSON.stringify({ organizations }));
        const { fetch } = createDouble(provider, options);
        const response = await fetch(lists[provider], { headers: { authorization: "Bearer any" } });
        const body = await response.json();
        expect(body.result ?? body.organizations ?? body).toMatchObject(options.organizations);
      }),
      { numRuns: propertyRuns / 3 },
    );
  });

  const ids: Record<Provider, string> = { cloudflare: "id", auth0: "id", k6: "id", archera: "org_id" };
  const distinct = {
    maxLength: 5,
    comparator: (one: unknown, other: unknown) =>
      Object.values(ids).some((name) => field(one, name) !== undefined && field(one, name) === field(other, name)),
  };

  const seeds: readonly (readonly [Provider, string])[] = [
    ["cloudflare", "organizations"],
    ["cloudflare", "memberships"],
    ["auth0", "organizations"],
    ["k6", "organizations"],
    ["k6", "projects"],
    ["archera", "organizations"],
  ];
  const idsOf = async (provider: Provider, option: string, seed: readonly object[]): Promise<unknown[]> => {
    const options = { ...(option === "projects" && { organizations: [{ id: 1 }] }), [option]: seed };
    const { fetch } = createDouble(provider, options);
    const url = { memberships: memberships, projects: projects }[option] ?? lists[provider];
    const body = await (await fetch(url, { headers: { authorization: "Bearer any" } })).json();
    const items: object[] = body.result ?? body.organizations ?? body.projects ?? body;
    return items.map((item) => field(item, ids[provider]));
  };

  test.each(seeds)("of %s %s gets no id that another one was given", async (provider, option) => {
    const [first, second, third] = await idsOf(provider, option, [{}, {}, {}]);
    expect(new Set([first, second, third]).size).toBe(3);
    const got = await idsOf(provider, option, [{ [ids[provider]]: second }, {}, {}]);
    expect(got[0]).toBe(second);
    expect(got[2]).toBe(third); // what is free stays as it was
    expect(new Set(got).size).toBe(3);
  });

  test.each(seeds)("of %s %s cannot be given the id of another one", async (provider, option) => {
    const [id] = await idsOf(provider, option, [{}]);
    const twice = idsOf(provider, option, [{ [ids[provider]]: id }, {}, { [ids[provider]]: id }]);
    await expect(twice).rejects.toThrow(`\`${option}[2].${ids[provider]}\` is already the id of another item`);
  });

  test("of a lazy seed says what it says, because nobody looks through all of them", async () => {
    const { fetch } = createDouble("k6", { organizations: { count: 2, at: () => ({ id: 7 }) } });
    expect((await createK6Client({ auth, fetch }).organizations.list()).map(({ id }) => id)).toEqual([7, 7]);
  });

  const memberships = "https://api.cloudflare.com/client/v4/memberships";
  const projects = "https://api.k6.io/v3/organizations/1/projects";
  const lists: Record<Provider, string> = {
    cloudflare: "https://api.cloudflare.com/client/v4/user/organizations",
    auth0: "https://acme.eu.auth0.com/api/v2/users/auth0%7C1/organizations",
    k6: "https://api.k6.io/v3/organizations",
    archera: "https://api.archera.ai/v1/orgs",
  };
});

/** Organizations of a lazy seed, and how many of them a call makes. */
function lazySubject(count: number, { withIndex = false } = {}) {
  let made = 0;
  const at = (index: number) => {
    made++;
    return { id: `org-${index}`, name: `Organization ${count - index}`, status: index % 2 ? "member" : "invited" };
  };
  const indexOf = withIndex ? { indexOfId: (id: string) => Number(id.slice("org-".length)) } : {};
  const { fetch } = createDouble("cloudflare", { organizations: { count, at, ...indexOf } });
  const { organizations, memberships } = createCloudflareClient({ auth, fetch, retries: 0 });
  const madeBy = async (work: () => Promise<unknown>) => {
    made = 0;
    await work();
    return made;
  };
  return { organizations, memberships, madeBy };
}

describe("a million organizations", () => {
  test("are not made before they are asked for, and then page by page", async () => {
    const { organizations, memberships, madeBy } = lazySubject(million);
    expect(await madeBy(async () => {})).toBe(0);
    expect(await madeBy(() => organizations.list({ per_page: 50 }))).toBe(50);
    expect(await madeBy(() => organizations.list({ per_page: 50, page: 20_000 }))).toBe(50);
    expect(await madeBy(() => organizations.list({ direction: "desc" }))).toBe(20);
    expect(await madeBy(() => memberships.list({ per_page: 50, page: 10_000 }))).toBe(50);
    expect((await organizations.list({ page: 20_000, per_page: 50 })).items.at(-1)).toMatchObject({ id: "org-999999" });
    expect((await organizations.list()).total).toBe(million);
  });

  test("are filtered as far as the page reaches, and on from where the page before ended", async () => {
    const { organizations, madeBy } = lazySubject(million);
    // Each is made once to be filtered, and what is sent once more.
    expect(await madeBy(() => organizations.list({ status: "member", per_page: 50 }))).toBe(100 + 50);
    expect(await madeBy(() => organizations.list({ status: "member", per_page: 50, page: 2 }))).toBe(100 + 50);
    const first = async () => {
      let seen = 0;
      for await (const { status } of organizations.listAll({ status: "invited", per_page: 50 })) {
        expect(status).toBe("invited");
        if (++seen === 1_000) break;
      }
    };
    expect(await madeBy(first)).toBeLessThanOrEqual(21 * 150 + 2);
  });

  test("can be left, one by one", async () => {
    const { organizations, memberships, madeBy } = lazySubject(million, { withIndex: true });
    expect(await madeBy(() => organizations.get("org-777777"))).toBe(2); // once to compare the id
    await expect(organizations.get("nobody")).rejects.toThrow("404");
    await expect(organizations.get("org-1000000")).rejects.toThrow("404");
    expect(await madeBy(() => organizations.leave("org-777777"))).toBeLessThanOrEqual(2);
    await expect(organizations.get("org-777777")).rejects.toThrow("404");
    const { items, total } = await organizations.list({ page: 155_556, per_page: 5 });
    expect(items.map(({ id }) => id)).toEqual([775, 776, 778, 779, 780].map((end) => `org-777${end}`));
    expect(total).toBe(million - 1);
    expect((await memberships.list()).total).toBe(million - 1);
  });

  test("are refused where one that is read is none", async () => {
    const { fetch } = createDouble("cloudflare", {
      organizations: { count: million, at: (index) => ({ name: "x".repeat(index) }) },
    });
    const { organizations } = createCloudflareClient({ auth, fetch, retries: 0 });
    await organizations.list({ page: 1 });
    await expect(organizations.list({ page: 6 })).rejects.toThrow("`organizations[101].name` is 101 characters long");
  });
});

describe("ten thousand organizations", () => {
  const tenThousand = 10_000;

  test("are all read for an order, and only the best are kept", async () => {
    const { organizations, madeBy } = lazySubject(tenThousand);
    const work = async () => {
      const { items } = await organizations.list({ order: "name", per_page: 5, page: 2 });
      const numbers = [1_001, 1_002, 1_003, 1_004, 1_005]; // after 1, 10, 100, 1000 and 10000
      expect(items.map(({ name }) => name)).toEqual(numbers.map((number) => `Organization ${number}`));
    };
    expect(await madeBy(work)).toBe(tenThousand + 5);
  });

  test("are looked for one by one where nothing tells their index", async () => {
    const { organizations, madeBy } = lazySubject(tenThousand);
    expect(await madeBy(() => organizations.get("org-99"))).toBe(100 + 1);
    await expect(organizations.get("org-x")).rejects.toThrow("404");
  });

  test("of another provider come in one answer, because it does not page", async () => {
    let made = 0;
    const { fetch } = createDouble("k6", {
      organizations: { count: tenThousand, at: () => ({ is_default: made++ === 0 }) },
    });
    expect(made).toBe(0);
    expect(await createK6Client({ auth, fetch }).organizations.list()).toHaveLength(tenThousand);
  });
});

test("every id that a double makes up is another one", async () => {
  const count = 20_000;
  const { fetch } = createDouble("archera", { organizations: { count, at: () => ({}) } });
  const response = await fetch("https://api.archera.ai/v1/orgs", { headers: { "x-api-key": "any" } });
  const list: { org_id: string }[] = await response.json();
  expect(new Set(list.map(({ org_id }) => org_id)).size).toBe(count);
});
