/** A double of a custom provider. */
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { serve } from "../../src/cli/serve.ts";
import { ConnectionError, InvalidArgumentError } from "../../src/index.ts";
import { type DefineDoubleOptions, defineDouble } from "../../src/testing/index.ts";
import { acme, createAcme, failWith, operations, search, teams } from "./acme.ts";
import { rejection, unchecked } from "./subject.ts";

const origin = "https://api.acme.example/v1";
const connect = (double: Pick<ReturnType<typeof createAcme>, "fetch">) =>
  acme.createClient({ auth: { token: "any" }, fetch: double.fetch, retries: 0 });

const respond = { getTeam: () => ({ status: 200, body: teams[0] }) };

describe("a request", () => {
  test("gets what `respond` returns, and its changes stay until `reset`", async () => {
    const double = createAcme();
    const client = connect(double);
    expect(await client.call(operations.createTeam, { body: { name: "New" } })).toEqual({ id: "8", name: "New" });
    expect(await client.call(operations.deleteTeam, { path: { id: "1" } })).toBeUndefined();
    expect(await client.list(operations.listAllAtOnce)).toHaveLength(7);
    expect(double.requests.map(({ operation }) => operation)).toEqual(["createTeam", "deleteTeam", "listAllAtOnce"]);
    double.reset();
    expect(double.requests).toHaveLength(0);
    expect(await client.list(operations.listAllAtOnce)).toEqual(teams);
  });

  test("goes to the operation whose path has no parameter there", async () => {
    const client = connect(createAcme());
    expect(await client.call(operations.getOwnTeam)).toEqual(teams[0]);
  });

  test("has the headers of a provider: request id, rate limit, wait", async () => {
    const double = createAcme();
    double.fail({ status: 429 });
    const get = () => double.fetch(`${origin}/teams/1`);
    expect(Object.fromEntries((await get()).headers)).toMatchObject({
      "ratelimit-limit": "1000",
      "ratelimit-remaining": "0",
      "retry-after": "1",
      "x-request-id": "double-1",
    });
    expect((await get()).headers.get("ratelimit-remaining")).toBe("999");
  });

  test("may have headers of its own, of all responses and of one", async () => {
    const double = defineDouble(acme, operations, {
      headers: ({ status }) => ({ "X-Status": String(status), "RateLimit-Limit": "5" }),
      respond: { getTeam: () => ({ status: 200, body: teams[0], headers: { "X-One": "1" } }) },
    });
    const { headers } = await double.fetch(`${origin}/teams/1`);
    expect(Object.fromEntries(headers)).toMatchObject({ "x-status": "200", "x-one": "1", "ratelimit-limit": "5" });
  });

  test("elsewhere than below the base URL gets a 404, and with another method a 405", async () => {
    const double = createAcme();
    expect((await double.fetch("https://api.acme.example/teams/1")).status).toBe(404);
    expect((await double.fetch(`${origin}/other`)).status).toBe(404);
    expect((await double.fetch(`${origin}/teams/1`, { method: "PUT" })).status).toBe(405);
  });

  test("is recorded with all values of a repeated parameter", async () => {
    const double = createAcme();
    await double.fetch(`${origin}/teams/1?tag=a&tag=b&page=2`);
    expect(double.requests[0]?.query).toEqual({ tag: ["a", "b"], page: "2" });
  });

  test("is limited, and fails on demand", async () => {
    const rateLimit = { limit: 1, window: 60 };
    const double = defineDouble(acme, operations, { respond, rateLimit, now: () => 0, failure: failWith });
    const get = () => double.fetch(`${origin}/teams/1`);
    expect((await get()).status).toBe(200);
    const limited = await get();
    expect([limited.status, double.blocked]).toEqual([429, true]);
    expect(limited.headers.get("retry-after")).toBe("60");
    double.fail({ status: 503, operation: "getTeam" });
    expect((await get()).status).toBe(503);
  });

  test("is authenticated by the option, before its arguments are read", async () => {
    const double = defineDouble(acme, operations, {
      authenticate: (headers) => (headers.get("authorization") === "Bearer right" ? undefined : failWith(401)),
      respond,
    });
    const get = (token: string) => acme.createClient({ auth: { token }, fetch: double.fetch }).call;
    const path = { id: "1" };
    expect(await get("right")(operations.getTeam, { path })).toEqual(teams[0]);
    await expect(get("wrong")(operations.getTeam, { path })).rejects.toMatchObject({ status: 401, code: "e401" });
  });
});

