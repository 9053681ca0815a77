/** Pagination: every item once, no request too many, an end in every case. */
import { expect } from "vitest";
import { collect, gather, paragraph, rejection, sleep } from "./fault.ts";
import { forEachListing, holds, range, serves } from "./listings.ts";
import { cut, json, reset } from "./responses.ts";
import type { Behavior } from "./server.ts";
import type { Listing } from "./subject.ts";
import { paginates } from "./subjects.ts";

const fault = paragraph("Pages", paginates);
const five = { per_page: 5 };

export const pages = [
  fault(
    "A list that fits one page costs one request.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      for (const count of [0, 1, listing.usual - 1]) {
        const before = server.requests.length;
        server.does(holds(listing, { count }));
        expect(await collect(listing.open(baseUrl).listAll())).toEqual(range(listing, 0, count));
        expect(server.requests.length - before).toBe(1);
      }
    }),
  ),
  fault(
    "A list of many pages comes whole and in order, in one request a page.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      const { pageParameter, sizeParameter, first } = listing;
      server.does(holds(listing, { count: 23 }));
      expect(await collect(listing.open(baseUrl).listAll(five))).toEqual(range(listing, 0, 23));
      const sent = server.requests.map(({ query }) => [
        query.get(pageParameter) ?? `${first}`,
        query.get(sizeParameter),
      ]);
      expect(sent).toEqual([0, 1, 2, 3, 4].map((page) => [String(page + first), "5"]));
    }),
  ),
  fault(
    "A list whose last page is full ends on an empty page.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      server.does(holds(listing, { count: 10, total: 1_000 }));
      expect(await collect(listing.open(baseUrl).listAll(five))).toEqual(range(listing, 0, 10));
      expect(server.requests).toHaveLength(3);
    }),
  ),
  fault(
    "`list` gives one page, and whether another follows.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      server.does(holds(listing, { count: 12 }));
      const { list } = listing.open(baseUrl);
      for (const [page, from, to, hasNext] of [
        [0, 0, 5, true],
        [2, 10, 12, false],
        [9, 0, 0, false],
      ] as const)
        expect(await list({ ...five, page: listing.first + page })).toMatchObject({
          items: range(listing, from, to),
          hasNext,
        });
    }),
  ),
  fault(
    "A server that returns smaller pages than requested, and states their size, is read to its end.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      if (!statesSize(listing)) return;
      server.does((exchange) => {
        exchange.url.searchParams.set(listing.sizeParameter, "5");
        holds(listing, { count: 13 })(exchange);
      });
      expect(await collect(listing.open(baseUrl).listAll({ per_page: 50 }))).toEqual(range(listing, 0, 13));
    }),
    ({ listings }) => listings.some(statesSize),
  ),
  fault(
    "Past the first 1,000 the list delivers them all, and then an ApiError that names the limit.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      const message = "You can only page through the first 1000 records.";
      const body = { statusCode: 400, error: "Bad Request", message, errorCode: "invalid_paging" };
      const limited: Behavior = (exchange) => {
        const { searchParams } = exchange.url;
        const past = Number(searchParams.get("page")) * Number(searchParams.get("per_page") ?? 50) >= 1_000;
        (past ? json(body, 400) : holds(listing, { count: 1_000 }))(exchange);
      };
      server.does(limited);
      // The 34th page of 30 is cut short by the limit: it is not the last.
      for (const per_page of [30, 50, 100]) {
        const items: unknown[] = [];
        const error = await rejection(gather(listing.open(baseUrl).listAll({ per_page }), items));
        expect(items).toEqual(range(listing, 0, 1_000));
        expect(error).toMatchObject({ name: "ApiError", status: 400, code: "invalid_paging" });
        expect(String(error)).toContain("1,000");
      }
    }),
    "auth0",
  ),
  fault(
    "A page that is served twice ends in a ContractError, after one extra request at most.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      for (const readAhead of [1, 0]) {
        const before = server.requests.length;
        server.does(serves(listing, (_, size) => range(listing, 0, size)));
        const items: unknown[] = [];
        const list = listing.open(baseUrl).listAll({ ...five, filter: true }, { readAhead });
        const error = await rejection(gather(list, items));
        expect(error).toMatchObject({ name: "ContractError", violations: [{ keyword: "pagination" }] });
        expect(items).toEqual(range(listing, 0, 5));
        await sleep(20);
        expect(server.requests.length - before).toBe(2);
      }
    }),
  ),
  fault(
    "Pages that come round again, A B A, end in a ContractError, after one extra request at most.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      server.does(serves(listing, (index, size) => range(listing, (index % 2) * size, ((index % 2) + 1) * size)));
      const items: unknown[] = [];
      const error = await rejection(gather(listing.open(baseUrl).listAll({ ...five, filter: true }), items));
      expect(error).toMatchObject({ name: "ContractError" });
      expect(items).toEqual(range(listing, 0, 10));
      await sleep(20);
      expect(server.requests).toHaveLength(3);
    }),
  ),
  fault(
    "Pages that are always new end in a ContractError after `maxItems` items, and nothing is requested past them.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      server.does(serves(listing, (index, size) => range(listing, index * size, (index + 1) * size)));
      for (const readAhead of [0, 4])
        for (const [maxItems, requests] of [
          [1, 1],
          [5, 2], // only a further page shows whether a full page was the last
          [7, 2],
        ] as const) {
          const before = server.requests.length;
          const items: unknown[] = [];
          const list = listing.open(baseUrl).listAll({ ...five, filter: true }, { readAhead, maxItems });
          const error = await rejection(gather(list, items));
          expect(error).toMatchObject({ name: "ContractError", violations: [{ pointer: "", keyword: "maxItems" }] });
          expect(String(error)).toMatch(RegExp(`\\bmore than ${maxItems} items\\b.*\`maxItems\``));
          expect(items).toEqual(range(listing, 0, maxItems));
          await sleep(20);
          expect(server.requests.length - before).toBe(requests);
        }
    }),
  ),
  fault(
    "A list of exactly `maxItems` items ends as any other, without reading ahead past them.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      for (const [count, maxItems] of [
        [10, 10],
        [12, 12],
        [10, 11],
        [0, 1],
      ] as const) {
        server.does(holds(listing, { count, total: 1_000 }));
        const items: unknown[] = [];
        for await (const item of listing.open(baseUrl).listAll(five, { maxItems })) {
          items.push(item);
          if (items.length < 7 || maxItems > 10) continue;
          const before = server.requests.length;
          await sleep(10);
          expect(server.requests.length).toBe(before);
        }
        expect(items).toEqual(range(listing, 0, count));
      }
    }),
  ),
  fault(
    "A list that comes in one piece ends after `maxItems` items too, where it has more.",
    async ({ server, subject, open }) => {
      const all = [1, 2, 3].map(subject.item);
      server.does(json(subject.body(all)));
      const { listAll } = open();
      expect(await collect(listAll({ maxItems: 3 }))).toEqual(all);
      const items: unknown[] = [];
      const error = await rejection(gather(listAll({ maxItems: 2 }), items));
      expect(error).toMatchObject({ name: "ContractError", violations: [{ pointer: "", keyword: "maxItems" }] });
      expect(items).toEqual(all.slice(0, 2));
    },
    () => true,
  ),
  fault(
    "A page that fails in the middle is retried, without loss and without repeats.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      const list = holds(listing, { count: 18 });
      for (const broken of [json({}, 503), reset, cut({ some: "body" })]) {
        server.does(list, broken, list, broken, broken, list);
        expect(await collect(listing.open(baseUrl).listAll(five))).toEqual(range(listing, 0, 18));
      }
    }),
  ),
];

/** Whether a page of the list states its size. */
function statesSize({ body }: Listing): boolean {
  return JSON.stringify(body([], { number: 1, size: 4711, total: 13 })).includes("4711");
}
