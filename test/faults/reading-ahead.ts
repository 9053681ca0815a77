/** Reading ahead: the next page comes while the caller works on this one, and nothing comes that nobody wants. */
import { expect } from "vitest";
import { gather } from "./endless-lists.ts";
import { atOnce, duration, paragraph, rejection, sleep, until } from "./fault.ts";
import { forEachListing, holds, range } from "./listings.ts";
import { json, silence } from "./responses.ts";
import { paginates } from "./subjects.ts";

const fault = paragraph("Pages", paginates);
const five = { per_page: 5 };

export const readingAhead = [
  fault(
    "Nothing is sent before the first item is wanted.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      listing.open(baseUrl).listAll();
      await sleep(20);
      expect(server.requests).toEqual([]);
    }),
  ),
  fault(
    "Leaving the loop at the first item sends nothing more.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      server.does(holds(listing, { count: 50 }));
      for await (const _ of listing.open(baseUrl).listAll(five)) break;
      await sleep(40);
      expect(server.requests).toHaveLength(1);
    }),
  ),
  fault(
    "Leaving the loop in the middle of a page sends nothing more, and cancels what is under way.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      server.does(holds(listing, { count: 50 }), silence);
      let count = 0;
      for await (const _ of listing.open(baseUrl).listAll(five)) {
        if (++count < 3) continue;
        await until(() => server.requests.length === 2);
        break;
      }
      expect(await server.requests[1]?.over).toBe("abandoned");
      await sleep(40);
      expect(server.requests).toHaveLength(2);
    }),
  ),
  fault(
    "`return` of the iterator cancels a page that is pending, and does not wait for it.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      for (const count of [0, 5]) {
        server.does(...(count > 0 ? [holds(listing, { count: 50 })] : []), silence);
        const before = server.requests.length;
        const iterator = listing.open(baseUrl).listAll(five)[Symbol.asyncIterator]();
        for (let item = 0; item < count; item++) await iterator.next();
        const pending = iterator.next();
        await until(() => server.requests.length - before === (count > 0 ? 2 : 1));
        expect(await duration(async () => iterator.return?.())).toBeLessThan(atOnce);
        expect(await pending).toEqual({ done: true, value: undefined });
        expect(await iterator.next()).toEqual({ done: true, value: undefined });
        expect(await server.requests.at(-1)?.over).toBe("abandoned");
      }
    }),
  ),
  fault(
    "A loop that throws leaves like one that breaks.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      server.does(holds(listing, { count: 50 }));
      const mine = new Error("mine");
      const loop = async () => {
        for await (const _ of listing.open(baseUrl).listAll(five)) throw mine;
      };
      expect(await rejection(loop())).toBe(mine);
      await sleep(40);
      expect(server.requests).toHaveLength(1);
    }),
  ),
  fault(
    "While the caller works on a page, the next one is requested, and no further one.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      server.does(holds(listing, { count: 50 }));
      let count = 0;
      for await (const _ of listing.open(baseUrl).listAll(five)) {
        if (++count !== 3 && count !== 8) continue;
        const page = count < 5 ? 1 : 2;
        await until(() => server.requests.length === page + 1);
        await sleep(40);
        expect(server.requests).toHaveLength(page + 1);
        if (count === 8) break;
      }
    }),
  ),
  fault(
    "With `readAhead: 0` a page is requested only when its first item is wanted.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      server.does(holds(listing, { count: 50 }));
      let count = 0;
      for await (const _ of listing.open(baseUrl).listAll(five, { readAhead: 0 })) {
        expect(server.requests).toHaveLength(Math.ceil(++count / 5));
        if (count % 5 === 0) await sleep(10);
        if (count === 15) break;
      }
      await sleep(20);
      expect(server.requests).toHaveLength(3);
    }),
  ),
  fault(
    "With `readAhead: 4` the same items come in the same order, with the same requests.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      server.does(holds(listing, { count: 43 }));
      const items: unknown[] = [];
      await gather(listing.open(baseUrl).listAll(five, { readAhead: 4 }), items);
      expect(items).toEqual(range(listing, 0, 43));
      const pages = server.requests.map(({ query }) => query.get(listing.pageParameter));
      expect(new Set(pages).size).toBe(pages.length);
      expect(pages).toHaveLength(9);
    }),
  ),
  fault(
    "With `readAhead: 4` a page that fails once is read again, without loss and in order.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      const list = holds(listing, { count: 43 });
      server.does(list, list, json({}, 503), json({}, 503), list);
      const items: unknown[] = [];
      await gather(listing.open(baseUrl).listAll(five, { readAhead: 4 }), items);
      expect(items).toEqual(range(listing, 0, 43));
    }),
  ),
  fault(
    "A page that was read ahead, and failed, breaks nothing when the loop was left before it.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      server.does(holds(listing, { count: 50 }), json({}, 404));
      let count = 0;
      for await (const _ of listing.open(baseUrl).listAll(five)) {
        await sleep(10);
        if (++count === 4) break;
      }
      expect(server.requests).toHaveLength(2);
    }),
  ),
  fault(
    "An abort between two items ends the loop with the caller's reason, before the next page.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      server.does(holds(listing, { count: 50 }));
      const controller = new AbortController();
      const reason = new Error("enough");
      const items: unknown[] = [];
      const loop = async () => {
        for await (const item of listing.open(baseUrl).listAll(five, { signal: controller.signal })) {
          if (items.push(item) === 3) controller.abort(reason);
        }
      };
      expect(await rejection(loop())).toBe(reason);
      expect(items.length).toBeLessThanOrEqual(5);
      await sleep(20);
      expect(server.requests.length).toBeLessThanOrEqual(2);
    }),
  ),
  fault(
    "`list` gives one page, and whether another follows.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      server.does(holds(listing, { count: 12 }));
      const { list } = listing.open(baseUrl);
      const { first } = listing;
      expect(await list(five)).toMatchObject({ items: range(listing, 0, 5), hasNext: true });
      expect(await list({ ...five, page: first + 2 })).toMatchObject({ items: range(listing, 10, 12), hasNext: false });
      expect(await list({ ...five, page: first + 9 })).toMatchObject({ items: [], hasNext: false });
    }),
  ),
];
