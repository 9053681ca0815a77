/** Lists whose pages state the next one: by a cursor, a `Link` header, or a URL in the body. */
import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { header } from "../../src/client/credentials.ts";
import type { ClientOptions } from "../../src/client/options.ts";
import { defineProvider } from "../../src/client/provider.ts";
import { anything, array, boolean, integer, object, string, text } from "../../src/contract/checks.ts";
import type { PagedOperation, Pagination } from "../../src/contract/operation.ts";
import { cursors, links, nextUrls, pageNumbers } from "../../src/contract/paging.ts";
import { deepObject, form, formExplode } from "../../src/contract/styles.ts";
import { writeArguments } from "../../src/contract/write.ts";

interface Team {
  readonly id: number;
}

const home = "https://api.acme.example/v1";
const acme = defineProvider({ name: "acme", baseUrl: home, auth: () => header("x-key", "a-secret-key") });
const teams = (from: number, to: number): Team[] =>
  Array.from({ length: to - from }, (_, index) => ({ id: from + index }));

const listOf = (pagination: Pagination): PagedOperation<readonly Team[]> => ({
  format: 1,
  id: "listTeams",
  method: "GET",
  path: "/teams",
  pathParameters: {},
  query: {
    page: integer(1),
    after: text(1),
    active: boolean,
    ids: array(integer()),
    names: array(string),
    filter: object({ name: string }),
  },
  responses: { "200": object({ teams: anything, next: anything }, ["teams"], "teams") },
  unwrap: "teams",
  item: object({ id: integer() }, ["id"]),
  pagination,
});

/** A client whose server is asked with the search of each URL. */
function open(
  pagination: Pagination,
  respond: (search: string, request: number) => Response,
  options: ClientOptions = {},
) {
  const searches: string[] = [];
  const fetch = async ({ url }: Request) => {
    const { search } = new URL(url);
    searches.push(search);
    return respond(search, searches.length);
  };
  return { client: acme.createClient({ fetch, ...options }), operation: listOf(pagination), searches };
}

