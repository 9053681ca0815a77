/** Where a list ends: the response itself decides. */
import { describe, expect, expectTypeOf, test } from "vitest";
import { header } from "../../src/client/credentials.ts";
import type { ClientOptions } from "../../src/client/options.ts";
import type { Page } from "../../src/client/page.ts";
import { toPage } from "../../src/client/pagination.ts";
import { defineProvider } from "../../src/client/provider.ts";
import type { PagedOperation, Pagination, ReceivedPage, UnpagedOperation } from "../../src/contract/operation.ts";
import { cursors, links, nextUrls, offsets, pageNumbers } from "../../src/contract/paging.ts";
import { evaluate } from "../compiler/hostile/specs.ts";
import { listSpec } from "../compiler/lists.ts";

const numbered = {
  parameter: "page",
  first: 1,
  size: "per_page",
  defaultSize: 20,
  pageSize: ["size"],
  total: ["total"],
  pages: ["pages"],
  totalIgnores: ["name"],
  maxReadable: 100,
};
const offset = {
  parameter: "offset",
  first: 0,
  size: "limit",
  defaultSize: 10,
  total: ["total"],
};
/** The page that a list makes of a response. */
function page(pagination: Pagination, query: ReceivedPage["query"], items: readonly unknown[], body: unknown) {
  const { total, hasNext, next } = toPage(pagination, items, { ...received, query, body });
  return { items, total, hasNext, next };
}
const url = "https://p.example/teams?a=1";
const received: Omit<ReceivedPage, "length"> = {
  query: {},
  body: {},
  headers: new Headers(),
  urls: () => ({ url, home: undefined }),
  parameters: {},
  pathParameters: {},
};
const items = (length: number) => Array.from({ length }, (_, index) => index);

describe("of pages by number", () => {
  test.each<[what: string, query: object, length: number, body: object, next: number | undefined]>([
    ["a full page continues", {}, 20, {}, 2],
    ["a short page is the last", {}, 19, {}, undefined],
    ["an empty page is the last, whatever the total", {}, 0, { total: 45, pages: 3 }, undefined],
    ["a total above what has come continues past a short page", {}, 19, { total: 45 }, 2],
    ["a total that has come ends a full page", {}, 20, { total: 20 }, undefined],
    ["a total that has come ends a full page, later in the list", { page: 2 }, 20, { total: 40 }, undefined],
    ["a total below what has come is ignored", {}, 20, { total: 19 }, 2],
    ["a total of 0 beside items is ignored", {}, 20, { total: 0 }, 2],
    ["a total of 0 beside a short page is ignored", {}, 19, { total: 0 }, undefined],
    ["a number of pages above this one continues past a short page", {}, 19, { pages: 2 }, 2],
    ["a number of pages that has come ends a full page", { page: 2 }, 20, { pages: 2 }, undefined],
    ["a number of pages made from a wrong total ends nothing", {}, 20, { pages: 1, total: 3 }, 2],
    ["a number of pages below this one ends nothing", { page: 2 }, 20, { pages: 1 }, 3],
    ["a page of the size that was requested is full", { per_page: 5 }, 5, {}, 2],
    ["a page of the size that was used is full", { per_page: 50 }, 5, { size: 5 }, 2],
    [
      "items before this page are counted by the size that was used",
      { page: 3, per_page: 50 },
      5,
      { size: 5, total: 15 },
      undefined,
    ],
    [
      "a filter that the totals ignore leaves them out at a short page",
      { name: "a" },
      19,
      { total: 45, pages: 3 },
      undefined,
    ],
    ["a filter that the totals ignore leaves them out at a full page", { name: "a" }, 20, { total: 20, pages: 1 }, 2],
    ["a filter that is undefined is none", { name: undefined }, 19, { total: 45 }, 2],
    [
      "a total continues where a server caps the size and echoes the requested one",
      { per_page: 50 },
      20,
      { size: 50, total: 45, pages: 1 },
      2,
    ],
    ["and does so later in the list", { page: 2, per_page: 50 }, 20, { size: 50, total: 45, pages: 1 }, 3],
    ["a short page that is the last by its number is the last", { page: 2 }, 5, { total: 24, pages: 2 }, undefined],
    ["a short page that ends at the total is the last", { page: 2 }, 5, { total: 25 }, undefined],
    [
      "a total that the pages of a capped size have reached ends the list",
      { page: 2, per_page: 50 },
      15,
      { size: 50, total: 30 },
      undefined,
    ],
    ["a list that is cut at what can be read continues", { page: 4, per_page: 30 }, 10, {}, 5],
    ["a list that is cut at what can be read continues, with a total too", { page: 5 }, 20, { total: 100 }, 6],
    ["totals that are no numbers are ignored", {}, 19, { total: "45", pages: [3], size: null }, undefined],
  ])("%s", (_, query, length, body, next) => {
    const result = page(pageNumbers(numbered), { ...query }, items(length), body);
    expect(result.hasNext).toBe(next !== undefined);
    expect(result.next).toEqual(next === undefined ? undefined : { ...query, page: next });
  });

  test.each<[what: string, query: object, body: object, next: number | undefined]>([
    ["a total ends the first page", {}, { total: 20 }, undefined],
    ["a total ends no later page, as those before it may have been shorter", { page: 2 }, { total: 40 }, 3],
    ["a number of pages ends the list, also below a total", { page: 2 }, { total: 30, pages: 2 }, undefined],
  ])("without a known size %s", (_, query, body, next) => {
    const { defaultSize: _size, ...unsized } = numbered;
    const result = page(pageNumbers(unsized), { ...query }, items(20), body);
    expect(result.next).toEqual(next === undefined ? undefined : { page: next });
  });

  test("the first page is the one in the spec", () => {
    const body = { total: 40 };
    expect(page(pageNumbers({ ...numbered, first: 0 }), {}, items(20), body).next).toEqual({ page: 1 });
    expect(page(pageNumbers({ ...numbered, first: 0 }), { page: 1 }, items(20), body).next).toBe(undefined);
  });

  test.each<unknown>([null, "text", 5, [], { total: null }])("the body %j states nothing", (body) => {
    for (const total of [["total"], ["total", "count"]])
      expect(page(pageNumbers({ ...numbered, total }), {}, items(19), body)).toEqual({
        items: items(19),
        hasNext: false,
      });
  });

  test.each<unknown>([undefined, null, "text", { length: 20 }, 5])("items that are %j are the last", (anything) => {
    expect(page(pageNumbers(numbered), {}, anything as [], { total: 45 })).toMatchObject({ hasNext: false });
  });
});

