/** Lists without an end in sight: `maxItems` is where they end. */
import { expect } from "vitest";
import { collect, paragraph, rejection, sleep } from "./fault.ts";
import { forEachListing, holds, range, serves } from "./listings.ts";
import { json } from "./responses.ts";
import { paginates } from "./subjects.ts";

const fault = paragraph("Pages", paginates);
const five = { per_page: 5 };

export const endlessLists = [
  fault(
    "Pages that are always new end in a ContractError after `maxItems` items, and nothing is requested past them.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      server.does(serves(listing, (index, size) => range(listing, index * size, (index + 1) * size)));
      for (const readAhead of [1, 0, 4])
        for (const [maxItems, requests] of [
          [1, 1],
          [5, 2], // only a further page shows whether a full page was the last
          [7, 2],
          [12, 3],
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
      server.does(json(subject.body([1, 2, 3].map((number) => subject.item(number)))));
      const { listAll } = open();
      expect(await collect(listAll({ maxItems: 3 }))).toHaveLength(3);
      const items: unknown[] = [];
      const error = await rejection(gather(listAll({ maxItems: 2 }), items));
      expect(error).toMatchObject({ name: "ContractError", violations: [{ pointer: "", keyword: "maxItems" }] });
      expect(items).toEqual([1, 2].map((number) => subject.item(number)));
    },
    () => true,
  ),
];

export async function gather(from: AsyncIterable<unknown>, into: unknown[]): Promise<void> {
  for await (const item of from) into.push(item);
}
