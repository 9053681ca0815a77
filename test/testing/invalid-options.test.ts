/** What a double cannot use is rejected at once, by its name, and never with an error of the runtime's. */
import { describe, expect, test } from "vitest";
import { doubles } from "../../generated/doubles.ts";
import { providers } from "../../generated/providers.ts";
import { InvalidArgumentError } from "../../src/index.ts";
import { createDouble } from "../../src/testing/index.ts";
import { unchecked } from "./subject.ts";

function rejection(work: () => unknown): InvalidArgumentError {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidArgumentError);
    if (error instanceof InvalidArgumentError) return error;
  }
  throw new Error("Nothing was rejected.");
}

const fails = (): never => {
  throw new Error("its own");
};
const throwing = (name: string) => Object.defineProperty(unchecked({}), name, { enumerable: true, get: fails });

describe.each(providers)("the credential of %s", (provider) => {
  const kinds: readonly (readonly string[])[] = doubles[provider].credentials;
  const first = `auth.${kinds[0]?.[0]}`;
  const create = (auth: unknown) => createDouble(provider, unchecked({ auth }));
  const whole = (kind: readonly string[]) => Object.fromEntries(kind.map((name) => [name, "right"]));

  test.each([
    [null, "auth"],
    ["text", "auth"],
    [7, "auth"],
    [true, "auth"],
    [["token"], "auth"],
    [() => ({ token: "right" }), "auth"],
    [{}, first],
    [{ token: undefined }, first],
    [{ token: null }, "auth.token"],
    [{ token: "" }, "auth.token"],
    [{ token: 7 }, "auth.token"],
    [{ token: () => "right" }, "auth.token"],
    [{ token: ["right"] }, "auth.token"],
    [{ tokn: "right" }, "auth.tokn"],
    [{ token: "right", tokn: "right" }, "auth.tokn"],
    [Object.create({ token: "right" }), first],
  ])("%o is rejected as `%s`", (auth, argument) => {
    const error = rejection(() => create(auth));
    expect(error.argument).toBe(argument);
    expect(error.message).not.toContain("right");
  });

  test("that is undefined is any credential", () => {
    expect(() => create(undefined)).not.toThrow();
  });

  for (const [one = "", other = ""] of kinds.filter(({ length }) => length === 2))
    test.each([
      [{ [one]: "right" }, other],
      [{ [other]: "right" }, one],
      [{ [one]: "right", [other]: undefined }, other],
      [{ [one]: "right", [other]: "" }, other],
      [{ [one]: 7, [other]: "right" }, one],
    ])("%o is rejected, because of its `%s`", (auth, name) => {
      expect(rejection(() => create(auth)).argument).toBe(`auth.${name}`);
    });

  test.each(kinds)("is accepted whole: %s", (...kind) => {
    expect(() => create(whole(kind))).not.toThrow();
  });

  test.each(kinds.slice(1))("is rejected beside another one, because only one of them would hold: %s", (...kind) => {
    const error = rejection(() => create({ ...whole(kinds[0] ?? []), ...whole(kind) }));
    expect(error.argument).toBe(`auth.${kind[0]}`);
  });
});

test.each(providers)("an option of %s that is nearly another one is rejected with that one", (provider) => {
  const [option = ""] = doubles[provider].options;
  const error = rejection(() => createDouble(provider, unchecked({ [`my${option}`]: [] })));
  expect(error.argument).toBe(`my${option}`);
  expect(error.message).toContain(`did you mean \`${option}\`?`);
});

test.each([new Map(), new Set(), [], Promise.resolve({}), null])("options that are %o are rejected", (options) => {
  for (const provider of providers)
    expect(rejection(() => createDouble(provider, unchecked(options))).argument).toBe("options");
});

