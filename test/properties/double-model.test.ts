/**
 * A double under random operations beside the plainest model of the provider: arrays that are filtered, sorted and
 * spliced. Every response is compared with the model, and with the spec by Ajv and by the client.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { ApiError } from "../../src/index.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import {
  type CloudflareClient,
  createCloudflareClient,
  type OrganizationQuery,
} from "../../src/providers/cloudflare/index.ts";
import { createDouble, type Double } from "../../src/testing/index.ts";
import { propertyRuns, times } from "../support/depth.ts";
import { judged } from "../testing/judged.ts";

interface Organization {
  readonly id: string;
  readonly name: string;
  readonly status: "member" | "invited";
}
interface Membership {
  readonly id: string;
  readonly account: { readonly id: string; readonly name: string };
  readonly status: "accepted" | "pending" | "rejected";
}
interface Model {
  organizations: Organization[];
  memberships: Membership[];
}
interface Real {
  readonly client: CloudflareClient;
  readonly another: () => CloudflareClient;
  readonly double: Double<"cloudflare">;
  readonly found: readonly string[];
}
type Command = fc.AsyncCommand<Model, Real>;

const oneOf = <const Value>(...values: Value[]) => fc.constantFrom(...values);
const name = oneOf("Acme", "Globex", "Initech");
const organizationStatus = oneOf("member", "invited");
const membershipStatus = oneOf("accepted", "pending", "rejected");
const paging = {
  page: fc.integer({ min: 1, max: 4 }),
  per_page: fc.integer({ min: 5, max: 9 }),
  direction: oneOf("asc", "desc"),
  name,
};
const optional = { requiredKeys: [] };
const organizationQuery = fc.record(
  { ...paging, status: organizationStatus, match: oneOf("any", "all"), order: oneOf("id", "name", "status") },
  optional,
);
const membershipQuery = fc.record(
  { ...paging, "account.name": name, status: membershipStatus, order: oneOf("id", "account.name", "status") },
  optional,
);

/** What is requested and what comes; both are compared, and the response with the spec. */
const command = (title: string, run: (model: Model, real: Real) => Promise<void>): Command => ({
  check: () => true,
  run: async (model, real) => {
    await run(model, real);
    expect(real.found).toEqual([]);
  },
  toString: () => title,
});

/** The fields by which a query filters and sorts. */
function fieldsOf(item: Organization | Membership): Readonly<Record<string, string>> {
  const { name } = "account" in item ? item.account : item;
  return { id: item.id, name, "account.name": name, status: item.status };
}

const commands = [
  organizationQuery.map((query) =>
    command(`list organizations ${JSON.stringify(query)}`, async ({ organizations }, { client }) => {
      const { items, total } = await client.organizations.list(query);
      expect(items).toMatchObject(pageOf(organizations, query));
      expect(total).toBe(organizations.length);
    }),
  ),
  membershipQuery.map((query) =>
    command(`list memberships ${JSON.stringify(query)}`, async ({ memberships }, { client }) => {
      const { items, total } = await client.memberships.list(query);
      expect(items).toMatchObject(pageOf(memberships, query));
      expect(total).toBe(memberships.length);
    }),
  ),
  fc.record({ status: organizationStatus, name }, optional).map((query) =>
    command(`list all organizations ${JSON.stringify(query)}`, async ({ organizations }, { client }) => {
      const all: unknown[] = [];
      for await (const each of client.organizations.listAll({ ...query, per_page: 5 })) all.push(each.id);
      const wanted = organizations.filter((each) =>
        Object.entries(query).every(([key, value]) => Reflect.get(each, key) === value),
      );
      expect(all).toEqual(wanted.map(({ id }) => id));
    }),
  ),
  ...(["organizations", "memberships"] as const).flatMap((kind) => [
    fc.nat(30).map((at) =>
      command(`get ${at} of ${kind}`, async (model, { client }) => {
        const expected = model[kind][at];
        const got = client[kind].get(expected?.id ?? "nobody");
        if (expected === undefined) await expect(got).rejects.toMatchObject({ status: 404 });
        else expect(await got).toMatchObject(expected);
      }),
    ),
    fc.nat(30).map((at) =>
      command(`leave ${at} of ${kind}`, async (model, { client }) => {
        const item = model[kind][at];
        const left = client[kind].leave(item?.id ?? "nobody");
        if (item === undefined) return expect(left).rejects.toMatchObject({ status: 404 });
        expect(await left).toEqual({ id: item.id });
        const tenant = "account" in item ? item.account.id : item.id;
        model.organizations = model.organizations.filter(({ id }) => id !== tenant);
        model.memberships = model.memberships.filter(({ account }) => account.id !== tenant);
      }),
    ),
  ]),
  fc.constantFrom(401, 403, 404, 405, 429).map((status) =>
    command(`fail with ${status}`, async ({ memberships }, { another, double }) => {
      double.fail({ status, operation: "leaveMembership" });
      // After a 429 a client sends nothing for a while: this one is not retried.
      await expect(another().memberships.leave(memberships[0]?.id ?? "nobody")).rejects.toThrow(ApiError);
    }),
  ),
  fc
    .constantFrom("per_page=4", "page=0", "page=x", "status=banned", "order=roles", `name=${"x".repeat(101)}`)
    .map((query) =>
      command(`list organizations wrongly with ${query}`, async (_, { double }) => {
        const url = `https://api.cloudflare.com/client/v4/user/organizations?${query}`;
        const { status } = await judged(double).fetch(new Request(url, { headers: { authorization: "Bearer any" } }));
        expect(status).toBe(422);
      }),
    ),
];