test.each([5, [], new Map(), { "A B": "a" }, { ACME_TOKEN: 1 }])("`environment` cannot be %o", (environment) => {
  const options = { environment };
  expect(() => Reflect.apply(defineDouble, undefined, [acme, operations, options])).toThrow(
    "`environment` must map names of environment variables to strings",
  );
});

describe("the arguments of a request", () => {
  const values: unknown[] = [];
  const double = defineDouble(
    acme,
    { search, ...operations },
    {
      respond: {
        search: ({ path, query }) => {
          values.push({ path, query });
          return { status: 200, body: "" };
        },
        createTeam: ({ body }) => ({ status: 201, body: { id: "1", name: body.name } }),
      },
      badArgument: ({ name, in: location, message }) => ({
        status: 400,
        body: { error: { code: `${location} ${name}`, message } },
      }),
    },
  );

  test("are read in the styles in which clients write them", async () => {
    const query = { tags: ["a,b", "c"], sizes: [1, 2], filter: { name: "7", count: 7 }, limit: 3 };
    await connect(double).call(search, { path: { ids: [4, 5] }, query });
    expect(values.pop()).toEqual({ path: { ids: [4, 5] }, query });
    await connect(double).call(search, { path: { ids: [4] }, query: { tags: ["a"], limit: 3 } });
    expect(values.pop()).toEqual({ path: { ids: [4] }, query: { tags: ["a"], limit: 3 } });
  });

  test.each<[path: string, code: string, message: string, body?: string]>([
    ["/search/a:now?limit=1", "path ids/0", "is string, expected integer"],
    ["/search/1:now", "query limit", "is required, but missing"],
    ["/search/1:now?limit=x", "query limit", "is string, expected integer"],
    ["/search/1:now?limit=0", "query limit", "is 0, the minimum is 1"],
    ["/search/1:now?limit=1&limit=2", "query limit", "is there more than once"],
    ["/search/1:now?limit=1&sizes=1,x", "query sizes/1", "is string, expected integer"],
    ["/search/1:now?limit=1&filter[count]=x", "query filter/count", "is string, expected integer"],
    ["/search/1:now?limit=1&filter[other]=x", "query filter/other", "is not documented"],
    ["/teams", "body ", "is required, but missing", ""],
    ["/teams", "body ", "is not JSON", "{"],
    ["/teams", "body /name", "is required, but missing", "{}"],
    ["/teams", "body /name", "is number, expected string", '{"name":7}'],
  ])("that are wrong get 400: %s, %s %s", async (path, code, message, body) => {
    const response = await double.fetch(origin + path, body === undefined ? {} : { method: "POST", body });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: { code, message } });
  });

  test("in a form are read, and a body of bytes is an error of the double", async () => {
    const { createTeam } = operations;
    const send = (mediaType: string) => {
      const check = createTeam.body?.check ?? (() => {});
      const create = { ...createTeam, body: { check, required: true, mediaType, encode: () => "" } };
      const handle = ({ body }: { readonly body: object }) => ({ status: 201, body: { id: "1", ...body } });
      const double = defineDouble(acme, { create }, unchecked({ respond: { create: handle } }));
      return double.fetch(`${origin}/teams`, { method: "POST", body: "name=A+B" });
    };
    expect(await (await send("application/x-www-form-urlencoded")).json()).toEqual({ id: "1", name: "A B" });
    expect((await rejection(() => send("multipart/form-data"))).argument).toBe("create.body");
  });
});

