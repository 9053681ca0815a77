/** The suites for a custom provider: they pass for a sound one, and the right check fails for a broken one. */
import { describe, expect, test } from "vitest";
import { defineProvider, header, type Token } from "../../src/provider.ts";
import { checkProvider, type DefinedDouble, defineDouble, type ProviderCheck } from "../../src/testing/index.ts";
import { acme, createAcme, definition, failWith, operations, teams } from "./acme.ts";
import { unchecked } from "./subject.ts";

const calls = {
  getTeam: { path: { id: "1" } },
  deleteTeam: { path: { id: "1" } },
  createTeam: { body: { name: "New" } },
};
const { getTeam, listTeams, createTeam } = operations;

describe("a sound provider", () => {
  for (const { name, run } of checkProvider(acme, { double: createAcme(), calls })) test(name, run);
});

/** The checks that fail, with their messages. */
async function failures(checks: readonly ProviderCheck[]): Promise<Record<string, string>> {
  const failed: Record<string, string> = {};
  for (const { name, run } of checks)
    await run().catch((error: unknown) => {
      failed[name] = String(error);
    });
  return failed;
}

const respond = { getTeam: () => ({ status: 200, body: teams[0] }) };

describe.concurrent("the check that fails", () => {
  const check = (provider: typeof acme, double: DefinedDouble<{ getTeam: typeof getTeam }>) =>
    failures(checkProvider(provider, { double, calls: { getTeam: calls.getTeam } }));
  const sound = () => defineDouble(acme, { getTeam }, { respond, failure: failWith });

  test("is none for the sound one", async () => {
    expect(await check(acme, sound())).toEqual({});
  });

  test("is that of every status where `parseError` reads nothing", async () => {
    const deaf = defineProvider({ ...definition, parseError: () => undefined });
    const failed = await check(deaf, sound());
    expect(Object.keys(failed)).toEqual([
      "getTeam: a 401 is an AuthenticationError",
      "getTeam: a 403 is a PermissionError",
      "getTeam: a 404 is a NotFoundError",
      "getTeam: a 429 is a RateLimitError",
      "getTeam: a 500 is a ServerError",
    ]);
    expect(Object.values(failed)[0]).toMatch(/^Error: Expected `parseError` to read a code or a message, but it reads/);
  });

  test("is that of the statuses to which `parseError` gives another meaning", async () => {
    const confused = defineProvider({
      ...definition,
      parseError: (body, response) => {
        const details = definition.parseError(body, response);
        return details && { ...details, ...(response.status === 403 && { kind: "notFound" as const }) };
      },
    });
    const message = expect.stringMatching(/the status 403 to be a PermissionError, .*NotFound/);
    expect(await check(confused, sound())).toEqual({ "getTeam: a 403 is a PermissionError": message });
  });

  test("is that of a success where `parseError` takes it for an error", async () => {
    const strict = defineProvider({ ...definition, parseError: () => ({ message: "No." }) });
    const failed = await check(strict, sound());
    expect(failed["getTeam: responds as documented"]).toMatch(/a success, but it rejected with ApiError/);
  });

  test("is that of the contract where the double violates it", async () => {
    const broken = { getTeam: () => ({ status: 200, body: { id: 7 } }) };
    const failed = await check(acme, defineDouble(acme, { getTeam }, { respond: broken, failure: failWith }));
    expect(failed["getTeam: responds as documented"]).toMatch(/not as documented: \/id is number, expected string/);
    expect(failed).not.toHaveProperty("getTeam: a 404 is a NotFoundError");
  });

  test("is that of the data where a `fetch` sends others than are documented", async () => {
    const double = { ...sound(), fetch: async () => Response.json({ id: "1", name: "A", other: 1 }) };
    expect((await check(acme, double))["getTeam: responds as documented"]).toMatch(/no drift, but .*\/other is not/);
    const wrong = { ...sound(), fetch: async () => Response.json({ id: "1" }) };
    expect((await check(acme, wrong))["getTeam: responds as documented"]).toMatch(/ContractError/);
  });

  test("is that of echoed credentials where they are sent in parts that nobody redacts", async () => {
    const leaky = defineProvider({ ...definition, hint: () => "Use made-up-token-4f1c9b7d20e8." });
    const failed = await check(leaky, sound());
    expect(failed["getTeam: a 401 is an AuthenticationError"]).toMatch(/without credentials, but it shows one/);
    expect(failed["getTeam: a failure that repeats the credentials does not show them"]).toMatch(/shows one/);
  });

  test("is that of retries and aborts where the `fetch` ignores the failures", async () => {
    const double = { ...sound(), fetch: async () => Response.json(teams[0]) };
    const failed = Object.keys(await check(acme, double)).map((name) => name.replace("getTeam: ", ""));
    for (const title of [
      "is sent again after a 503",
      "is sent again after a 429",
      "is sent again after a refused connection",
      "a refused connection is a ConnectionError",
      "no response is a TimeoutError",
      "a body that stalls is a TimeoutError",
      "a body that is cut is a ConnectionError",
      "a page of HTML is what the contract makes of it",
      "an empty body is what the contract makes of it",
      "a body of another type is what the contract makes of it",
      "an undocumented property is what the contract makes of it",
      "an abort ends the call with its reason",
    ])
      expect(failed).toContain(title);
  });
});

