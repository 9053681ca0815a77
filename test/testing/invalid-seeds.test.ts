/** Seeds that JSON cannot hold as they are: each is rejected with its place, and never with an error of the runtime's. */
import { describe, expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { InvalidArgumentError } from "../../src/index.ts";
import { createDouble } from "../../src/testing/index.ts";
import { facts, rejection, seeds, send, unchecked } from "./subject.ts";

const fails = (): never => {
  throw new Error("its own");
};
class WithToJson {
  readonly name = "Acme";
  toJSON() {
    return null;
  }
}
const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;
const throwing = Object.defineProperty({}, "name", { enumerable: true, get: fails });
let deep: unknown = "text";
for (let level = 0; level < 200; level++) deep = [deep];
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();

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
  ["a `toJSON` of its class", new WithToJson(), ""],
  ["a list with a hole", { name: new Array(1) }, ".name.0"],
  ["a list with undefined", { name: ["a", undefined] }, ".name.1"],
  ["too many levels", { name: deep }, `.name${".0".repeat(99)}`],
];

describe.each(providers)("a seed of %s that the spec does not allow", (provider) => {
  test.each(facts[provider].invalidSeeds)("is rejected (%#)", (make, message) => {
    expect(make).toThrow(InvalidArgumentError);
    expect(make).toThrow(message);
  });
});

describe.each(seeds)("of %s, `%s`", (provider, option, { takesRecords, objects = [] }) => {
  const create = (seed: unknown) => createDouble(provider, unchecked({ [option]: seed }));

  test.each(items)("with %s are rejected with the place", async (_, item, place) => {
    expect((await rejection(() => create([{}, item]))).argument).toBe(`${option}[1]${place}`);
  });

  test.each(objects)("with something else as its `%s` are rejected with the place", async (name) => {
    for (const value of [null, 5, "Acme", [], true])
      expect((await rejection(() => create([{ [name]: value }]))).message).toContain(`\`${option}[0].${name}\` is`);
  });

  test.each<[string, unknown, string]>([
    ["null", null, option],
    ["a promise", Promise.resolve([]), option],
    ["text", "Acme", option],
    ["a list with a hole", new Array(3), `${option}[0]`],
    ["a list whose item throws", Object.defineProperty([{}], 0, { get: fails }), `${option}[0]`],
    ["a count that is none", { count: 1.5, at: () => ({}) }, `${option}.count`],
    ["an `indexOfId` that is none", { count: 1, at: () => ({}), indexOfId: 5 }, `${option}.indexOfId`],
  ])("as %s are rejected", async (_, seed, argument) => {
    if (takesRecords && seed instanceof Promise) return;
    expect((await rejection(() => create(seed))).argument).toBe(argument);
  });
});

describe("a lazy seed", () => {
  const list = (organizations: unknown) =>
    send(createDouble("cloudflare", unchecked({ organizations })), {}, "listUserOrganizations");

  test.each(items)("whose `at` gives %s rejects with the place", async (_, item, place) => {
    const error = await rejection(() => list({ count: 2, at: (index: number) => (index === 1 ? item : {}) }));
    expect(error.argument).toBe(`organizations[1]${place}`);
  });

  test("whose functions throw rejects with what they threw", async () => {
    const error = await rejection(() => list({ count: 2, at: fails }));
    expect(error.argument).toBe("organizations.at(0)");
    expect(error.message).toContain("its own");
    const organizations = { count: 2, at: () => ({}), indexOfId: fails };
    const get = () => send(createDouble("cloudflare", { organizations }), {}, "getUserOrganization");
    expect((await rejection(get)).argument).toBe("organizations.indexOfId");
  });

  test("may be of a class", async () => {
    class Organizations {
      readonly count = 2;
      at(index: number) {
        return { name: `Organization ${index + this.count}` };
      }
    }
    const { result } = await (await list(new Organizations())).json();
    expect(result).toMatchObject([{ name: "Organization 2" }, { name: "Organization 3" }]);
  });
});

test("an object of a class is an item", () => {
  class Organization {
    readonly name = "Acme";
  }
  expect(() => createDouble("cloudflare", { organizations: [new Organization()] })).not.toThrow();
});
