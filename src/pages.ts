/** Pagination: declared by each provider, bounded for all. */

import { find } from "./contract/checks.ts";
import type { Check } from "./contract/difference.ts";
import { onAbort } from "./http/abort.ts";
import { accept, type Place } from "./http/arguments.ts";
import { ContractError } from "./http/errors.ts";
import { type CallOptions, type IterationOptions, optionChecks } from "./http/options.ts";
import { field, numberOf, own, textOf } from "./http/value.ts";

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

/** What `maxItems` is where the caller does not say. */
const usualMaxItems = 1_000_000;

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
  const { readAhead = true, maxItems = usualMaxItems, signal, ...options } = own(given ?? {});
  const leave = new AbortController();
  const seen = new Set<number>();
  const request = (number: number) => {
    const page = listing.read(number, { ...options, signal: leave.signal });
    page.catch(() => {}); // a page that was read ahead may fail before anybody waits for it
    return page;
  };
  if (signal?.aborted) leave.abort(signal.reason);
  const forget = onAbort(signal, () => leave.abort(signal?.reason));
  try {
    let upcoming: Promise<Page<Item>> | undefined;
    let count = 0;
    for (let number = listing.first; ; number++) {
      const page = await (upcoming ?? request(number));
      upcoming = undefined;
      refuseUnreadable(seen, page.items, listing, number);
      const start = count;
      // Past `maxItems` a page only tells whether the list has ended: it is not read ahead.
      const isAhead = readAhead && page.hasNext && start + page.items.length < maxItems;
      for (const item of page.items) {
        if (count === maxItems) throw tooMany(listing, maxItems);
        if (isAhead && count === start + 1) upcoming = request(number + 1);
        count++;
        yield item;
        signal?.throwIfAborted();
      }
      if (!page.hasNext) return;
    }
  } finally {
    forget();
    leave.abort();
  }
}

/**
 * A server that repeats itself would be read for ever. A page is told by its ends and its length, as a hash: a long list
 * of large items must not stay in memory.
 */
function refuseUnreadable(seen: Set<number>, items: readonly unknown[], place: Place, number: number): void {
  const key = Array.isArray(items) ? hash([items.length, keyOf(items[0]), keyOf(items.at(-1))].join()) : undefined;
  if (key !== undefined && !seen.has(key)) {
    seen.add(key);
    return;
  }
  const why = key === undefined ? "is no list" : "repeats an earlier page";
  throw unreadable(place, "pagination", `page ${number} ${why}`, "Try again, or read single pages with `list`.");
}

/** A server whose items are always new would be read for ever. */
function tooMany(place: Place, maxItems: number): ContractError {
  const message = `${maxItems} items came, and the provider's list has no end in sight`;
  return unreadable(place, "maxItems", message, "A larger `maxItems` raises this bound.");
}

/** Ends an iteration over what came. */
function unreadable({ provider, operation }: Place, keyword: string, message: string, advice: string): ContractError {
  return new ContractError(`cannot be read further: ${message}. What came before it is complete. ${advice}`, {
    provider,
    operation,
    status: 200,
    violations: [{ pointer: "", keyword, message }],
  });
}

function keyOf(item: unknown): number {
  const id = field(item, "id");
  try {
    return hash(`${textOf(id) ?? numberOf(id) ?? JSON.stringify(item)}`);
  } catch {
    return 0; // nested too deep to be written: two such pages of one length count as one
  }
}

/**
 * 53 bits of a text: two alike among a million are as good as impossible. The shifts let upper bits change lower ones,
 * which a product never does.
 */
function hash(text: string): number {
  let low = 1;
  let high = 2;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x9e3779b1);
    low ^= low >>> 15;
    high = Math.imul(high ^ unit, 0x85ebca77);
    high ^= high >>> 13;
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

/** What a provider answers whole, one by one. Nothing is sent before the first is asked for. */
export function each<Item>(
  place: Place,
  list: (options?: CallOptions) => Promise<readonly Item[]>,
  options?: IterationOptions,
): AsyncIterable<Item> {
  return {
    async *[Symbol.asyncIterator]() {
      const items = await list(options);
      refuseUnreadable(new Set(), items, place, 1);
      const { maxItems = usualMaxItems, signal } = own(options ?? {});
      let count = 0;
      for (const item of items) {
        if (count++ === maxItems) throw tooMany(place, maxItems);
        yield item;
        signal?.throwIfAborted();
      }
    },
  };
}

/** Whether a page is as long as the page size, so that another one may follow. */
export function isFull(items: readonly unknown[], size: number): boolean {
  // With `contract: "report"` the items are whatever came.
  return Array.isArray(items) && items.length > 0 && items.length >= size;
}
