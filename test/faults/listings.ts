/** The lists that come in pages, and servers that hold such a list. */
import { type Fault, type Stage, stage } from "./fault.ts";
import { json } from "./responses.ts";
import type { Behavior } from "./server.ts";
import type { Item, Listing } from "./subject.ts";

/** Runs a fault for each list of the provider, each on a server of its own. */
export function forEachListing(run: (stage: Stage, listing: Listing) => Promise<void>): Fault["run"] {
  return async ({ subject: { provider, listings } }) => {
    for (const listing of listings) await stage(provider, (stage) => run(stage, listing));
  };
}

/** Serves a list of so many items, and states `total`. */
export function holds(listing: Listing, { count, total = count }: { count: number; total?: number }): Behavior {
  const items = (index: number, size: number) => range(listing, index * size, Math.min(count, (index + 1) * size));
  return serves(listing, items, total);
}

/** Serves pages of the size that is requested, each with its items, and states `total`. */
export function serves(
  listing: Listing,
  items: (index: number, size: number) => readonly Item[],
  total = 1_000_000,
): Behavior {
  const { first, usual, body, pageParameter, sizeParameter } = listing;
  return (exchange) => {
    const { searchParams } = exchange.url;
    const number = Number(searchParams.get(pageParameter) ?? first);
    const size = Number(searchParams.get(sizeParameter) ?? usual);
    const page = items(number - first, size);
    const isLast = page.length === 0 || (number - first) * size + page.length >= total;
    json(body(page, { number, size, total }), 200, isLast ? {} : linkToNext(listing, exchange.url))(exchange);
  };
}

export function range({ item }: Listing, from: number, to: number): Item[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => item(from + index + 1));
}

/** The header with the link to the next page, where the provider has one. */
export function linkToNext({ isLinked, pageParameter, first }: Listing, url: URL): Readonly<Record<string, string>> {
  if (!isLinked) return {};
  const next = new URL(url);
  next.searchParams.set(pageParameter, String(Number(url.searchParams.get(pageParameter) ?? first) + 1));
  return { link: `<${next.pathname}${next.search}>; rel="next"` };
}