const seeds = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[0-9a-f]{1,8}$/),
    name,
    status: organizationStatus,
    joined: fc.option(membershipStatus, { nil: undefined }),
  }),
  { maxLength: 25, selector: ({ id }) => id },
);

/** Each is up to 30 operations long. */
const stories = propertyRuns / 10;

test(`Cloudflare is what arrays would be, in ${stories} stories of random operations`, async () => {
  await fc.assert(
    fc.asyncProperty(
      seeds,
      fc.boolean(),
      fc.commands(commands, { maxCommands: 30 }),
      async (tenants, lazy, requested) => {
        const organizations = tenants.map(({ id, name, status }) => ({ id, name, status }));
        const memberships = tenants.flatMap(({ id, name, joined }) =>
          joined === undefined ? [] : [{ id: `m${id}`, account: { id, name }, status: joined }],
        );
        const double = createDouble("cloudflare", {
          organizations: lazy ? lazily(organizations) : organizations,
          memberships: lazy ? lazily(memberships) : memberships,
        });
        const { found, ...judge } = judged(double);
        const another = () => createCloudflareClient({ auth: { token: "any" }, retries: 0, ...judge });
        const real = { client: another(), another, double, found };
        await fc.asyncModelRun(() => ({ model: { organizations, memberships }, real }), requested);
      },
    ),
    { numRuns: stories },
  );
});

test(`Auth0 is what an array would be, in random pages, ${times}`, async () => {
  const query = fc.record(
    { page: fc.nat(30), per_page: fc.integer({ min: 1, max: 100 }), include_totals: fc.boolean() },
    optional,
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(0, 3, 60, 999, 1_000, 1_500), query, async (count, requested) => {
      const all = Array.from({ length: count }, (_, index) => ({ id: `org_${index}`, name: `organization-${index}` }));
      const { found, ...judge } = judged(createDouble("auth0", { organizations: { "auth0|1": lazily(all) } }));
      const options = { domain: "acme.eu.auth0.com", auth: { token: "any" }, retries: 0, ...judge };
      const { page = 0, per_page = 50 } = requested;
      const got = createAuth0Client(options).organizations.list("auth0|1", requested);
      const start = page * per_page;
      if (start >= 1_000) await expect(got).rejects.toMatchObject({ code: "invalid_paging" });
      else expect((await got).items).toMatchObject(all.slice(start, Math.min(start + per_page, 1_000)));
      if (start < 1_000) expect((await got).total).toBe(requested.include_totals ? count : undefined);
      expect(found).toEqual([]);
    }),
  );
});

function lazily<Item>(items: readonly Item[]) {
  const at = (index: number) => {
    const item = items[index];
    if (item === undefined) throw new Error(`${index} is none of ${items.length}.`);
    return item;
  };
  return { count: items.length, at };
}

interface Requested extends Pick<OrganizationQuery, "page" | "per_page" | "direction" | "match" | "name"> {
  readonly "account.name"?: string;
  readonly status?: string;
  readonly order?: string;
}

function pageOf<Item extends Organization | Membership>(items: readonly Item[], query: Requested): Item[] {
  const { page = 1, per_page = 20, order, direction, match } = query;
  const wanted = Object.entries({ name: query.name, "account.name": query["account.name"], status: query.status });
  const requested = wanted.filter(([, value]) => value !== undefined);
  const kept = items.filter((item) => {
    const holds = requested.map(([key, value]) => fieldsOf(item)[key] === value);
    return requested.length === 0 || (match === "any" ? holds.includes(true) : !holds.includes(false));
  });
  const turn = direction === "desc" ? -1 : 1;
  const key = (item: Item) => fieldsOf(item)[order ?? ""] ?? "";
  const sorted = order
    ? kept.toSorted((a, b) => turn * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
    : turn === 1
      ? kept
      : kept.toReversed();
  return sorted.slice((page - 1) * per_page, page * per_page);
}