test("an iteration leaves no listener on the caller's signal, however it ends", async () => {
  const { signal } = new AbortController();
  const { client, operation } = open(links({}), () => body(teams(0, 2)));
  for await (const _ of client.listAll(operation, {}, { signal }));
  for await (const _ of client.listAll(operation, {}, { signal })) break;
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("arguments that are no objects are rejected by their names", async () => {
  const { client, operation, searches } = open(links({}), () => body([]));
  const rejected = (argument: string) => ({ name: "InvalidArgumentError", operation: "listTeams", argument });
  for (const argument of ["path", "query"]) {
    const given: object = { [argument]: "a" };
    await expect(client.list(operation, given)).rejects.toMatchObject(rejected(argument));
    await expect(collect(client.listAll(operation, given))).resolves.toMatchObject({ error: rejected(argument) });
  }
  await expect(client.call(operation, {}, Object({ timeout: "a" }))).rejects.toMatchObject(rejected("timeout"));
  expect(searches).toEqual([]);
});

test("a page whose next one is at another URL is a ContractError of `list` and `listAll`", async () => {
  const elsewhere = () =>
    Response.json({ teams: teams(0, 1) }, { headers: { link: '<https://evil.example/>; rel="next"' } });
  const { client, operation } = open(links({}), elsewhere);
  const problem = "has its next page at another URL, https://evil.example/";
  const rejected = (message: string) => ({
    ...{ name: "ContractError", provider: "acme", operation: "listTeams" },
    violations: [{ pointer: "", keyword: "pagination", message }],
  });
  await expect(client.list(operation)).rejects.toMatchObject(rejected(`the page ${problem}`));
  const { error } = await collect(client.listAll(operation));
  expect(error).toMatchObject(rejected(`page 1 ${problem}`));
  expect(String(error)).toContain("read single pages with `api`, which does not look for the next one.");
});

test("a number of pages that says more continues a list whose total is that of a page", async () => {
  const numbers = { parameter: "page", first: 1, size: "per_page", defaultSize: 2, total: ["total"], pages: ["pages"] };
  const { client, operation, searches } = open(pageNumbers(numbers), (_, number) =>
    Response.json({ teams: number > 3 ? [] : teams(2 * number - 2, 2 * number), total: 2, pages: 3 }),
  );
  expect(await collect(client.listAll(operation))).toEqual({ items: teams(0, 6), error: undefined });
  // A total below what has come is wrong, so only an empty page ends it.
  expect(searches).toEqual(["?page=1", "?page=2", "?page=3", "?page=4"]);
});

test.each([
  [130, 30],
  [120, 30],
  [250, 50],
  [90, 45],
])("a list of %d items is read to its end where the server caps the page size at %d", async (total, cap) => {
  const numbers = { parameter: "page", first: 1, size: "per_page", total: ["total"] };
  const { client, operation, searches } = open(pageNumbers(numbers), (_, number) =>
    Response.json({ teams: teams((number - 1) * cap, Math.min(number * cap, total)), total }),
  );
  const sized = { ...operation, query: { ...operation.query, per_page: integer(1, 100) } };
  for (const readAhead of [0, 1, 4]) {
    searches.length = 0;
    const found = await collect(client.listAll(sized, { query: { per_page: 100 } }, { readAhead }));
    expect(found).toEqual({ items: teams(0, total), error: undefined });
    expect(searches).toHaveLength(Math.ceil(total / cap));
  }
});

const circular: Record<string, unknown> = {};
circular.filter = circular;
test.each<[what: string, query: object, argument: string]>([
  ["a function", { active: () => true }, "active"],
  ["URLSearchParams", new URLSearchParams("page=2"), "query"],
  ["a Map in a list", { ids: [new Map()] }, "ids/0"],
  ["a circle", circular, "filter/filter"],
])("%s in the arguments of a list is rejected, and not made plain by a copy", async (_, query, argument) => {
  const { client, operation, searches } = open(links({}), () => body([]));
  await expect(collect(client.listAll(operation, { query }))).resolves.toMatchObject({
    error: { name: "InvalidArgumentError", argument },
  });
  expect(searches).toEqual([]);
});

test.each<[what: string, numbers: object, pages: readonly number[], stated: object]>([
  ["a short page that looks like the last one", { size: "per_page" }, [30, 15], { total: 115 }],
  ["the last page by its number, although it is full", { defaultSize: 2 }, [2, 2], { pages: 2 }],
  ["an empty first page, whatever the total", { defaultSize: 2 }, [0], { total: 5 }],
  ["all items, although the page seems to be shorter", {}, [3, 2], { total: 5, pages: 2 }],
])("a list ends with %s", async (_, numbers, pages, stated) => {
  const declared = { parameter: "page", first: 1, size: "size", total: ["total"], pages: ["pages"], ...numbers };
  const { client, operation, searches } = open(pageNumbers(declared), (_, number) =>
    Response.json({ teams: teams(100 * number, 100 * number + (pages[number - 1] ?? 0)), ...stated }),
  );
  const sized = { ...operation, query: { ...operation.query, per_page: integer(1, 100) } };
  const query = "size" in numbers ? { per_page: 100 } : {};
  const { items, error } = await collect(client.listAll(sized, { query }, { readAhead: 0 }));
  expect(error).toBe(undefined);
  expect(items).toHaveLength(pages.reduce((sum, length) => sum + length));
  expect(searches).toHaveLength(pages.length);
});

test("every page is requested with what was given first, whatever the caller changes meanwhile", async () => {
  const requests: string[] = [];
  const fetch = async ({ url, headers }: Request) => {
    requests.push(`${new URL(url).pathname}${new URL(url).search} ${headers.get("x-tenant")}`);
    return body(teams(requests.length, requests.length + 1), requests.length < 3 ? `c${requests.length}` : null);
  };
  const operation = {
    ...listOf(cursors({ parameter: "after", next: ["next"] })),
    path: "/orgs/{org}/teams",
    pathParameters: { org: text(1) },
    styles: { query: { ids: formExplode } },
    write: writeArguments,
  };
  const given = { path: { org: "acme" }, query: { ids: [1, 2] } };
  const headers = { "x-tenant": "one" };
  for await (const _ of acme.createClient({ fetch }).listAll(operation, given, { headers, readAhead: 0 })) {
    given.path.org = "other";
    given.query.ids.push(3);
    headers["x-tenant"] = "a-secret\n";
  }
  expect(requests).toEqual([
    "/v1/orgs/acme/teams?ids=1&ids=2 one",
    "/v1/orgs/acme/teams?ids=1&ids=2&after=c1 one",
    "/v1/orgs/acme/teams?ids=1&ids=2&after=c2 one",
  ]);
});

test("an argument that is undefined is none, and another one is not documented", async () => {
  const { client, operation } = open(links({}), () => body([]));
  await client.call(operation, Object({ body: undefined }));
  await expect(client.call(operation, Object({ body: 1 }))).rejects.toThrow("`body` is not documented.");
});

async function collect(list: AsyncIterable<Team>) {
  const items: Team[] = [];
  let error: unknown;
  try {
    for await (const item of list) items.push(item);
  } catch (thrown) {
    error = thrown;
  }
  return { items, error };
}

const body = (items: readonly Team[], next?: unknown) => Response.json({ teams: items, next });
const linked = (items: readonly Team[], link?: string) =>
  Response.json({ teams: items }, link === undefined ? {} : { headers: { link } });

test.each([
  ["a cursor", cursors({ parameter: "after", next: ["next"], total: ["total"] }), "b"],
  ["a Link header", links({ total: ["total"] }), undefined],
  ["a URL in the body", nextUrls({ next: ["next"], total: ["total"] }), "?page=2"],
])("the total of a list by %s is that of each page, the last one too", async (_, pagination, next) => {
  const { client, operation } = open(pagination, (_, number) =>
    number === 1
      ? Response.json({ teams: teams(0, 1), total: 2, next }, { headers: { link: '<?page=2>; rel="next"' } })
      : Response.json({ teams: teams(1, 2), total: 2 }),
  );
  const page = await client.list(operation);
  expect(page).toMatchObject({ hasNext: true, total: 2 });
  expect(await client.list(operation, { query: { ...page.next } })).toMatchObject({ hasNext: false, total: 2 });
});

describe("by a cursor", () => {
  const pagination = cursors({ parameter: "after", next: ["next"] });

  test("a list goes on until there is none, and keeps the other parameters", async () => {
    const pages: Record<string, Response> = {
      "?active=true": body(teams(0, 2), "b&c"),
      "?active=true&after=b%26c": body(teams(2, 4), 7),
      "?active=true&after=7": body(teams(4, 5), null),
    };
    const { client, operation, searches } = open(pagination, (search) => pages[search] ?? Response.error());
    const { items, error } = await collect(client.listAll(operation, { query: { active: true } }));
    expect(error).toBe(undefined);
    expect(items).toEqual(teams(0, 5));
    expect(searches).toEqual(Object.keys(pages));
  });

  test.each([null, "", false, undefined])("the cursor %j is that of the last page", async (last) => {
    const { client, operation, searches } = open(pagination, () => body(teams(0, 2), last));
    const page = await client.list(operation);
    expect(page).toEqual({ items: teams(0, 2), hasNext: false });
    expect((await collect(client.listAll(operation))).items).toEqual(teams(0, 2));
    expect(searches).toEqual(["", ""]);
  });

  test("`next` is the query of the page after, which `list` takes", async () => {
    const { client, operation, searches } = open(pagination, (_, number) => body(teams(number, number + 1), "b"));
    const page = await client.list(operation, { query: { active: false } });
    expect(page.next).toEqual({ active: false, after: "b" });
    await client.list(operation, { query: { ...page.next } });
    expect(searches).toEqual(["?active=false", "?active=false&after=b"]);
  });

  test("an empty page does not end the list, and 21 of them in a row end it in a ContractError", async () => {
    const some = open(pagination, (_, number) =>
      body(number === 5 ? teams(0, 2) : [], number < 9 ? `c${number}` : null),
    );
    expect(await collect(some.client.listAll(some.operation))).toEqual({ items: teams(0, 2), error: undefined });
    const endless = open(pagination, (_, number) => body([], `c${number}`));
    const { error } = await collect(endless.client.listAll(endless.operation));
    expect(error).toMatchObject({ name: "ContractError", violations: [{ keyword: "pagination" }] });
    expect(endless.searches).toHaveLength(21);
  });

  test("a cursor that comes again, and pages that alternate, end in a ContractError", async () => {
    const repeated = open(pagination, (_, number) => body(teams(number, number + 1), "again"));
    expect(await collect(repeated.client.listAll(repeated.operation))).toMatchObject({
      items: teams(1, 3),
      error: { name: "ContractError", violations: [{ message: "page 2 names an earlier page as the next one" }] },
    });
    const alternating = open(pagination, (_, number) => body(teams(number % 2, (number % 2) + 1), `c${number}`));
    expect(await collect(alternating.client.listAll(alternating.operation))).toMatchObject({
      items: [{ id: 1 }, { id: 0 }],
      error: {
        name: "ContractError",
        message: expect.stringContaining("Try again, or read single pages with `list`."),
        violations: [{ message: "page 3 repeats an earlier page" }],
      },
    });
  });

  test.each([
    ["an object", "{}", "neither a text nor a number"],
    ["rounded", "9007199254740993", "a number above 2^53, which is not exact"],
  ])("a cursor that is %s is a ContractError, after the items of its page", async (_, next, problem) => {
    const { client, operation, searches } = open(
      pagination,
      () => new Response(`{"teams":${JSON.stringify(teams(0, 2))},"next":${next}}`),
    );
    expect(await collect(client.listAll(operation))).toMatchObject({
      items: teams(0, 2),
      error: { name: "ContractError", message: expect.stringContaining(problem) },
    });
    expect(searches).toEqual([""]);
  });

  test.each([
    ["ab", "ab"],
    [true, "true"],
    [12, "12"],
  ])("the cursor %j, which does not fit its parameter, leaves the page as it is", async (next, after) => {
    const { client, operation } = open(pagination, () => body(teams(0, 2), next));
    const limited = { ...operation, query: { ...operation.query, after: text(1, 1) } };
    const page = await client.list(limited);
    expect(page).toEqual({ items: teams(0, 2), hasNext: true, next: { after } });
    await expect(client.list(limited, { query: { ...page.next } })).rejects.toMatchObject({
      ...{ name: "InvalidArgumentError", argument: "after" },
    });
  });

  test("`listAll` sets the cursor", async () => {
    const { client, operation, searches } = open(pagination, () => body([]));
    const { error } = await collect(client.listAll(operation, { query: { after: "b" } }));
    expect(error).toMatchObject({
      ...{ name: "InvalidArgumentError", argument: "after" },
      message: expect.stringContaining("`after` is set by `listAll`; read a single page with `list`"),
    });
    expect(searches).toEqual([]);
  });
});

describe("by a Link header", () => {
  const pagination = links({ size: "per_page" });
  const next = `${home}/teams?page=2`;

  test.each<[what: string, link: string | undefined, search: string | undefined]>([
    ["no header", undefined, undefined],
    ["a link to the first page only", `<${home}/teams?page=1>; rel="first"`, undefined],
    ["a link to the next page", `<${next}>; rel="next"`, "?page=2"],
    ["one among others", `<${home}/teams?page=1>; rel="prev", <${next}>; rel="next", <${next}>; rel="last"`, "?page=2"],
    ["one without quotes, in capitals", `<${next}>; REL=Next`, "?page=2"],
    ["one with two relations", `<${next}>; rel="last next"`, "?page=2"],
    ["one with another attribute before", `<${next}>; title="a, b"; rel="next"`, "?page=2"],
    ["one that is relative", `</v1/teams?page=2>; rel="next"`, "?page=2"],
    ["one of the query alone", `<?page=2>; rel="next"`, "?page=2"],
    ["one that has results", `<${next}>; rel="next"; results="true"`, "?page=2"],
    ["one without results", `<${next}>; rel="next"; results="false"`, undefined],
    ["several without a space between them", `<${home}/teams?page=1>; rel="prev",<${next}>; rel="next"`, "?page=2"],
    ["what is no link", "next", undefined],
    ["what is no link at its beginning", `next <${next}>; rel="next"`, undefined],
  ])("%s", async (_, link, search) => {
    const { client, operation, searches } = open(pagination, (_, number) =>
      linked(teams(number, number + 1), number === 1 ? link : undefined),
    );
    const { error } = await collect(client.listAll(operation));
    expect(error).toBe(undefined);
    expect(searches).toEqual(search === undefined ? [""] : ["", search]);
  });

  test.each<[what: string, link: string]>([
    ["another origin", "https://evil.example/v1/teams?page=2"],
    ["another scheme", "http://api.acme.example/v1/teams?page=2"],
    ["another port", "https://api.acme.example:8443/v1/teams?page=2"],
    ["another path", `${home}/users?page=2`],
    ["a path above", `${home}/teams/../../admin?page=2`],
    ["what is no URL", "https://"],
  ])("to %s is a ContractError, and the key goes nowhere else", async (_, target) => {
    const { client, operation, searches } = open(pagination, () => linked(teams(0, 1), `<${target}>; rel="next"`));
    const { items, error } = await collect(client.listAll(operation));
    expect(items).toEqual(teams(0, 1));
    expect(error).toMatchObject({ name: "ContractError", message: expect.stringContaining("another URL") });
    // It leads to no advice that `list` cannot follow.
    await expect(client.list(operation)).rejects.toMatchObject({
      name: "ContractError",
      message: expect.stringMatching(
        /\. Try again, or read single pages with `api`, which does not look for the next one\.$/,
      ),
    });
    expect(searches).toEqual(["", ""]);
  });

  test.each([`http://api.acme.example/v1/teams`, "https://10.0.0.7:8080/v1/teams"])(
    "to %s, of a server that does not know where it is reached, says what to set",
    async (target) => {
      const { client, operation } = open(pagination, () => linked(teams(0, 1), `<${target}?page=2>; rel="next"`));
      const message = `page 1 has its next page at another URL, ${target}; a server behind a proxy has to know its external URL`;
      expect((await collect(client.listAll(operation))).error).toMatchObject({ violations: [{ message }] });
    },
  );

  test("to another URL is a ContractError of a provider without a URL of its own, too", async () => {
    const fetch = async () => linked(teams(0, 1), `<https://evil.example/v1/teams>; rel="next"`);
    const client = defineProvider({ name: "acme" }).createClient({ baseUrl: home, fetch });
    await expect(client.list(listOf(pagination))).rejects.toMatchObject({ name: "ContractError" });
  });

  test("to the provider itself is followed through a proxy", async () => {
    const { client, operation, searches } = open(
      pagination,
      (_, number) => linked(teams(number, number + 1), number === 1 ? `<${next}>; rel="next"` : undefined),
      { baseUrl: "http://localhost:4010/proxy" },
    );
    expect((await collect(client.listAll(operation))).error).toBe(undefined);
    expect(searches).toEqual(["", "?page=2"]);
  });

  test("may repeat a parameter of the path, which is not sent twice", async () => {
    const { client, operation, searches } = open(pagination, (_, number) =>
      linked(teams(number, number + 1), number === 1 ? `<${next}&id=7>; rel="next"` : undefined),
    );
    const listOfOne = { ...operation, pathParameters: { id: integer(), page: integer() } };
    expect((await collect(client.listAll(listOfOne))).error).toBe(undefined);
    expect(searches).toEqual(["", "?page=2"]);
  });

  test.each(["trace", "length"])(
    "with the parameter %s, which the spec does not document, is a ContractError that names it",
    async (name) => {
      const { client, operation } = open(pagination, () => linked(teams(0, 1), `<${next}&${name}=1>; rel="next"`));
      const query = { after: "a", filter: { name: "b" } };
      const styled = { ...operation, styles: { query: { filter: deepObject } }, write: writeArguments };
      expect((await collect(client.listAll(styled, { query }))).error).toMatchObject({
        name: "ContractError",
        message: expect.stringContaining(`"${name}", which is not documented`),
      });
    },
  );

  test.each<[what: string, search: string, query: object, sent: string]>([
    ["an object, whose values are new", "cursor[size]=2&cursor[after]=7", {}, "cursor%5Bsize%5D=2&cursor%5Bafter%5D=7"],
    [
      "an object beside other names",
      "cursor[size]=2&cursor[after]=7&organization=a&filter[name]=b",
      {},
      "cursor%5Bsize%5D=2&cursor%5Bafter%5D=7&filter%5Bname%5D=b&organization=a",
    ],
    ["an object beside half a name", "cursor[size]=2&cursor[other=7", {}, "cursor%5Bsize%5D=2"],
    ["an object instead of the caller's", "filter[name]=b", { filter: { name: "a" } }, "filter%5Bname%5D=b"],
    ["an object that does not fit", "filter[size]=b", { filter: { name: "a" } }, "filter%5Bname%5D=a"],
    ["an object with brackets of its own", "filter[a][b]=c", { filter: { name: "a" } }, "filter%5Bname%5D=a"],
    ["a list without names", "filter[]=c", { filter: { name: "a" } }, "filter%5Bname%5D=a"],
    ["the properties of the caller's object", "red=1&green=2", { color: { red: 1, green: 2 } }, "red=1&green=2"],
    ["the caller's list in one text", "words=a,b", { words: ["a", "b"] }, "words=a,b"],
    ["the caller's list", "ids=1&ids=2", { ids: [1, 2] }, "ids=1&ids=2"],
  ])("may have %s", async (_, search, query, sent) => {
    const { client, operation, searches } = open(pagination, (_, number) =>
      linked(teams(number, number + 1), number === 1 ? `<${next}&${search}>; rel="next"` : undefined),
    );
    const styled = {
      ...operation,
      query: {
        ...operation.query,
        cursor: object({ size: integer(), after: string }),
        color: object({ red: integer(), green: integer() }),
        words: array(string),
        organization: string,
      },
      styles: {
        query: { filter: deepObject, cursor: deepObject, color: formExplode, words: form, ids: formExplode },
      },
      write: writeArguments,
    };
    expect((await collect(client.listAll(styled, { query }))).error).toBe(undefined);
    expect(searches[1]?.slice(1).split("&").sort()).toEqual([...sent.split("&"), "page=2"].sort());
  });

  test("with an object that does not fit, and that the caller did not give, is a ContractError", async () => {
    const { client, operation } = open(pagination, () => linked(teams(0, 1), `<${next}&filter[size]=b>; rel="next"`));
    expect((await collect(client.listAll(operation))).error).toMatchObject({
      name: "ContractError",
      message: expect.stringContaining('a value that the parameter "filter" cannot have'),
    });
  });

  test("gives a query that the caller may change", async () => {
    const { client, operation } = open(pagination, () => linked(teams(0, 1), `<${next}>; rel="next"`));
    const page = await client.list(operation);
    expect(Object.getOwnPropertyDescriptors(page.next)).toEqual(Object.getOwnPropertyDescriptors({ page: 2 }));
  });

  test.each([
    ["page=02", "page"],
    ["active=maybe", "active"],
    ["after=a&after=b", "after"],
    ["ids=1&ids=02", "ids"],
  ])("the next page `?%s`, which its parameter cannot have, is a ContractError", async (search, name) => {
    const { client, operation, searches } = open(pagination, () => linked(teams(0, 1), `<?${search}>; rel="next"`));
    const message = `page 1 has a next page with a value that the parameter "${name}" cannot have`;
    expect(await collect(client.listAll(operation))).toMatchObject({
      items: teams(0, 1),
      error: { name: "ContractError", violations: [{ pointer: "", keyword: "pagination", message }] },
    });
    expect(searches).toHaveLength(1);
  });

  test("a path that is encoded in another way is that of the list", async () => {
    const { client, operation } = open(pagination, (_, number) =>
      linked(teams(number, number + 1), number === 1 ? `<${home}/te%61ms?page=2>; rel="next"` : undefined),
    );
    expect(await collect(client.listAll(operation))).toEqual({ items: teams(1, 3), error: undefined });
    for (const path of ["%2Fteams", "teams"]) {
      const other = open(pagination, () => linked(teams(0, 1), `<${home}${path}?page=2>; rel="next"`));
      expect((await collect(other.client.listAll(other.operation))).error).toMatchObject({
        name: "ContractError",
        message: expect.stringContaining("at another URL"),
      });
    }
  });

  test("gives each value the type of its parameter", async () => {
    const link = `<?page=2&after=7&active=true&ids=1&names=a&names=2>; rel="next"`;
    const { client, operation } = open(pagination, () => linked(teams(0, 1), link));
    expect((await client.list(operation)).next).toEqual({
      page: 2,
      after: "7",
      active: true,
      ids: [1],
      names: ["a", "2"],
    });
    const inactive = open(pagination, () => linked(teams(0, 1), `<?active=false>; rel="next"`));
    expect((await inactive.client.list(inactive.operation)).next).toEqual({ active: false });
  });
});

describe("by a URL in the body", () => {
  const pagination = nextUrls({ next: ["next"] });

  test("a list goes on until there is none", async () => {
    const { client, operation, searches } = open(pagination, (_, number) =>
      body(teams(number, number + 1), number < 3 ? `${home}/teams?page=${number + 1}` : null),
    );
    expect(await collect(client.listAll(operation))).toEqual({ items: teams(1, 4), error: undefined });
    expect(searches).toEqual(["", "?page=2", "?page=3"]);
  });

  test.each([
    ["a number", 5],
    ["a list", ["?page=2"]],
  ])("%s is a ContractError", async (_, next) => {
    const { client, operation } = open(pagination, () => body(teams(0, 1), next));
    expect((await collect(client.listAll(operation))).error).toMatchObject({
      name: "ContractError",
      violations: [{ message: "page 1 has its next page at another URL" }],
    });
  });

  test.each([null, "", undefined])("the URL %j is that of the last page", async (last) => {
    const { client, operation, searches } = open(pagination, () => body(teams(0, 1), last));
    expect(await collect(client.listAll(operation))).toEqual({ items: teams(0, 1), error: undefined });
    expect(searches).toEqual([""]);
  });
});
