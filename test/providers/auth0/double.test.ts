import { describe, expect, test } from "vitest";
import { AuthenticationError, NotFoundError } from "../../../src/index.ts";
import { createAuth0Client } from "../../../src/providers/auth0/index.ts";
import { type Auth0DoubleOptions, createDouble } from "../../../src/testing/index.ts";

const domain = "acme.eu.auth0.com";
const list = (options: Auth0DoubleOptions) =>
  createAuth0Client({ domain, auth: { token: "any" }, fetch: createDouble("auth0", options).fetch, retries: 0 })
    .organizations;

test("without options whichever user has three organizations", async () => {
  const organizations = list({});
  const { items } = await organizations.list("auth0|1");
  expect(items.map(({ name }) => name)).toEqual(["juniper-freight", "saltmarsh-analytics", "tern-logistics"]);
  expect((await organizations.list("google-oauth2|2")).items).toEqual(items);
});

/** The status and the body of a list. */
async function read(search: string, options: Auth0DoubleOptions = {}) {
  const url = `https://${domain}/api/v2/users/auth0%7C1/organizations${search}`;
  const response = await createDouble("auth0", options).fetch(url, { headers: { authorization: "Bearer any" } });
  return { status: response.status, body: await response.json() };
}

test("a list is an array, and with totals an object around it", async () => {
  const organizations = [{ name: "acme" }, { name: "initech" }, { name: "globex" }];
  const send = async (search: string) => (await read(search, { organizations })).body;
  const whole = await send("");
  expect(whole).toMatchObject(organizations);
  expect(await send("?include_totals=false")).toEqual(whole);
  expect(await send("?include_totals=true")).toEqual({ start: 0, limit: 50, total: 3, organizations: whole });
  const page = { start: 2, limit: 2, total: 3, organizations: whole.slice(2) };
  expect(await send("?include_totals=true&page=1&per_page=2")).toEqual(page);
});

test("the first 1,000 can be read, the page that they end in is cut, and what begins behind them is rejected", async () => {
  const many = { count: 2_000, at: (index: number) => ({ name: `organization-${index}` }) };
  const send = async (page: number, per_page: number) =>
    (await list({ organizations: many }).list("auth0|1", { page, per_page })).items.map(({ name }) => name);
  expect((await send(9, 100)).at(-1)).toBe("organization-999");
  expect(await send(33, 30)).toEqual(Array.from({ length: 10 }, (_, index) => `organization-${990 + index}`));
  const limit = { name: "ApiError", status: 400, code: "invalid_paging" };
  await expect(send(10, 100)).rejects.toMatchObject(limit);
});

describe("the users", () => {
  const acme = [{ name: "acme" }];
  test.each([
    ["an object", { "auth0|1": acme }],
    ["a map", new Map([["auth0|1", acme]])],
    ["a function", (userId: string) => (userId === "auth0|1" ? acme : undefined)],
  ])("are given by %s, and another is not found", async (_, organizations) => {
    const { list: send } = list({ organizations });
    expect((await send("auth0|1")).items).toMatchObject(acme);
    await expect(send("auth0|2")).rejects.toThrow(NotFoundError);
    await expect(send("constructor")).rejects.toThrow(NotFoundError);
  });

  test("come from a function once, and again after a reset", async () => {
    const requested: string[] = [];
    let organizations = acme;
    const double = createDouble("auth0", {
      organizations: (userId) => {
        requested.push(userId);
        return organizations;
      },
    });
    const options = { domain, auth: { token: "any" }, fetch: double.fetch };
    const { list: send } = createAuth0Client(options).organizations;
    await send("auth0|1");
    await send("auth0|1");
    expect(requested).toEqual(["auth0|1"]);
    organizations = [{ name: "initech" }];
    double.reset();
    expect((await send("auth0|1")).items).toMatchObject(organizations);
  });
});

