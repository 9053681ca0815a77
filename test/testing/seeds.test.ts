/** What a double is given to know, how it fills it in, and that it stays lazy. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { doubles } from "../../generated/doubles.ts";
import { field } from "../../src/client/value.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createDouble } from "../../src/testing/index.ts";
import { valid } from "../support/arbitrary.ts";
import { propertyRuns } from "../support/depth.ts";
import { specs } from "../support/specs.ts";
import { seeds, send, unchecked } from "./subject.ts";

const auth = { token: "any" };
const million = 1_000_000;

describe("an item", () => {
  test("is completed around what was given, the same in every run", async () => {
    const send = async () => {
      const { fetch } = createDouble("cloudflare", { organizations: [{ name: "Acme" }, {}], memberships: [{}] });
      const { organizations, memberships } = createCloudflareClient({ auth, fetch });
      return [...(await organizations.list()).items, ...(await memberships.list()).items];
    };
    const items = await send();
    expect(items).toMatchObject([
      { id: expect.stringMatching(/^[0-9a-f]{32}$/), name: "Acme", status: "member" },
      { id: expect.stringMatching(/^[0-9a-f]{32}$/), name: expect.stringMatching(/^[A-Z]/), status: "member" },
      { id: expect.stringMatching(/^[0-9a-f]{32}$/), account: { name: expect.any(String) }, status: "accepted" },
    ]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(3);
    expect(await send()).toEqual(items);
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

  test("of a lazy seed are what they are, because nobody looks through all of them", async () => {
    const { fetch } = createDouble("cloudflare", { organizations: { count: 2, at: () => ({ id: "a" }) } });
    const { items } = await createCloudflareClient({ auth, fetch }).organizations.list();
    expect(items.map(({ id }) => id)).toEqual(["a", "a"]);
  });
});

describe.each(seeds)("an item of %s, `%s`,", (provider, option, { operation, id: idName, besides, schema }) => {
  const listed = async (seed: unknown): Promise<unknown[]> => {
    const double = createDouble(provider, unchecked({ ...besides, [option]: seed }));
    const body = await (await send(double, {}, operation)).json();
    const { unwrap = "" } = doubles[provider].model({}).operations.find(({ id }) => id === operation) ?? {};
    return Array.isArray(body) ? body : body[unwrap];
  };
  const idsOf = async (seed: unknown) => (await listed(seed)).map((item) => field(item, idName));

  if (schema)
    test("comes back as it was given, whatever the spec allows", async () => {
      const spec = specs[provider];
      const distinct = {
        maxLength: 5,
        comparator: (one: unknown, other: unknown) =>
          field(one, idName) !== undefined && field(one, idName) === field(other, idName),
      };
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(valid(spec, spec.components.schemas[schema] ?? {}), distinct),
          async (given) => {
            const seed = JSON.parse(JSON.stringify(given));
            expect(await listed(seed)).toMatchObject(seed);
          },
        ),
        { numRuns: Math.ceil(propertyRuns / 3) },
      );
    });

  test("gets no id that another one was given", async () => {
    const [first, second, third] = await idsOf([{}, {}, {}]);
    expect(new Set([first, second, third]).size).toBe(3);
    const got = await idsOf([{ [idName]: second }, {}, {}]);
    expect(got[0]).toBe(second);
    expect(got[2]).toBe(third); // what is free stays as it was
    expect(new Set(got).size).toBe(3);
  });

  test("cannot be given the id of another one", async () => {
    const [id] = await idsOf([{}]);
    const twice = idsOf([{ [idName]: id }, {}, { [idName]: id }]);
    await expect(twice).rejects.toThrow(`\`${option}[2].${idName}\` is already the id of another item`);
  });
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
  test("are not made before they are requested, and then page by page", async () => {
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

  test("are looked for one by one where nothing gives their index", async () => {
    const { organizations, madeBy } = lazySubject(tenThousand);
    expect(await madeBy(() => organizations.get("org-99"))).toBe(100 + 1);
    await expect(organizations.get("org-x")).rejects.toThrow("404");
  });
});