describe("a response that is not as documented", () => {
  type Reply = () => unknown;
  const get = (getTeam: Reply) =>
    defineDouble(acme, operations, unchecked({ respond: { getTeam } })).fetch(`${origin}/teams/1`);

  test.each<[string, Reply, RegExp]>([
    ["a violation", () => ({ status: 200, body: { id: "1" } }), /to getTeam with a 200 .*: \/name is required/],
    ["drift", () => ({ status: 200, body: { id: "1", name: "A", x: 1 } }), /: \/x is not documented/],
    ["several", () => ({ status: 200, body: { id: 1, x: 1 } }), /: \/id is number, .*, and 2 more differences/],
    ["another status", () => ({ status: 418, body: {} }), /the status 418 is not documented/],
    ["an error", () => ({ status: 404, body: {} }), /to getTeam with a 404 .*: \/error is required/],
    ["no body", () => ({ status: 200 }), /the body is empty/],
    ["no JSON", () => ({ status: 200, body: { id: "1", name: new Date() } }), /`body.name` is a Date/],
    ["no status", () => ({ body: {} }), /`status`/],
    ["a status out of range", () => ({ status: 99, body: {} }), /`status` that is 99/],
    ["another property", () => ({ status: 200, boddy: {} }), /`boddy`|boddy/],
    ["nothing", () => undefined, /must be an object/],
    ["headers of no kind", () => ({ status: 200, body: teams[0], headers: { "a b": "c" } }), /invalid `headers`/],
  ])("is rejected with its operation and place: %s", async (_, getTeam, message) => {
    const error = await rejection(() => get(getTeam));
    expect(error.message).toMatch(message);
    expect(error).toMatchObject({ provider: "acme", argument: expect.stringContaining("respond.getTeam") });
  });

  test("is rejected where `respond` throws, or is missing", async () => {
    const fails = () => {
      throw new Error("its own");
    };
    expect((await rejection(() => get(fails))).message).toContain("`respond.getTeam` threw Error: its own");
    const double = defineDouble(acme, operations);
    const error = await rejection(() => double.fetch(`${origin}/teams/1`));
    expect(error.message).toContain("`respond.getTeam` is missing");
  });

  test("is not retried in process; over HTTP a client gets no response, and tries again", async () => {
    const double = defineDouble(acme, operations);
    let requests = 0;
    const fetch = (request: Request) => {
      requests++;
      return double.fetch(request);
    };
    const { url, close } = await serve(fetch);
    onTestFinished(close);
    const call = (options: object) =>
      acme
        .createClient({ auth: { token: "any" }, retries: 1, ...options })
        .call(operations.getTeam, { path: { id: "1" } })
        .catch((error: unknown) => error);
    expect([await call({ fetch }), requests]).toEqual([expect.any(InvalidArgumentError), 1]);
    vi.spyOn(Math, "random").mockReturnValue(0);
    onTestFinished(() => void vi.restoreAllMocks());
    expect([await call({ baseUrl: `${url}/v1` }), requests]).toEqual([expect.any(ConnectionError), 3]);
  });

  test("is rejected where it is a failure of the double's own that the operation documents", async () => {
    const double = defineDouble(acme, operations, { authenticate: () => ({ status: 401, body: {} }) });
    expect((await rejection(() => double.fetch(`${origin}/teams/1`))).argument).toBe("failure");
    const other = defineDouble(acme, operations, { authenticate: () => ({ status: 418, body: {} }) });
    expect((await other.fetch(`${origin}/teams/1`)).status).toBe(418);
  });

  test("is sent where it comes from `fail`", async () => {
    const double = createAcme();
    double.fail({ status: 401, body: { other: true } });
    double.fail({ fault: "violation" });
    expect(await (await double.fetch(`${origin}/teams/1`)).json()).toEqual({ other: true });
    expect(await (await double.fetch(`${origin}/teams/1`)).json()).toBeNull();
  });
});

