/** Seeds that JSON cannot hold as they are: each is refused with its place, and never with an error of the runtime's. */
import { describe, expect, test } from "vitest";
import { InvalidArgumentError } from "../../src/index.ts";
import { createDouble, type DoubleProvider } from "../../src/testing/index.ts";

const fails = (): never => {
  throw new Error("its own");
};
const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;
const throwing = Object.defineProperty({}, "name", { enumerable: true, get: fails });
let deep: unknown = "text";
for (let level = 0; level < 200; level++) deep = [deep];
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();

const seeds: readonly (readonly [DoubleProvider, string])[] = [
  ["cloudflare", "organizations"],
  ["cloudflare", "memberships"],
  ["auth0", "organizations"],
  ["k6", "organizations"],
  ["k6", "projects"],
  ["archera", "organizations"],
];

/** Items of which no list may have one as its second. @param place - Behind the item's own. */
const items: readonly (readonly [what: string, item: unknown, place: string])[] = [
  ["null", null, ""],
  ["undefined", undefined, ""],
  ["text", "Acme", ""],
  ["a list", [], ""],
  ["a function", fails, ""],
  ["a bigint", 1n, ""],
  ["a symbol", Symbol("x"), ""],
  ["a date", new Date(0), ""],
  ["a map", new Map(), ""],
  ["a boxed text", Object("Acme"), ""],
  ["a revoked proxy", revoked, ""],
  ["a promise", Promise.resolve({}), ""],
  ["itself", cyclic, ".self"],
  ["itself, further down", { name: { list: [cyclic] } }, ".name.list.0.self"],
  ["a bigint in it", { name: 1n }, ".name"],
  ["a symbol in it", { name: Symbol("x") }, ".name"],
  ["a function in it", { name: fails }, ".name"],
  ["NaN in it", { name: Number.NaN }, ".name"],
  ["Infinity in it", { name: Infinity }, ".name"],
  ["a date in it", { name: new Date(0) }, ".name"],
  ["a text that throws", { name: { toString: fails } }, ".name.toString"],
  ["an object as a name", { name: {} }, ".name"],
  ["a getter that throws", throwing, ".name"],
  ["a `toJSON` that throws", { name: "Acme", toJSON: fails }, ""],
  ["a `toJSON` that changes it", { name: "Acme", toJSON: () => ({ name: "Initech" }) }, ""],
  [
    "a `toJSON` of its class",
    new (class {
      name = "Acme";
      toJSON() {
        return null;
      }
    })(),
    "",
  ],
  ["a list with a hole", { name: new Array(1) }, ".name.0"],
  ["a list with undefined", { name: ["a", undefined] }, ".name.1"],
  ["too many levels", { name: deep }, `.name${".0".repeat(99)}`],
];

describe.each(seeds)("of %s, `%s`", (provider, option) => {
  const create = (seed: unknown) =>
    createDouble(
      provider,
      JSON.parse("{}", () => ({ [option]: seed })),
    );
  const refusal = (seed: unknown) => {
    try {
      create(seed);
    } catch (error) {
      return error;
    }
    return undefined;
  };

  test.each(items)("with %s are refused with the place", (_, item, place) => {
    const error = refusal([{}, item]);
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(error).toMatchObject({ argument: `${option}[1]${place}` });
  });

  test.each<[string, unknown, string]>([
    ["null", null, option],
    ["a promise", Promise.resolve([]), option],
    ["text", "Acme", option],
    ["a list with a hole", new Array(3), `${option}[0]`],
    ["a list whose item throws", Object.defineProperty([{}], 0, { get: fails }), `${option}[0]`],
    ["a count that is none", { count: 1.5, at: () => ({}) }, `${option}.count`],
    ["an `indexOfId` that is none", { count: 1, at: () => ({}), indexOfId: 5 }, `${option}.indexOfId`],
  ])("as %s are refused", (_, seed, argument) => {
    // Auth0 also takes lists by user id, and everything else that is an object is one.
    if (provider === "auth0" && seed instanceof Promise) return;
    const error = refusal(seed);
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(error).toMatchObject({ argument });
  });
});

describe("a lazy seed", () => {
  const headers = { authorization: "Bearer any" };
  const first = "https://api.cloudflare.com/client/v4/user/organizations";
  const ask = (organizations: unknown, path = "") =>
    createDouble(
      "cloudflare",
      JSON.parse("{}", () => ({ organizations })),
    ).fetch(first + path, { headers });

  test.each(items)("whose `at` gives %s rejects with the place", async (_, item, place) => {
    const asked = ask({ count: 2, at: (index: number) => (index === 1 ? item : {}) });
    await expect(asked).rejects.toThrow(InvalidArgumentError);
    await expect(asked).rejects.toMatchObject({ argument: `organizations[1]${place}` });
  });

  test("whose `at` throws rejects with what it threw", async () => {
    const asked = ask({ count: 2, at: fails });
    await expect(asked).rejects.toThrow(InvalidArgumentError);
    await expect(asked).rejects.toMatchObject({
      argument: "organizations.at(0)",
      message: expect.stringContaining("its own"),
    });
  });

  test("whose `indexOfId` throws rejects with what it threw", async () => {
    const asked = ask({ count: 2, at: () => ({}), indexOfId: fails }, "/a");
    await expect(asked).rejects.toMatchObject({ name: "InvalidArgumentError", argument: "organizations.indexOfId" });
  });

  test("may be of a class", async () => {
    class Organizations {
      readonly count = 2;
      at(index: number) {
        return { name: `Organization ${index + this.count}` };
      }
    }
    const { result } = await (await ask(new Organizations())).json();
    expect(result).toMatchObject([{ name: "Organization 2" }, { name: "Organization 3" }]);
  });
});

describe("Auth0's users", () => {
  const url = "https://acme.eu.auth0.com/api/v2/users/auth0%7C1/organizations";
  const headers = { authorization: "Bearer any" };

  test.each([
    ["null", () => null],
    ["a promise", async () => []],
    ["an error", fails],
  ])("whose function gives %s reject by name", async (_, organizations) => {
    // @ts-expect-error the compiler says so too
    const { fetch } = createDouble("auth0", { organizations });
    await expect(fetch(url, { headers })).rejects.toMatchObject({
      name: "InvalidArgumentError",
      argument: "organizations",
    });
  });

  test("by a getter that throws are refused by name", () => {
    const organizations = Object.defineProperty({}, "auth0|1", { enumerable: true, get: fails });
    expect(() => createDouble("auth0", { organizations })).toThrow("`organizations` threw Error: its own");
  });
});

test("an id that is none is refused with its place", () => {
  // @ts-expect-error the compiler says so too
  expect(() => createDouble("k6", { organizations: [{ id: {} }] })).toThrow("`organizations[0].id` is object");
});

test("an account that is none is refused with its place", () => {
  for (const account of [null, 5, "Acme", [], true]) {
    // @ts-expect-error the compiler says so too
    expect(() => createDouble("cloudflare", { memberships: [{ account }] })).toThrow("`memberships[0].account` is");
  }
});

test("what an item holds cannot be changed later", async () => {
  const account = { name: "Acme" };
  const { fetch } = createDouble("cloudflare", { memberships: [{ account }] });
  account.name = "Initech";
  const response = await fetch("https://api.cloudflare.com/client/v4/memberships", {
    headers: { authorization: "Bearer any" },
  });
  expect((await response.json()).result).toMatchObject([{ account: { name: "Acme" } }]);
});

test("an object of a class is an item", () => {
  class Organization {
    readonly name = "Acme";
  }
  expect(() => createDouble("archera", { organizations: [new Organization()] })).not.toThrow();
});
