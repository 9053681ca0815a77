/** Reading ahead: the next page comes while the caller works on this one, and nothing comes that nobody wants. */
import { expect } from "vitest";
import { atOnce, duration, paragraph, sleep, until } from "./fault.ts";
import { forEachListing, holds } from "./listings.ts";
import { json, silence } from "./responses.ts";
import { paginates } from "./subjects.ts";

const fault = paragraph("Pages", paginates);
const five = { per_page: 5 };

export const readingAhead = [
  fault(
    "Nothing is sent before the first item is wanted, and leaving the loop at that item sends nothing more.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      server.does(holds(listing, { count: 50 }));
      const list = listing.open(baseUrl).listAll(five);
      await sleep(20);
      expect(server.requests).toEqual([]);
      for await (const _ of list) break;
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
      server.does(silence);
      const iterator = listing.open(baseUrl).listAll(five)[Symbol.asyncIterator]();
      const pending = iterator.next();
      await until(() => server.requests.length === 1);
      expect(await duration(async () => iterator.return?.())).toBeLessThan(atOnce);
      for (const next of [pending, iterator.next()]) expect(await next).toEqual({ done: true, value: undefined });
      expect(await server.requests[0]?.over).toBe("abandoned");
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
];
