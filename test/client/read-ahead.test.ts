/** `readAhead`: which pages are under way while the caller is at an item. */
import { expect, test } from "vitest";
import type { IterationOptions } from "../../src/client/options.ts";
import { pageError } from "../../src/client/page-error.ts";
import { paginate, toPage } from "../../src/client/pagination.ts";
import { type Checks, integer } from "../../src/contract/checks.ts";
import type { PageNumbers } from "../../src/contract/operation.ts";
import { cursors, offsets, pageNumbers } from "../../src/contract/paging.ts";

const declared = { parameter: "page", first: 1, size: "size", defaultSize: 2, total: ["total"] };
const offset = { ...declared, parameter: "offset", first: 0 };
const context = { provider: "p", operation: "o" };

interface Served {
  readonly body: unknown;
  readonly items: readonly number[];
}

/** A list of which the test sees each request, and whether it was canceled. */
function open(
  pagination: ReturnType<typeof pageNumbers>,
  serve: (at: number) => Served,
  options: IterationOptions,
  parameters: Checks = {},
) {
  const requested: number[] = [];
  const signals: (AbortSignal | undefined)[] = [];
  const list = paginate<number>(
    {
      ...context,
      query: {},
      pagination,
      timeout: 1_000,
      error: async (problem, fault = "pagination") => pageError(context, fault, problem),
      async read(query, { signal }) {
        const at = Number(Reflect.get(query, pagination.parameter ?? ""));
        requested.push(at);
        signals.push(signal);
        const { items, body } = serve(at);
        const headers = new Headers();
        const urls = () => ({ url: "https://p.example/teams", home: undefined });
        const received = { query: { ...query }, body, headers, urls, parameters, pathParameters: {} };
        return { ...toPage(pagination, items, received), headers, body };
      },
    },
    options,
  );
  return { list, requested, signals };
}

/** Pages of two items, `count` in all. */
const pairs = (count: number, { first }: Pick<PageNumbers, "first">, total = count) => {
  return (page: number): Served => {
    const start = (page - first) * 2;
    return { items: [start, start + 1].filter((item) => item < count), body: { total } };
  };
};

/** What had been requested when the caller was at each item. */
async function follow({ list, requested }: ReturnType<typeof open>, until = Infinity) {
  const items: number[] = [];
  const seen: number[][] = [];
  for await (const item of list) {
    items.push(item);
    seen.push([...requested]);
    if (items.length === until) break;
  }
  return { items, seen };
}

