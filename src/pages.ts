/** Pagination: declared by each provider, bounded for all. */

import { find } from "./contract/checks.ts";
import type { Check } from "./contract/difference.ts";
import { onAbort } from "./http/abort.ts";
import { accept, type Place } from "./http/arguments.ts";
import { ContractError } from "./http/errors.ts";
import { type CallOptions, type IterationOptions, optionChecks } from "./http/options.ts";
import { field, textOf } from "./http/value.ts";

/** One page of a list. */
export interface Page<Item> {
  /** The provider's objects, in its order. */
  readonly items: readonly Item[];
  /** How many items there are in all, where the provider says so. */
  readonly total?: number | undefined;
  /** Whether another page may follow. */
  readonly hasNext: boolean;
}

export interface Listing<Item> extends Place {
  /** What the caller asks for. */
  readonly query: object | undefined;
  /** The number of the first page. */
  readonly first: number;
  readonly read: (page: number, options: CallOptions) => Promise<Page<Item>>;
}

/**
 * Iterates over all pages, lazily. While the caller works on one page the next one is requested, from the moment the
 * caller comes back for a second item: one page ahead, no more. Leaving the loop cancels what is under way.
 */
export function iterate<Item>(listing: Listing<Item>, options?: IterationOptions): AsyncIterable<Item> {
  return { [Symbol.asyncIterator]: () => walk(listing, options) };
}

const counted: Check = (_, findings) => {
  find(findings, "page", "is counted by `listAll` itself; read one page with `list`");
};

async function* walk<Item>(
  listing: Listing<Item>,
  given: IterationOptions | undefined,
): AsyncGenerator<Item, void, undefined> {
  accept(listing, "query", listing.query, { page: counted });
  accept(listing, "options", given, optionChecks);
  const { readAhead = true, ...options } = given ?? {};
  const leave = new AbortController();
  const seen = new Set<string>();
  const request = (number: number) => {
    const page = listing.read(number, { ...options, signal: leave.signal });
    page.catch(() => {}); // a page that was read ahead may fail before anybody waits for it
    return page;
  };
  const { signal } = options;
  if (signal?.aborted) leave.abort(signal.reason);
  const forget = onAbort(signal, () => leave.abort(signal?.reason));
  try {
    let upcoming: Promise<Page<Item>> | undefined;
    for (let number = listing.first; ; number++) {
      const page = await (upcoming ?? request(number));
      upcoming = undefined;
      refuseUnreadable(seen, page.items, listing, number);
      let passed = 0;
      for (const item of page.items) {
        if (readAhead && passed === 1 && page.hasNext) upcoming = request(number + 1);
        yield item;
        signal?.throwIfAborted();
        passed++;
      }
      if (!page.hasNext) return;
    }
  } finally {
    forget();
    leave.abort();
  }
}

/** A server that repeats itself would be read for ever. A page is told by its ends and its length. */
function refuseUnreadable(seen: Set<string>, items: readonly unknown[], place: Place, number: number): void {
  const key = Array.isArray(items) ? `${items.length} ${keyOf(items[0])} ${keyOf(items.at(-1))}` : undefined;
  if (key !== undefined && !seen.has(key)) {
    if (items.length > 0) seen.add(key);
    return;
  }
  const why = key === undefined ? "is no list" : "holds the items of an earlier page";
  throw unreadable(place, "pagination", `page ${number} ${why}`);
}

/** Ends an iteration over what came. */
function unreadable({ provider, operation }: Place, keyword: string, message: string): ContractError {
  return new ContractError(
    `cannot be read further: ${message}. What came before it is complete. Try again, or read single pages with \`list\`.`,
    { provider, operation, status: 200, violations: [{ pointer: "", keyword, message }] },
  );
}

function keyOf(item: unknown): string {
  try {
    return textOf(field(item, "id")) ?? JSON.stringify(item);
  } catch {
    return ""; // nested too deep to be written: two such pages of one length count as one
  }
}

/** What a provider answers whole, one by one. Nothing is sent before the first is asked for. */
export function each<Item>(
  place: Place,
  list: (options?: CallOptions) => Promise<readonly Item[]>,
  options?: CallOptions,
): AsyncIterable<Item> {
  return {
    async *[Symbol.asyncIterator]() {
      const items = await list(options);
      refuseUnreadable(new Set(), items, place, 1);
      for (const item of items) {
        yield item;
        options?.signal?.throwIfAborted();
      }
    },
  };
}

/** Whether a page is as long as the page size, so that another one may follow. */
export function isFull(items: readonly unknown[], size: number): boolean {
  // With `contract: "report"` the items are whatever came.
  return Array.isArray(items) && items.length > 0 && items.length >= size;
}