describe("a failure", () => {
  const { fail, fetch } = createDouble("k6");
  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  const withToJson = {
    toJSON() {
      throw new Error("its own");
    },
  };

  test.each<[unknown, string]>([
    [null, "failure"],
    [undefined, "failure"],
    ["x", "failure"],
    [503, "failure"],
    [[], "failure"],
    [() => {}, "failure"],
    [{}, "status"],
    [{ status: undefined }, "status"],
    [{ status: "503" }, "status"],
    [{ status: 503.5 }, "status"],
    [{ status: Number.NaN }, "status"],
    [{ status: 500, time: 2 }, "time"],
    [{ fault: "cut", status: 500 }, "status"],
    [{ fault: "cut", body: "x" }, "body"],
    [{ fault: "constructor" }, "fault"],
    [{ fault: ["cut"] }, "fault"],
    [{ fault: null }, "fault"],
    [{ status: 500, times: Number.NaN }, "times"],
    [{ status: 500, times: 0 }, "times"],
    [{ status: 500, times: -1 }, "times"],
    [{ status: 500, times: 1.5 }, "times"],
    [{ status: 500, times: "2" }, "times"],
    [{ status: 500, times: null }, "times"],
    [{ status: 500, times: -Infinity }, "times"],
    [{ status: 500, times: 1n }, "times"],
    [{ fault: "cut", times: 0 }, "times"],
    [{ status: 429, retryAfter: Number.NaN }, "retryAfter"],
    [{ status: 429, retryAfter: Infinity }, "retryAfter"],
    [{ status: 429, retryAfter: 1e300 }, "retryAfter"],
    [{ status: 429, retryAfter: "1" }, "retryAfter"],
    [{ status: 500, operation: 1n }, "operation"],
    [{ status: 500, operation: cyclic }, "operation"],
    [{ status: 500, operation: null }, "operation"],
    [{ status: 500, body: cyclic }, "body"],
    [{ status: 500, body: { count: 1n } }, "body"],
    [{ status: 500, body: 1n }, "body"],
    [{ status: 500, body: () => {} }, "body"],
    [{ status: 500, body: Symbol("x") }, "body"],
    [{ status: 500, body: withToJson }, "body"],
    [{ status: 500, headers: null }, "headers"],
    [{ status: 500, headers: "a: b" }, "headers"],
    [{ status: 500, headers: [["a", "b"]] }, "headers"],
    [{ status: 500, headers: new Headers({ a: "b" }) }, "headers"],
    [{ status: 500, headers: { a: 7 } }, "headers"],
    [{ status: 500, headers: { a: undefined } }, "headers"],
    [{ status: 500, headers: { a: "b\r\nset-cookie: c" } }, "headers"],
    [{ status: 500, headers: { a: "\u20ac" } }, "headers"],
    [{ status: 500, headers: { "a b": "c" } }, "headers"],
    [{ status: 500, headers: { "": "c" } }, "headers"],
  ])("%o is rejected as `%s`", (failure, argument) => {
    // @ts-expect-error the compiler rejects it too
    expect(rejection(() => fail(failure)).argument).toBe(argument);
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
    [
      "what throws",
      () => {
        throw new Error("its own");
      },
    ],
  ])("that gives %s is rejected", (_, now) => {
    // @ts-expect-error the compiler rejects it too
    expect(rejection(() => createDouble("k6", { now })).argument).toBe("now");
  });

  test("that stops is rejected by each request", async () => {
    let time = 0;
    const { fetch } = createDouble("k6", { now: () => time });
    time = Number.NaN;
    await expect(fetch("https://api.k6.io/v3/organizations")).rejects.toThrow(InvalidArgumentError);
  });
});

describe("options", () => {
  test.each<[unknown, string]>([
    [[], "options"],
    [() => {}, "options"],
    [{ rateLimit: [] }, "rateLimit"],
    [{ rateLimit: { limit: 1n, window: 1 } }, "rateLimit.limit"],
    [{ rateLimit: { limit: "5", window: 1 } }, "rateLimit.limit"],
    [{ rateLimit: { limit: 5, window: 1, block: null } }, "rateLimit.block"],
  ])("%o are rejected because of `%s`", (options, argument) => {
    // @ts-expect-error the compiler rejects it too
    expect(rejection(() => createDouble("k6", options)).argument).toBe(argument);
  });
});

describe("a getter that throws", () => {
  test.each([
    ["auth.token", () => createDouble("k6", { auth: throwing("token") })],
    ["organizations", () => createDouble("k6", throwing("organizations"))],
    ["rateLimit.limit", () => createDouble("k6", { rateLimit: throwing("limit") })],
    ["status", () => createDouble("k6").fail(throwing("status"))],
    ["headers", () => createDouble("k6").fail({ status: 500, headers: throwing("a") })],
    ["options", () => createDouble("k6", new Proxy({}, { ownKeys: fails }))],
    ["failure", () => createDouble("k6").fail(new Proxy({ status: 500 }, { ownKeys: fails }))],
  ])("is rejected as `%s`", (argument, work) => {
    expect(rejection(work).argument).toBe(argument);
  });
});