describe("of offsets", () => {
  test.each<[what: string, query: object, length: number, body: object, next: number | undefined]>([
    ["a full page continues after its items", {}, 10, {}, 10],
    ["a full page continues after those before it", { offset: 30 }, 10, {}, 40],
    ["a short page is the last", { offset: 30 }, 9, {}, undefined],
    [
      "a total continues after the items of a short page, so that none is left out",
      { offset: 30 },
      7,
      { total: 45 },
      37,
    ],
    ["a total that has come ends a full page", { offset: 35 }, 10, { total: 45 }, undefined],
    ["a total below what has come is ignored", { offset: 35 }, 10, { total: 40 }, 45],
    ["an empty page is the last", { offset: 10 }, 0, { total: 45 }, undefined],
    ["a page of the size that was requested is full", { limit: 5 }, 5, {}, 5],
  ])("%s", (_, query, length, body, next) => {
    const result = page(offsets(offset), { ...query }, items(length), body);
    expect(result.next).toEqual(next === undefined ? undefined : { ...query, offset: next });
  });
});

test("each list states the type that its spec declares", () => {
  const next = { parameter: "after", next: ["next"] };
  const lists = [pageNumbers(numbered), offsets(offset), cursors(next), links(next), nextUrls(next)];
  expect(lists.map(({ type }) => type)).toEqual(["page", "offset", "cursor", "link", "next-url"]);
});

describe("a compiled list", () => {
  interface Team {
    readonly id: number;
  }
  const teams = (from: number, to: number) => items(to - from).map((index) => ({ id: from + index }));

  /** Calls a list, whose server responds by the query. */
  async function open(pagination: object, body: (query: URLSearchParams) => object, options: ClientOptions = {}) {
    const { operation } = await evaluate(listSpec(pagination));
    const requests: string[] = [];
    const fetch = async ({ url }: Request) => {
      const { search, searchParams } = new URL(url);
      requests.push(search);
      return Response.json(body(searchParams));
    };
    const provider = defineProvider({ name: "p", baseUrl: "https://p.example", auth: () => header("x-key", "a-key") });
    const client = provider.createClient({ ...options, fetch });
    return { ...client, requests, operation: { ...operation, path: "/teams", pathParameters: {} } };
  }
  const isPaged = (operation: object): operation is PagedOperation<readonly Team[]> => "pagination" in operation;
  const isUnpaged = (operation: object): operation is UnpagedOperation<readonly Team[]> => "pagination" in operation;

  async function collect<Item>(list: AsyncIterable<Item>): Promise<Item[]> {
    const items: Item[] = [];
    for await (const item of list) items.push(item);
    return items;
  }

  test("of offsets comes whole, past short pages", async () => {
    const served = ({ offset = 0 }: { offset?: number }) => teams(offset, Math.min(offset + 7, 20));
    const body = (query: URLSearchParams) => ({
      teams: served({ offset: Number(query.get("offset")) }),
      info: { total: 20 },
    });
    const { listAll, list, operation, requests } = await open(
      { type: "offset", offset: "offset", limit: "limit", total: "/info/total" },
      body,
    );
    if (!isPaged(operation)) throw new Error("no pages");
    expect(await collect(listAll(operation))).toEqual(teams(0, 20));
    expect(requests).toEqual(["?offset=0", "?offset=7", "?offset=14"]);

    const page = await list(operation, { query: { limit: 10 } });
    expectTypeOf(page).toEqualTypeOf<Page<Team>>();
    expect(page).toEqual({ items: teams(0, 7), total: 20, hasNext: true, next: { limit: 10, offset: 7 } });
    expect(await list(operation, { query: { ...page.next, offset: 14 } })).toEqual({
      items: teams(14, 20),
      total: 20,
      hasNext: false,
    });
  });

  test("without pages is an array, and one request for all", async () => {
    const { listAll, list, operation, requests } = await open({ type: "none" }, () => ({ teams: teams(0, 100) }));
    if (!isUnpaged(operation)) throw new Error("no list");
    const all = await list(operation);
    expectTypeOf(all).toEqualTypeOf<readonly Team[]>();
    expect(all).toEqual(teams(0, 100));
    expect(await collect(listAll(operation, { query: { name: "a" } }))).toEqual(all);
    expect(requests).toEqual(["", "?name=a"]);
  });

  test("with items that are no list ends in a ContractError, also where the contract is not enforced", async () => {
    const { listAll, list, operation } = await open(
      { type: "page", page: "page", size: "per_page", first: 1 },
      () => ({ teams: "none" }),
      { contract: "report" },
    );
    if (!isPaged(operation)) throw new Error("no pages");
    expect(await list(operation)).toMatchObject({ items: "none", hasNext: false });
    await expect(collect(listAll(operation))).rejects.toMatchObject({
      violations: [{ keyword: "pagination", message: "page 1 is not a list" }],
    });
  });
});
