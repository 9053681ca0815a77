/** The lists that come in pages, and servers that hold such a list. */

import type { Fault, Stage } from "./fault.ts";
import { stage } from "./fault.ts";
import { json } from "./responses.ts";
import type { Behavior } from "./server.ts";
import type { Item, Listing } from "./subject.ts";

export type { Listing } from "./subject.ts";

/** Runs a fault for each list of the provider, each on a server of its own. */
export function forEachListing(run: (stage: Stage, listing: Listing) => Promise<void>): Fault["run"] {
  return async ({ subject: { provider, listings } }) => {
    for (const listing of listings) await stage(provider, (stage) => run(stage, listing));
  };
}

interface Held {
  /** How many items there are. */
  readonly count: number;
  /** What the server states about that. */
  readonly total?: number;
}

/** Serves a list of so many items, in pages of the size that is requested. */
export function holds(listing: Listing, { count, total = count }: Held): Behavior {
  return (exchange) =>
    pageOf(
      listing,
      exchange.url,
      (start, size) => range(listing, start, Math.min(count, start + size)),
      total,
    )(exchange);
}

/** Serves `items` on every page. */
export function serves(
  listing: Listing,
  items: (index: number, size: number) => readonly Item[],
  total = 1_000_000,
): Behavior {
  return (exchange) =>
    pageOf(listing, exchange.url, (start, size) => items(Math.round(start / size), size), total)(exchange);
}

export function range({ item }: Listing, from: number, to: number): Item[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => item(from + index + 1));
}

function pageOf(
  listing: Listing,
  url: URL,
  items: (start: number, size: number) => readonly Item[],
  total: number,
): Behavior {
  const { first, usual, body, pageParameter, sizeParameter } = listing;
  const number = Number(url.searchParams.get(pageParameter) ?? first);
  const size = Number(url.searchParams.get(sizeParameter) ?? usual);
  const start = (number - first) * size;
  const page = items(start, size);
  const isLast = page.length === 0 || start + page.length >= total;
  return json(body(page, { number, size, total }), 200, isLast ? {} : linkToNext(listing, url));
}

/** The header with the link to the next page, where the provider has one. */
export function linkToNext({ isLinked, pageParameter, first }: Listing, url: URL): Readonly<Record<string, string>> {
  if (!isLinked) return {};
  const next = new URL(url);
  next.searchParams.set(pageParameter, String(Number(url.searchParams.get(pageParameter) ?? first) + 1));
  return { link: `<${next.pathname}${next.search}>; rel="next"` };
}