test("four pages are under way beside the current one, from its second item on", async () => {
  const opened = open(pageNumbers(declared), pairs(20, declared), { readAhead: 4 });
  const { items, seen } = await follow(opened);
  expect(seen.slice(0, 4)).toEqual([[1], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6]]);
  expect(items).toEqual(Array.from({ length: 20 }, (_, index) => index));
  expect(opened.requested).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test.each([[0], [1], [2], [100]])(
  "with `readAhead: %i` no page is requested twice, and none past the end",
  async (readAhead) => {
    const opened = open(pageNumbers({ ...declared, first: 0 }), pairs(9, { first: 0 }), { readAhead });
    expect((await follow(opened)).items).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(opened.requested).toEqual([0, 1, 2, 3, 4]);
  },
);

test("a number of pages leads as far as a total", async () => {
  const serve = (page: number) => ({ ...pairs(12, declared)(page), body: { pages: 6 } });
  const opened = open(pageNumbers({ ...declared, total: [], pages: ["pages"] }), serve, { readAhead: 9 });
  expect((await follow(opened, 2)).seen).toEqual([[1], [1, 2, 3, 4, 5, 6]]);
});

test("of offsets the length of the page is the step", async () => {
  const serve = (at: number) => ({ items: [at, at + 1, at + 2].filter((item) => item < 10), body: { total: 10 } });
  const opened = open(offsets(offset), serve, { readAhead: 2 });
  const { items, seen } = await follow(opened);
  expect(items).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(seen[1]).toEqual([0, 3, 6]);
  expect(opened.requested).toEqual([0, 3, 6, 9]);
});

test("of offsets none is requested that is the total", async () => {
  const serve = (at: number) => ({ items: [at, at + 1, at + 2], body: { total: 9 } });
  const opened = open(offsets(offset), serve, { readAhead: 5 });
  expect((await follow(opened)).items).toHaveLength(9);
  expect(opened.requested).toEqual([0, 3, 6]);
});

test("a page shorter than the others loses nothing: the pages after it are requested where it ends", async () => {
  const serve = (at: number) => {
    const length = at === 3 ? 2 : 3;
    return { items: [at, at + 1, at + 2].slice(0, length).filter((item) => item < 30), body: { total: 30 } };
  };
  const opened = open(offsets(offset), serve, { readAhead: 3 });
  const { items, seen } = await follow(opened);
  expect(items).toEqual(Array.from({ length: 30 }, (_, index) => index));
  expect(seen[1]).toEqual([0, 3, 6, 9]);
  // From there on one page is read ahead.
  expect(opened.requested).toEqual([0, 3, 6, 9, 5, 8, 11, 14, 17, 20, 23, 26, 29]);
});

test("what was requested ahead and is somewhere else is canceled", async () => {
  const serve = (at: number) => ({ items: [at, at + 1, at + 2].slice(0, at === 3 ? 2 : 3), body: { total: 30 } });
  const opened = open(offsets(offset), serve, { readAhead: 3 });
  const signals: (boolean | undefined)[][] = [];
  for await (const item of opened.list) {
    signals.push(opened.signals.map((signal) => signal?.aborted));
    if (item === 3) break;
  }
  // Of the offsets 0, 3, 6 and 9 the last two, once the page at 3 has come with two items.
  expect(opened.requested).toEqual([0, 3, 6, 9]);
  expect(signals[2]).toEqual([false, false, false, false]);
  expect(signals[3]).toEqual([false, false, true, true]);
});

test("pages of one item are read ahead too, once the caller comes back for the next one", async () => {
  const serve = (page: number) => ({ items: page <= 6 ? [page] : [], body: { total: 6 } });
  const opened = open(pageNumbers({ ...declared, defaultSize: 1 }), serve, { readAhead: 3 });
  const { items, seen } = await follow(opened);
  expect(items).toEqual([1, 2, 3, 4, 5, 6]);
  expect(seen.slice(0, 3)).toEqual([[1], [1, 2, 3, 4], [1, 2, 3, 4, 5]]);
  expect(opened.requested).toEqual([1, 2, 3, 4, 5, 6]);
});

test("where the size of a page is unknown, one page is read ahead, and a total ends nothing too early", async () => {
  const lengths = [10, 10, 2, 10, 8];
  const serve = (page: number) => {
    const start = lengths.slice(0, page - 1).reduce((sum, length) => sum + length, 0);
    const items = Array.from({ length: lengths[page - 1] ?? 0 }, (_, index) => start + index);
    return { items, body: { total: 40 } };
  };
  const { defaultSize: _, ...unsized } = declared;
  const opened = open(pageNumbers(unsized), serve, { readAhead: 20 });
  const { items } = await follow(opened);
  expect(items).toEqual(Array.from({ length: 40 }, (_, index) => index));
  expect(opened.requested).toEqual([1, 2, 3, 4, 5]);
});

test.each([
  ["shrinks", 20, 12],
  ["grows", 12, 20],
])("a list that %s while it is read is read to what its pages state", async (_, before, after) => {
  const serve = (page: number) => pairs(page < 4 ? before : after, declared)(page);
  const opened = open(pageNumbers(declared), serve, { readAhead: 4 });
  const { items } = await follow(opened);
  expect(items).toEqual(Array.from({ length: after }, (_, index) => index));
  expect(new Set(opened.requested).size).toBe(opened.requested.length);
});

test("a total that is too high ends in what the pages state", async () => {
  const opened = open(pageNumbers(declared), pairs(5, declared, 1_000), { readAhead: 3 });
  const { items } = await follow(opened);
  expect(items).toEqual([0, 1, 2, 3, 4]);
  expect(Math.max(...opened.requested)).toBeLessThanOrEqual(6);
});

test("without a total, or with a filter that it ignores, one page is read ahead", async () => {
  const serve = (page: number) => ({ ...pairs(20, declared)(page), body: {} });
  const { seen } = await follow(open(pageNumbers(declared), serve, { readAhead: 4 }), 2);
  expect(seen).toEqual([[1], [1, 2]]);
});

test("a cursor is known from the page before it, so one page is read ahead", async () => {
  const pagination = cursors({ parameter: "after", next: ["next"] });
  const serve = (at: number) => {
    const page = Number.isNaN(at) ? 1 : at;
    return { ...pairs(20, declared)(page), body: { next: page + 1, total: 20 } };
  };
  const { seen } = await follow(open(pagination, serve, { readAhead: 4 }), 2);
  expect(seen).toEqual([[Number.NaN], [Number.NaN, 2]]);
});

test.each([[0], [-1], [-20]])(
  "a cursor that is the number %i ends in an error, not in an endless loop",
  async (next) => {
    const pagination = cursors({ parameter: "after", next: ["next"] });
    const serve = (at: number) => ({ items: Number.isNaN(at) ? [1, 2] : [3, 4], body: { next } });
    const opened = open(pagination, serve, { readAhead: 4 }, { after: integer() });
    await expect(follow(opened)).rejects.toMatchObject({ violations: [{ keyword: "pagination" }] });
    expect(opened.requested).toEqual([Number.NaN, next]);
  },
);

test("pages that the provider does not return are not requested", async () => {
  const serve = pairs(40, { first: 0 });
  const { list, requested } = open(pageNumbers({ ...declared, first: 0, maxReadable: 8 }), serve, { readAhead: 50 });
  for await (const item of list) if (item === 1) break;
  expect(requested).toEqual([0, 1, 2, 3]);
});

test("a list that is cut at what the provider returns goes on, also where that is the total", async () => {
  const pagination = pageNumbers({ ...declared, first: 0, maxReadable: 8 });
  const opened = open(pagination, pairs(8, { first: 0 }), {});
  expect((await follow(opened)).items).toHaveLength(8);
  expect(opened.requested).toEqual([0, 1, 2, 3, 4]);
});

test("`maxItems` bounds what is read ahead, and ends a longer list in an error", async () => {
  const opened = open(pageNumbers(declared), pairs(40, declared), { readAhead: 50, maxItems: 5 });
  const { seen } = await follow(opened, 5);
  expect(seen).toEqual([[1], [1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3]]);
  await expect(follow(opened)).rejects.toMatchObject({
    name: "ContractError",
    violations: [{ keyword: "maxItems", message: "the list has more than 5 items" }],
  });
  expect(opened.requested).toEqual([1, 2, 3, 1, 2, 3]);
});

test("an abort while the caller is at an item is the reason why no other comes", async () => {
  const controller = new AbortController();
  const reason = new Error("no longer needed");
  const { list } = open(pageNumbers(declared), pairs(4, declared), { signal: controller.signal });
  const items = list[Symbol.asyncIterator]();
  expect(await items.next()).toEqual({ done: false, value: 0 });
  controller.abort(reason);
  await expect(items.next()).rejects.toBe(reason);
});

test("leaving the loop cancels everything that is under way", async () => {
  const opened = open(pageNumbers(declared), pairs(40, declared), { readAhead: 4 });
  await follow(opened, 2);
  expect(opened.signals).toHaveLength(5);
  expect(opened.signals.map((signal) => signal?.aborted)).toEqual([true, true, true, true, true]);
});

test("a page that fails ends the list after all items before it, although later pages have come", async () => {
  const failure = new Error("page 3");
  const serve = (page: number) => {
    if (page === 3) throw failure;
    return pairs(40, declared)(page);
  };
  const opened = open(pageNumbers(declared), serve, { readAhead: 4 });
  const items: number[] = [];
  const loop = async () => {
    for await (const item of opened.list) items.push(item);
  };
  await expect(loop()).rejects.toBe(failure);
  expect(items).toEqual([0, 1, 2, 3]);
});

test.each([[-1], [1.5], [101], [true], ["4"]])(
  "`readAhead: %j` is rejected before anything is sent",
  async (readAhead) => {
    const opened = open(pageNumbers(declared), pairs(4, declared), Object({ readAhead }));
    await expect(follow(opened)).rejects.toMatchObject({ name: "InvalidArgumentError", argument: "readAhead" });
    expect(opened.requested).toEqual([]);
  },
);
