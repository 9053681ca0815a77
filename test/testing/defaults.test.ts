/** A double works at once: without options, for every client and every operation. */
import { describe, expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { InvalidArgumentError } from "../../src/index.ts";
import { createArcheraClient } from "../../src/providers/archera/index.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createK6Client } from "../../src/providers/k6/index.ts";
import { createDouble } from "../../src/testing/index.ts";
import { judged } from "./judged.ts";

const token = "any-token";

describe("without options", () => {
  test("Cloudflare knows organizations and the memberships in them", async () => {
    const { found, ...judge } = judged(createDouble("cloudflare"));
    const { organizations, memberships } = createCloudflareClient({ auth: { token }, ...judge });
    const { items, total } = await organizations.list();
    expect(items.map(({ status }) => status)).toEqual(["member", "member", "invited"]);
    expect(total).toBe(3);
    for (const item of items) expect(await organizations.get(item.id ?? "")).toEqual(item);
    const joined = await memberships.list();
    expect(joined.items.map(({ account }) => account?.id)).toEqual(items.map(({ id }) => id));
    for (const item of joined.items) expect(await memberships.get(item.id ?? "")).toEqual(item);
    expect(found).toEqual([]);
  });

  test("Auth0 knows three organizations of whichever user", async () => {
    const { found, ...judge } = judged(createDouble("auth0"));
    const { organizations } = createAuth0Client({ domain: "acme.eu.auth0.com", auth: { token }, ...judge });
    const { items } = await organizations.list("auth0|1");
    expect(items.map(({ name }) => name)).toEqual(["juniper-freight", "saltmarsh-analytics", "tern-logistics"]);
    expect((await organizations.list("google-oauth2|2")).items).toEqual(items);
    expect(found).toEqual([]);
  });

  test("k6 Cloud knows organizations and a project in each", async () => {
    const { found, ...judge } = judged(createDouble("k6"));
    const { organizations } = createK6Client({ auth: { token }, ...judge });
    const list = await organizations.list();
    expect(list.map(({ id }) => id)).toEqual([1013, 3127]);
    for (const { id } of list) {
      expect(await organizations.get(id)).toEqual(list.find((each) => each.id === id));
      expect(await organizations.listProjects(id)).toMatchObject([{ organization_id: id, is_default: true }]);
    }
    expect(found).toEqual([]);
  });

  test("Archera knows organizations of two kinds", async () => {
    const { found, ...judge } = judged(createDouble("archera"));
    const list = await createArcheraClient({ auth: { apiKey: "any-key" }, ...judge }).organizations.list();
    expect(list.map(({ kind }) => kind)).toEqual(["direct", "direct", "partnership"]);
    expect(found).toEqual([]);
  });
});

describe("the address", () => {
  test.each([
    "https://api.cloudflare.com/client/v4/user/organizations",
    "https://proxy.example.com/client/v4/user/organizations",
    "http://127.0.0.1:4010/client/v4/user/organizations",
  ])("%s is the list of organizations", async (url) => {
    const response = await createDouble("cloudflare").fetch(url, { headers: { authorization: "Bearer any" } });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
  });

  test.each([
    ["cloudflare", "/user/organizations"],
    ["cloudflare", "/client/v4user/organizations"],
    ["auth0", "/users/auth0%7C1/organizations"],
    ["auth0", "/api/v1/users/auth0%7C1/organizations"],
  ] as const)("of %s needs the path of the base URL: %s is nothing", async (provider, path) => {
    const double = createDouble(provider);
    const { fetch, found } = judged(double);
    const headers = { authorization: "Bearer any" };
    const response = await fetch(new Request(`https://provider.example.com${path}`, { headers }));
    expect(response.status).toBe(404);
    expect(double.requests).toEqual([{ method: "GET", path, operation: undefined, query: {} }]);
    expect(found).toEqual([]);
  });

  test("may come as a text, as a URL or in a Request", async () => {
    const { fetch } = createDouble("archera");
    const url = "https://api.archera.ai/v1/orgs";
    const headers = { "x-api-key": "any" };
    const answers = [fetch(url, { headers }), fetch(new URL(url), { headers }), fetch(new Request(url, { headers }))];
    for (const answer of answers) expect((await answer).status).toBe(200);
    const bare = new Request(url);
    expect((await fetch(bare)).status).toBe(401);
    expect((await fetch(bare, { headers })).status).toBe(200);
  });

  test.each([
    ["cloudflare", "/client/v4/user/tenants", { errors: [{ code: 7003 }, { code: 7000 }] }],
    ["auth0", "/api/v2/organizations", { statusCode: 404, error: "Not Found" }],
    ["k6", "/v3/teams", { error: { code: 3 } }],
    ["archera", "/v1/users", { type: "NotFound" }],
  ] as const)("that %s does not know is answered 404 in its own form", async (provider, path, body) => {
    const { fetch, found } = judged(createDouble(provider));
    const response = await fetch(new Request(`https://provider.example.com${path}`));
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject(body);
    expect(found).toEqual([]);
  });

  test.each([
    ["cloudflare", "/client/v4/user/organizations", { errors: [{ code: 7001 }] }],
    ["auth0", "/api/v2/users/auth0%7C1/organizations", { statusCode: 405, error: "Method Not Allowed" }],
    ["k6", "/v3/organizations", { error: { code: 7 } }],
    ["archera", "/v1/orgs", { type: "MethodNotAllowed" }],
  ] as const)("of %s takes no other method", async (provider, path, body) => {
    const response = await createDouble(provider).fetch(`https://provider.example.com${path}`, { method: "PUT" });
    expect(response.status).toBe(405);
    expect(await response.json()).toMatchObject(body);
  });
});

describe("options that a double cannot use are refused, by their name", () => {
  const rateLimit = { limit: 1, window: 1 };
  test.each([
    [{ organisations: [] }, "`organisations` is not an option; the options are organizations, projects, auth"],
    [{ memberships: [] }, "`memberships` is not an option"],
    [{ rateLimit: { limit: 5 } }, "`rateLimit.window` must be a number above 0"],
    [{ rateLimit: { window: 5 } }, "`rateLimit.limit` must be a number above 0"],
    [{ rateLimit: { ...rateLimit, block: 0 } }, "`rateLimit.block` must be a number above 0"],
    [{ rateLimit: { ...rateLimit, per: 5 } }, "`rateLimit.per` is not an option; the options are limit, window, block"],
    [{ rateLimit: null }, "`rateLimit` must be an object"],
    [null, "`options` must be an object"],
    ["organizations", "`options` must be an object"],
  ])("%j", (options, message) => {
    // @ts-expect-error the compiler says so too
    const make = () => createDouble("k6", options);
    expect(make).toThrow(InvalidArgumentError);
    expect(make).toThrow(message);
  });

  test("but for those that are undefined, which count as absent", () => {
    const options = { organizations: undefined, rateLimit: undefined, organisations: undefined };
    expect(() => createDouble("k6", options)).not.toThrow();
  });
});

test("a provider that there is no double of is refused", () => {
  // @ts-expect-error the compiler says so too
  expect(() => createDouble("github")).toThrow(`\`provider\` must be one of ${providers.join(", ")}`);
});