describe.concurrent("a list", () => {
  type RespondToList = (request: { readonly query: object }) => object;
  const first = teams.slice(0, 1);
  const page = (items: readonly unknown[], total: number, pages = total) => ({
    status: 200,
    body: { ok: "yes", teams: items, info: { total, pages } },
  });

  test.each<[string, RespondToList, RegExp]>([
    ["of one page", () => page(first, 1), /several pages, but 1 items fit one page of 1/],
    ["that repeats itself", () => page(first, 3), /repeats an earlier page/],
    [
      "whose pages differ from the whole",
      ({ query }) => page("per_page" in query ? teams.slice(1, 2) : teams, 7, 1),
      /the 7 items of `listAll`, but the pages have \d|an end of the list/,
    ],
  ])("%s fails its check", async (_, respondToList, message) => {
    const options = unchecked({ respond: { listTeams: respondToList }, failure: failWith });
    const checks = checkProvider(acme, { double: defineDouble(acme, { listTeams }, options) });
    expect((await failures(checks))["listTeams: is listed whole, over several pages"]).toMatch(message);
  });
});

test("what may have taken effect is sent once, unless a key makes it safe", async () => {
  const once = "createTeam: is sent once, because it may have taken effect";
  const names = (provider: typeof acme) =>
    checkProvider(provider, { double: createAcme(), operations: { createTeam }, calls }).map(({ name }) => name);
  expect(names(acme)).toContain(once);
  const keyed = defineProvider({ ...definition, idempotencyHeader: "idempotency-key" });
  expect(names(keyed)).not.toContain(once);
  const checks = checkProvider(keyed, { double: createAcme(), operations: { createTeam }, calls });
  expect(await failures(checks)).toEqual({});
});

test("the credentials may be given, and are made up in the kind that the definition lists", async () => {
  const accepting = (key: string) => {
    const authenticate = (headers: Headers) => (headers.get("x-key") === key ? undefined : failWith(401));
    return defineDouble(acme, { getTeam }, { respond, failure: failWith, authenticate });
  };
  const keyed = defineProvider({
    ...definition,
    auth: ({ key }: { readonly key: Token }) => header("x-key", key),
    credentials: [{ key: "ACME_KEY" }],
  });
  const options = { double: accepting("right-and-long"), calls: { getTeam: calls.getTeam } };
  expect(await failures(checkProvider(keyed, { ...options, auth: { key: "right-and-long" } }))).toEqual({});
  expect(await failures(checkProvider(keyed, options))).toHaveProperty(["getTeam: responds as documented"]);
  const madeUp = { ...options, double: accepting("made-up-key-4f1c9b7d20e8") };
  expect(await failures(checkProvider(keyed, madeUp))).toEqual({});
});

test("a provider without credentials and errors of its own, and without a base URL, is checked too", async () => {
  const open = defineProvider({ name: "open" });
  const baseUrl = "https://acme.example/api";
  const double = defineDouble(open, { getTeam }, { respond, failure: failWith, baseUrl });
  expect(await failures(checkProvider(open, { double, baseUrl, calls: { getTeam: calls.getTeam } }))).toEqual({});
});

test.each([
  [{}, "calls", /`calls` lacks the arguments of getTeam, createTeam, deleteTeam/],
  [{ calls: { getTeams: {} } }, "calls.getTeams", /did you mean `getTeam`/],
  [{ double: undefined }, "double", /is missing/],
  [{ operations: { other: getTeam } }, "operations.other", /is not an operation of the double/],
  [{ oprations: {} }, "oprations", /did you mean `operations`/],
])("an option that is wrong is rejected: %o", (options, argument, message) => {
  const check = () => checkProvider(acme, unchecked({ double: createAcme(), ...options }));
  expect(check).toThrow(expect.objectContaining({ argument, message: expect.stringMatching(message) }));
});
