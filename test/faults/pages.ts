/** Pagination: every item once, no request too many, an end in every case. */
import { expect } from "vitest";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { domain, userId } from "../providers/auth0/subject.ts";
import { endlessLists, gather } from "./endless-lists.ts";
import { collect, paragraph, rejection, sleep } from "./fault.ts";
import { forEachListing, holds, range, serves } from "./listings.ts";
import { cut, json, reset, stall, text } from "./responses.ts";
import type { Behavior } from "./server.ts";
import { paginates, secret } from "./subjects.ts";

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
      server.does(holds(listing, { count: 23 }));
      expect(await collect(listing.open(baseUrl).listAll(five))).toEqual(range(listing, 0, 23));
      expect(server.requests.map(({ query }) => query.get(listing.pageParameter) ?? String(listing.first))).toEqual(
        [0, 1, 2, 3, 4].map((page) => String(page + listing.first)),
      );
      expect(server.requests.every(({ query }) => query.get(listing.sizeParameter) === "5")).toBe(true);
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
    "Without filters, `total_count` saves the request for an empty page.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      server.does(holds(listing, { count: 10 }));
      expect(await collect(listing.open(baseUrl).listAll(five))).toHaveLength(10);
      expect(server.requests).toHaveLength(2);
    }),
    "cloudflare",
  ),
  fault(
    "Without filters, a short page does not end the list where `total_count` states that more follow.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      // The first page leaves one out, as for an item that the user may not see.
      const short = (index: number, size: number) =>
        range(listing, index * size, Math.min(13, (index + 1) * size - (index === 0 ? 1 : 0)));
      server.does(serves(listing, short, 13));
      expect(await collect(listing.open(baseUrl).listAll(five))).toEqual([
        ...range(listing, 0, 4),
        ...range(listing, 5, 13),
      ]);
      expect(server.requests).toHaveLength(3);
    }),
    "cloudflare",
  ),
  fault(
    "With `include_totals`, a short page does not end the list where `total` states that more follow.",
    async ({ server, baseUrl }) => {
      const all = Array.from({ length: 120 }, (_, index) => ({ id: `org_${index}` }));
      const starts = [0, 49, 99, 120];
      const short: Behavior = ({ url, ...exchange }) => {
        const page = Number(url.searchParams.get("page"));
        const organizations = all.slice(starts[page], starts[page + 1]);
        json({ start: page * 50, limit: 50, total: 120, organizations })({ url, ...exchange });
      };
      server.does(short);
      const { organizations } = createAuth0Client({ domain, auth: { token: secret }, baseUrl });
      expect(await collect(organizations.listAll(userId, { include_totals: true }))).toEqual(all);
      expect(server.requests).toHaveLength(3);
    },
    "auth0",
  ),
  fault(
    "With a filter, a `total_count` that is too small ends nothing.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      for (const total of [0, 3, 5]) {
        server.does(holds(listing, { count: 12, total }));
        expect(await collect(listing.open(baseUrl).listAll({ ...five, filter: true }))).toEqual(range(listing, 0, 12));
      }
    }),
    "cloudflare",
  ),
  fault(
    "With a filter, a `total_count` that is too large requests nothing past a short page.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      server.does(holds(listing, { count: 7, total: 900 }));
      expect(await collect(listing.open(baseUrl).listAll({ ...five, filter: true }))).toHaveLength(7);
      expect(server.requests).toHaveLength(2);
    }),
    "cloudflare",
  ),
  fault(
    "A server that returns smaller pages than requested, and states their size, is read to its end.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      const smaller: Behavior = ({ url, ...exchange }) => {
        url.searchParams.set("per_page", "5");
        holds(listing, { count: 13 })({ url, ...exchange });
      };
      server.does(smaller);
      expect(await collect(listing.open(baseUrl).listAll({ per_page: 50 }))).toEqual(range(listing, 0, 13));
    }),
    "cloudflare",
  ),
  fault(
    "Without filters, a `total_count` below what has come already ends nothing.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      for (const total of [0, 4]) {
        server.does(holds(listing, { count: 12, total }));
        expect(await collect(listing.open(baseUrl).listAll(five))).toEqual(range(listing, 0, 12));
      }
    }),
    "cloudflare",
  ),
  fault(
    "A tenant that returns smaller pages than requested, and states their size, is read to its end.",
    async ({ server, baseUrl }) => {
      const all = Array.from({ length: 13 }, (_, index) => ({ id: `org_${index}` }));
      const smaller: Behavior = ({ url, ...exchange }) => {
        const start = Number(url.searchParams.get("page")) * 5;
        json({ start, limit: 5, total: 13, organizations: all.slice(start, start + 5) })({ url, ...exchange });
      };
      server.does(smaller);
      const { organizations } = createAuth0Client({ domain, auth: { token: secret }, baseUrl });
      expect(await collect(organizations.listAll(userId, { per_page: 50, include_totals: true }))).toEqual(all);
    },
    "auth0",
  ),
  fault(
    "Auth0's `total` is not trusted: 0 beside a full page does not end the list.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      server.does(holds(listing, { count: 12, total: 0 }));
      expect(await collect(listing.open(baseUrl).listAll(five))).toEqual(range(listing, 0, 12));
    }),
    "auth0",
  ),
  fault(
    "Past the first 1,000 the list delivers them all, and then an ApiError that names the limit.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      const body = {
        statusCode: 400,
        error: "Bad Request",
        message: "You can only page through the first 1000 records.",
        errorCode: "invalid_paging",
      };
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
    "With a filter by the account's name, a `total_count` that is too small ends nothing.",
    async ({ server, baseUrl }) => {
      const membership = (number: number) => ({ id: `m${number}`, account: { id: `a${number}`, name: "A" } });
      const page: Behavior = ({ url, ...exchange }) => {
        const first = (Number(url.searchParams.get("page")) - 1) * 5;
        const result = Array.from({ length: first < 10 ? 5 : 2 }, (_, index) => membership(first + index));
        json({ success: true, result, result_info: { per_page: 5, total_count: 5 } })({ url, ...exchange });
      };
      server.does(page);
      const { memberships } = createCloudflareClient({ auth: { token: secret }, baseUrl });
      expect(await collect(memberships.listAll({ per_page: 5, "account.name": "A" }))).toHaveLength(12);
    },
    "cloudflare",
  ),
  fault(
    "Items without an id that are nested deeper than anything prints are distinguished all the same.",
    async ({ server, baseUrl }) => {
      const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
      server.does(text(`{"success":true,"errors":[],"messages":[],"result":[{"name":"A","deep":${deep}}]}`));
      const { organizations } = createCloudflareClient({ auth: { token: secret }, baseUrl });
      expect(await collect(organizations.listAll())).toHaveLength(1);
    },
    "cloudflare",
  ),
  fault(
    "A page that is served twice ends in a ContractError, after one extra request at most.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      for (const readAhead of [1, 0]) {
        const before = server.requests.length;
        server.does(serves(listing, (_, size) => range(listing, 0, size)));
        const items: unknown[] = [];
        const error = await rejection(
          gather(listing.open(baseUrl).listAll({ ...five, filter: true }, { readAhead }), items),
        );
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
    "A last page that is served again for every page past it ends in a ContractError.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      server.does(
        serves(listing, (index, size) => range(listing, Math.min(index, 2) * size, Math.min(index + 1, 3) * size)),
      );
      expect(await rejection(collect(listing.open(baseUrl).listAll({ ...five, filter: true })))).toMatchObject({
        name: "ContractError",
      });
      expect(server.requests).toHaveLength(4);
    }),
  ),
  ...endlessLists,
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
  fault(
    "A page that stalls in the middle is retried, without loss and without repeats.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      const list = holds(listing, { count: 12 });
      server.does(list, stall({ some: "body" }), list);
      const client = listing.open(baseUrl, { timeout: 250, retries: 4 });
      expect(await collect(client.listAll(five))).toEqual(range(listing, 0, 12));
    }),
  ),
  fault(
    "A page that keeps failing ends the list after all items before it.",
    forEachListing(async ({ server, baseUrl }, listing) => {
      server.does(holds(listing, { count: 18 }), json({}, 500));
      for (const readAhead of [1, 0, 4]) {
        server.does(holds(listing, { count: 18 }), json({}, 500));
        const items: unknown[] = [];
        const error = await rejection(
          gather(listing.open(baseUrl, { retries: 1 }).listAll(five, { readAhead }), items),
        );
        expect(error).toMatchObject({ name: "ServerError" });
        expect(items).toEqual(range(listing, 0, 5));
      }
    }),
  ),
];