describe("a list", () => {
  const { listTeams, listByOffset, listByCursor, listByLink, listByUrl } = operations;

  test.each([
    ["page numbers", listTeams, "per_page"],
    ["offsets", listByOffset, "limit"],
    ["cursors", listByCursor, "limit"],
    ["links", listByLink, "per_page"],
    ["URLs of the next page", listByUrl, "limit"],
  ])("is paged by %s", async (_, operation, size) => {
    const double = createAcme();
    const client = connect(double);
    for (const count of [1, 2, 3, 7, 100]) {
      double.reset();
      const found: unknown[] = [];
      for await (const each of client.listAll(operation, unchecked({ query: { [size]: count } }))) found.push(each);
      expect(found).toEqual(teams);
      // Without a total, only an empty page ends a list whose last page is full.
      const isOpen = operation === listByOffset && 7 % count === 0;
      expect(double.requests).toHaveLength(Math.ceil(7 / count) + (isOpen ? 1 : 0));
    }
  });

  test("has totals of what the handler kept", async () => {
    const client = connect(createAcme());
    const { items, total, next } = await client.list(listTeams, { query: { role: "admin", per_page: 3 } });
    expect([items.length, total, next]).toEqual([3, 4, { role: "admin", per_page: 3, page: 2 }]);
  });

  test("has no page behind its end, and none at a position that is none", async () => {
    const client = connect(createAcme());
    expect((await client.list(listByOffset, unchecked({ query: { offset: 50 } }))).items).toEqual([]);
    const wrong = client.list(listByCursor, unchecked({ query: { cursor: "x" } }));
    await expect(wrong).rejects.toMatchObject({ status: 400 });
  });

  test("is not made of an operation that is none, or of something else than an array", async () => {
    const respond: DefineDoubleOptions<typeof operations>["respond"] = {
      getTeam: ({ page }) => page([]),
      listTeams: ({ page }) => page(unchecked("teams")),
      listByOffset: ({ page }) => page(teams, { size: 3 }),
    };
    const { fetch } = defineDouble(acme, operations, { respond });
    expect((await rejection(() => fetch(`${origin}/teams/1`))).message).toContain("has no `x-pagination`");
    expect((await rejection(() => fetch(`${origin}/teams`))).message).toContain("something else than an array");
    expect(await (await fetch(`${origin}/offset`)).json()).toEqual(teams.slice(0, 3));
  });
});

describe("an option that is wrong", () => {
  test.each([
    [{ respond: { getTeams: () => {} } }, "respond.getTeams"],
    [{ respond: { getTeam: {} } }, "respond.getTeam"],
    [{ respond: [] }, "respond"],
    [{ responds: {} }, "responds"],
    [{ baseUrl: "nowhere" }, "baseUrl"],
    [{ rateLimit: { limit: 0, window: 1 } }, "rateLimit.limit"],
    [{ now: 5 }, "now"],
  ])("is rejected: %o", async (options, argument) => {
    expect((await rejection(() => defineDouble(acme, operations, unchecked(options)))).argument).toBe(argument);
  });

  test("and so is what is no operation", async () => {
    const define = (given: unknown) => () => defineDouble(acme, unchecked(given));
    expect((await rejection(define({ getTeam: {} }))).argument).toBe("operations.getTeam");
    expect((await rejection(define(undefined))).argument).toBe("operations");
  });
});

test("a token is exchanged at a path of any origin", async () => {
  const double = defineDouble({ name: "acme", baseUrl: origin }, operations, {
    exchange: { path: "/oauth/token", respond: (body) => ({ status: 200, body: { access_token: body } }) },
  });
  const response = await double.fetch("https://login.acme.example/oauth/token", { method: "POST", body: "a=b" });
  expect(await response.json()).toEqual({ access_token: "a=b" });
  expect(double.requests[0]?.operation).toBe("exchangeToken");
});
