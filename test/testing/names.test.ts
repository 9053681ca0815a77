/** Names that every object has are names like any other. */
import { describe, expect, test } from "vitest";
import { InvalidArgumentError } from "../../src/index.ts";
import { createDouble, type DoubleProvider } from "../../src/testing/index.ts";
import { route } from "../../src/testing/route.ts";
import { everyProvider } from "./subject.ts";

const inherited = [...Object.getOwnPropertyNames(Object.prototype), "__proto__"];
const headers = { authorization: "Bearer any" };
const lists: Record<DoubleProvider, string> = {
  cloudflare: "https://api.cloudflare.com/client/v4/user/organizations",
  auth0: "https://acme.eu.auth0.com/api/v2/users/auth0%7C1/organizations",
  k6: "https://api.k6.io/v3/organizations",
  archera: "https://api.archera.ai/v1/orgs",
};

describe.each(everyProvider)("%s", (provider) => {
  test.each(inherited)("is asked for `%s` as for any parameter that it does not have", async (name) => {
    const { fetch, requests } = createDouble(provider);
    const known = await fetch(`${lists[provider]}?take=1`, { headers });
    const response = await fetch(`${lists[provider]}?${name}=1`, { headers });
    expect(response.status).toBe(known.status);
    expect(response.status).toBe(provider === "auth0" ? 400 : 200);
    expect(Object.entries(requests[1]?.query ?? {})).toEqual([[name, "1"]]);
    expect(Object.getPrototypeOf(requests[1]?.query)).toBe(Object.prototype);
  });

  test("has no operation of such a name that could fail", () => {
    const { fail } = createDouble(provider);
    for (const operation of inherited) {
      // @ts-expect-error the compiler says so too
      expect(() => fail({ status: 500, operation })).toThrow("`operation` must be one of");
    }
  });
});

test.each(inherited)("`%s` is no user of Auth0's unless it is given", async (id) => {
  const organizations = { "auth0|1": [{ name: "acme" }] };
  const given = Object.fromEntries([[id, [{ name: "initech" }]]]);
  const url = `https://acme.eu.auth0.com/api/v2/users/${encodeURIComponent(id)}/organizations`;
  expect((await createDouble("auth0", { organizations }).fetch(url, { headers })).status).toBe(404);
  const found = await createDouble("auth0", { organizations: given }).fetch(url, { headers });
  expect(await found.json()).toMatchObject([{ name: "initech" }]);
});

test.each(inherited)("`%s` is no organization of Cloudflare's and no provider", async (name) => {
  const { fetch } = createDouble("cloudflare");
  expect((await fetch(`${lists.cloudflare}/${name}`, { headers })).status).toBe(404);
  // @ts-expect-error the compiler says so too
  expect(() => createDouble(name)).toThrow(InvalidArgumentError);
});

test.each([
  null,
  undefined,
  Symbol("cloudflare"),
  ["cloudflare"],
  {
    toString: () => {
      throw new Error("no");
    },
  },
])("%o is no provider", (provider) => {
  // @ts-expect-error the compiler says so too
  expect(() => createDouble(provider)).toThrow("`provider` must be one of archera");
});

test("a property that every object has is one of an item that the spec does not have", () => {
  for (const name of inherited) {
    const organizations = [
      Object.fromEntries([
        ["name", "Acme"],
        [name, 1],
      ]),
    ];
    expect(() => createDouble("archera", { organizations })).toThrow(`\`organizations[0].${name}\` is not documented`);
  }
});

test("a header field may have such a name", async () => {
  const { fetch, fail } = createDouble("k6");
  fail({
    status: 500,
    headers: Object.fromEntries([
      ["constructor", "a"],
      ["__proto__", "b"],
    ]),
  });
  const response = await fetch(lists.k6, { headers });
  expect([response.headers.get("constructor"), response.headers.get("__proto__")]).toEqual(["a", "b"]);
});

test.each(inherited)("a path parameter may be called `%s`", (name) => {
  const operation = {
    id: "get",
    method: "GET",
    path: `/teams/{${name}}`,
    pathParameters: {},
    query: {},
    responses: {},
  } as const;
  const { parameters } = route({ prefix: "", operations: [operation] }, "GET", "/teams/a%20b");
  expect(Object.entries(parameters)).toEqual([[name, "a b"]]);
});
