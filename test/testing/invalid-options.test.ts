/** What a double cannot use is rejected at once, by its name, and never with an error of the runtime's. */
import { describe, expect, test } from "vitest";
import { doubles } from "../../generated/doubles.ts";
import { providers } from "../../generated/providers.ts";
import { InvalidArgumentError } from "../../src/index.ts";
import { createDouble } from "../../src/testing/index.ts";
import { inherited, rejection, unchecked } from "./subject.ts";

const fails = (): never => {
  throw new Error("its own");
};
const throwing = (name: string) => Object.defineProperty(unchecked({}), name, { enumerable: true, get: fails });

describe.each(providers)("the credential of %s", (provider) => {
  const kinds: readonly (readonly string[])[] = doubles[provider].credentials;
  const first = `auth.${kinds[0]?.[0]}`;
  const create = (auth: unknown) => createDouble(provider, unchecked({ auth }));
  const whole = (kind: readonly string[]) => Object.fromEntries(kind.map((name) => [name, "right"]));

  test.each<[unknown, string]>([
    ...[null, "text", 7, true, ["token"], () => ({ token: "right" })].map((auth): [unknown, string] => [auth, "auth"]),
    ...[{}, { token: undefined }, Object.create({ token: "right" })].map((auth): [unknown, string] => [auth, first]),
    [{ token: null }, "auth.token"],
    [{ token: "" }, "auth.token"],
    [{ token: 7 }, "auth.token"],
    [{ token: () => "right" }, "auth.token"],
    [{ token: ["right"] }, "auth.token"],
    [{ tokn: "right" }, "auth.tokn"],
    [{ token: "right", tokn: "right" }, "auth.tokn"],
  ])("%o is rejected as `%s`", async (auth, argument) => {
    const error = await rejection(() => create(auth));
    expect(error.argument).toBe(argument);
    expect(error.message).not.toContain("right");
  });

  for (const [one = "", other = ""] of kinds.filter(({ length }) => length === 2))
    test.each([
      [{ [one]: "right" }, other],
      [{ [other]: "right" }, one],
      [{ [one]: "right", [other]: undefined }, other],
      [{ [one]: "right", [other]: "" }, other],
      [{ [one]: 7, [other]: "right" }, one],
    ])("%o is rejected, because of its `%s`", async (auth, name) => {
      expect((await rejection(() => create(auth))).argument).toBe(`auth.${name}`);
    });

  test.each(kinds.slice(1))(
    "is rejected beside another one, because only one of them would hold: %s",
    async (...kind) => {
      const error = await rejection(() => create({ ...whole(kinds[0] ?? []), ...whole(kind) }));
      expect(error.argument).toBe(`auth.${kind[0]}`);
    },
  );
});

test.each(providers)("an option of %s that is nearly another one is rejected with that one", async (provider) => {
  const [option = ""] = doubles[provider].options;
  const error = await rejection(() => createDouble(provider, unchecked({ [`my${option}`]: [] })));
  expect(error.argument).toBe(`my${option}`);
  expect(error.message).toContain(`did you mean \`${option}\`?`);
});

describe("options", () => {
  const isNoObject = "must be an object";
  const isTooSmall = "must be a number above 0";

  test.each<[options: unknown, argument: string, problem: string]>([
    ...[null, "organizations", [], () => {}, new Map(), new Set(), Promise.resolve({})].map(
      (options): [unknown, string, string] => [options, "options", isNoObject],
    ),
    [{ organisations: [] }, "organisations", "is not an option; the options are organizations, projects, auth"],
    [{ memberships: [] }, "memberships", "is not an option"],
    [{ rateLimit: null }, "rateLimit", isNoObject],
    [{ rateLimit: [] }, "rateLimit", isNoObject],
    [{ rateLimit: { limit: 5 } }, "rateLimit.window", isTooSmall],
    [{ rateLimit: { window: 5 } }, "rateLimit.limit", isTooSmall],
    [{ rateLimit: { limit: 0, window: 5 } }, "rateLimit.limit", isTooSmall],
    [{ rateLimit: { limit: 1n, window: 1 } }, "rateLimit.limit", isTooSmall],
    [{ rateLimit: { limit: "5", window: 1 } }, "rateLimit.limit", isTooSmall],
    [{ rateLimit: { limit: 1, window: Number.NaN } }, "rateLimit.window", isTooSmall],
    [{ rateLimit: { limit: 1, window: 1, block: 0 } }, "rateLimit.block", isTooSmall],
    [{ rateLimit: { limit: 5, window: 1, block: null } }, "rateLimit.block", isTooSmall],
    [{ rateLimit: { limit: 1, per: 5 } }, "rateLimit.per", "is not an option; the options are limit, window, block"],
  ])("%o are rejected because of `%s`", async (options, argument, problem) => {
    const { message } = await rejection(() => createDouble("k6", unchecked(options)));
    expect(message).toContain(`\`${argument}\` ${problem}`);
  });

  test("that are undefined count as absent", () => {
    const options = { auth: undefined, organizations: undefined, rateLimit: undefined, organisations: undefined };
    expect(() => createDouble("k6", options)).not.toThrow();
  });
});