describe("users that are given wrongly", () => {
  const fails = (): never => {
    throw new Error("its own");
  };

  test.each([
    ["null", () => null],
    ["a promise", async () => []],
    ["an error", fails],
  ])("by a function that gives %s reject by name", async (_, organizations) => {
    // @ts-expect-error the compiler rejects it too
    const response = read("", { organizations });
    await expect(response).rejects.toMatchObject({ name: "InvalidArgumentError", argument: "organizations" });
  });

  test("by a getter that throws are rejected by name", () => {
    const organizations = Object.defineProperty({}, "auth0|1", { enumerable: true, get: fails });
    expect(() => createDouble("auth0", { organizations })).toThrow("`organizations` threw Error: its own");
  });

  test.each([...Object.getOwnPropertyNames(Object.prototype), "__proto__"])(
    "do not include `%s`, unless it is given",
    async (id) => {
      await expect(list({ organizations: { "auth0|1": [{ name: "acme" }] } }).list(id)).rejects.toThrow(NotFoundError);
      const given = Object.fromEntries([[id, [{ name: "initech" }]]]);
      expect((await list({ organizations: given }).list(id)).items).toMatchObject([{ name: "initech" }]);
    },
  );
});

describe("an application's credentials", () => {
  const clientId = "app";
  const clientSecret = "app-secret";
  const client = (auth: Auth0DoubleOptions["auth"], secret = clientSecret) => {
    let time = Date.now();
    const double = createDouble("auth0", { auth, now: () => time });
    const credentials = { clientId, clientSecret: secret };
    const { organizations } = createAuth0Client({ domain, auth: credentials, fetch: double.fetch, retries: 0 });
    return { double, organizations, pass: (ms: number) => (time += ms) };
  };

  test("are exchanged for a token that the API then takes", async () => {
    const { double, organizations } = client({ clientId, clientSecret });
    expect((await organizations.list("auth0|1")).items).toHaveLength(3);
    expect(double.requests.map(({ operation }) => operation)).toEqual(["exchangeToken", "listUserOrganizations"]);
  });

  test("that are wrong are rejected, and so is a token that was not handed out", async () => {
    const { double, organizations } = client({ clientId, clientSecret }, "wrong-secret");
    await expect(organizations.list("auth0|1")).rejects.toThrow(AuthenticationError);
    const direct = createAuth0Client({ domain, auth: { token: "made-up" }, fetch: double.fetch, retries: 0 });
    await expect(direct.organizations.list("auth0|1")).rejects.toThrow(AuthenticationError);
  });

  test("give a token for a day, after which the client fetches another", async () => {
    const { double, organizations, pass } = client({ clientId, clientSecret });
    await organizations.list("auth0|1");
    pass(86_399_000);
    await organizations.list("auth0|1");
    pass(1_000);
    await organizations.list("auth0|1");
    const exchanges = double.requests.filter(({ operation }) => operation === "exchangeToken");
    expect(exchanges).toHaveLength(2);
  });

  const grant = { grant_type: "client_credentials", audience: `https://${domain}/api/v2/` };
  const known = { client_id: "a", client_secret: "b" };
  test.each([
    ["another grant", { ...grant, ...known, grant_type: "password" }, 403, "unsupported_grant_type"],
    ["no application", grant, 401, "access_denied"],
    ["another audience", { ...grant, ...known, audience: "https://shop.example.com" }, 403, "access_denied"],
  ])("are not exchanged with %s", async (_, requested, status, error) => {
    const { fetch } = createDouble("auth0");
    const url = `https://${domain}/oauth/token`;
    const json = await fetch(url, { method: "POST", body: JSON.stringify(requested) });
    const form = await fetch(url, { method: "POST", body: new URLSearchParams(requested) });
    for (const response of [json, form]) {
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ error });
    }
  });
});

test("the exchange of credentials fails only where it is named", async () => {
  const double = createDouble("auth0");
  const auth = { clientId: "app", clientSecret: "app-secret" };
  const organizations = () =>
    createAuth0Client({ domain, auth, fetch: double.fetch, retries: 0 }).organizations.list("auth0|1");
  double.fail({ status: 500 });
  await expect(organizations()).rejects.toMatchObject({ operation: "listUserOrganizations" });
  double.fail({ status: 401, operation: "exchangeToken" });
  await expect(organizations()).rejects.toMatchObject({ operation: "exchangeToken", status: 401 });
});

test("a parameter that Auth0 does not have is rejected", async () => {
  expect(await read("?take=10")).toMatchObject({ status: 400, body: { errorCode: "invalid_query_string" } });
});