describe("a failure", () => {
  const { fail, fetch } = createDouble("k6");
  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  const beside = (argument: string, values: readonly unknown[]) =>
    values.map((value) => [{ status: 500, [argument]: value }, argument] as const);

  test.each<readonly [failure: unknown, argument: string]>([
    ...[null, undefined, "x", 503, [], () => {}].map((failure) => [failure, "failure"] as const),
    [{}, "status"],
    ...beside("status", [undefined, "503", 503.5, Number.NaN]),
    ...beside("time", [2]),
    ...beside("times", [Number.NaN, 0, -1, 1.5, "2", null, -Infinity, 1n]),
    ...beside("retryAfter", [Number.NaN, Infinity, 1e300, "1"]),
    ...beside("operation", [1n, cyclic, null, ...inherited]),
    ...beside("body", [cyclic, { count: 1n }, 1n, () => {}, Symbol("x"), { toJSON: fails }]),
    ...beside("headers", [null, "a: b", [["a", "b"]], new Headers({ a: "b" }), { a: 7 }, { a: undefined }]),
    ...beside("headers", [{ a: "b\r\nset-cookie: c" }, { a: "\u20ac" }, { "a b": "c" }, { "": "c" }]),
    [{ fault: "cut", status: 500 }, "status"],
    [{ fault: "cut", body: "x" }, "body"],
    [{ fault: "cut", times: 0 }, "times"],
    [{ fault: "constructor" }, "fault"],
    [{ fault: ["cut"] }, "fault"],
    [{ fault: null }, "fault"],
  ])("%o is rejected as `%s`", async (failure, argument) => {
    expect((await rejection(() => fail(unchecked(failure)))).argument).toBe(argument);
  });

  test.each([
    [{}, "`status` is undefined"],
    [{ status: 600 }, "`status` is 600, the maximum is 599"],
    [{ status: 199 }, "`status` is 199, the minimum is 200"],
    [{ status: 500, times: 0 }, "`times` is 0, the minimum is 1"],
    [{ status: 429, retryAfter: -1 }, "`retryAfter` is -1, the minimum is 0"],
    [{ fault: "gremlins" }, "`fault` must be one of network, silence"],
    [{ status: 500, operation: "listUserOrganizations" }, "`operation` must be one of listOrganizations"],
  ])("%j is rejected with the reason", (failure, message) => {
    expect(() => fail(unchecked(failure))).toThrow(message);
  });

  test("that was rejected never happens", async () => {
    const response = await fetch("https://api.k6.io/v3/organizations", { headers: { authorization: "Token any" } });
    expect(response.status).toBe(200);
  });

  test("is kept as it was when it was given", async () => {
    const double = createDouble("k6");
    const body = { error: { message: "first" } };
    const failure = { status: 500, body, headers: { "Content-Type": "text/plain" } };
    double.fail(failure);
    failure.status = 200;
    body.error.message = "second";
    const response = await double.fetch("https://api.k6.io/");
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error: { message: "first" } });
    expect(response.headers.get("content-type")).toBe("text/plain");
  });
});

describe("the clock", () => {
  test.each([
    ["a number", 0],
    ["null", null],
    ["no number", () => "now"],
    ["NaN", () => Number.NaN],
    ["the end of time", () => Infinity],
    ["more than a date can be", () => 8.64e15 + 1],
    ["a bigint", () => 1n],
    ["what throws", fails],
  ])("that gives %s is rejected", async (_, now) => {
    expect((await rejection(() => createDouble("k6", unchecked({ now })))).argument).toBe("now");
  });

  test("that stops is rejected by each request", async () => {
    let time = 0;
    const { fetch } = createDouble("k6", { now: () => time });
    time = Number.NaN;
    await expect(fetch("https://api.k6.io/v3/organizations")).rejects.toThrow(InvalidArgumentError);
  });
});

test.each([
  ["auth.token", () => createDouble("k6", { auth: throwing("token") })],
  ["organizations", () => createDouble("k6", throwing("organizations"))],
  ["rateLimit.limit", () => createDouble("k6", { rateLimit: throwing("limit") })],
  ["status", () => createDouble("k6").fail(throwing("status"))],
  ["headers", () => createDouble("k6").fail({ status: 500, headers: throwing("a") })],
  ["options", () => createDouble("k6", new Proxy({}, { ownKeys: fails }))],
  ["failure", () => createDouble("k6").fail(new Proxy({ status: 500 }, { ownKeys: fails }))],
])("a getter that throws is rejected as `%s`", async (argument, work) => {
  expect((await rejection(work)).argument).toBe(argument);
});
