/** Pagination: declared by each provider, bounded for all. */

import { report } from "../contract/checks.ts";
import type { Check } from "../contract/finding.ts";
import { onAbort } from "./abort.ts";
import { validateArguments } from "./arguments.ts";
import { type CallContext, ContractError } from "./errors.ts";
import { type CallOptions, type IterationOptions, optionChecks } from "./options.ts";
import { field, numberOf, own, textOf } from "./value.ts";

/** One page of a list. */
export interface Page<Item> {
  /** The items as the provider sent them, in its order. */
  readonly items: readonly Item[];
  /** The number of items on all pages, where the provider sends it. */
  readonly total?: number | undefined;
  /** Whether there may be another page. */
  readonly hasNext: boolean;
}

/** A list that is read page by page. */
export interface PageSource<Item> extends CallContext {
  /** The caller's query. */
  readonly query: object | undefined;
  /** The number of the first page. */
  readonly first: number;
  readonly read: (page: number, options: CallOptions) => Promise<Page<Item>>;
}

const defaultMaxItems = 1_000_000;

/**
 * Iterates lazily over all pages. When the caller takes the second item of a page, the next page is requested: one page
 * ahead at most. Leaving the loop cancels pending requests.
 */
export function paginate<Item>(source: PageSource<Item>, options?: IterationOptions): AsyncIterable<Item> {
  return { [Symbol.asyncIterator]: () => pages(source, options) };
}

const rejectPage: Check = (_, findings) => {
  report(findings, "page", "is set by `listAll`; read a single page with `list`");
};

async function* pages<Item>(
  source: PageSource<Item>,
  options: IterationOptions | undefined,
): AsyncGenerator<Item, void, undefined> {
  validateArguments(source, "query", source.query, { page: rejectPage });
  validateArguments(source, "options", options, optionChecks);
  const { readAhead = true, maxItems = defaultMaxItems, signal, ...callOptions } = own(options ?? {});
  const controller = new AbortController();
  const seen = new Set<number>();
  const request = (number: number) => {
    const page = source.read(number, { ...callOptions, signal: controller.signal });
    page.catch(() => {}); // a page that is read ahead may reject before it is awaited
    return page;
  };
  if (signal?.aborted) controller.abort(signal.reason);
  const unsubscribe = onAbort(signal, () => controller.abort(signal?.reason));
  try {
    let upcoming: Promise<Page<Item>> | undefined;
    let count = 0;
    for (let number = source.first; ; number++) {
      const page = await (upcoming ?? request(number));
      upcoming = undefined;
      assertNewPage(seen, page.items, source, number);
      const start = count;
      // A page past `maxItems` only shows whether the list has ended, so it is not read ahead.
      const isAhead = readAhead && page.hasNext && start + page.items.length < maxItems;
      for (const item of page.items) {
        if (count === maxItems) throw tooManyItems(source, maxItems);
        if (isAhead && count === start + 1) upcoming = request(number + 1);
        count++;
        yield item;
        signal?.throwIfAborted();
      }
      if (!page.hasNext) return;
    }
  } finally {
    unsubscribe();
    controller.abort();
  }
}

/**
 * Stops at a server that repeats its pages. A page is identified by a hash of its length and its first and last items, so
 * that a long list does not stay in memory.
 */
function assertNewPage(seen: Set<number>, items: readonly unknown[], context: CallContext, number: number): void {
  const key = Array.isArray(items) ? hash([items.length, keyOf(items[0]), keyOf(items.at(-1))].join()) : undefined;
  if (key !== undefined && !seen.has(key)) {
    seen.add(key);
    return;
  }
  const problem = key === undefined ? "is not a list" : "repeats an earlier page";
  throw paginationError(
    context,
    "pagination",
    `page ${number} ${problem}`,
    "Try again, or read single pages with `list`.",
  );
}

/** Stops at a server that never ends its list. */
function tooManyItems(context: CallContext, maxItems: number): ContractError {
  const message = `the list has more than ${maxItems} items`;
  return paginationError(context, "maxItems", message, "Raise `maxItems` if that is expected.");
}

/** Ends an iteration because of what the provider sent. */
function paginationError(
  { provider, operation }: CallContext,
  keyword: string,
  message: string,
  advice: string,
): ContractError {
  return new ContractError(`stopped: ${message}. All items before that were returned. ${advice}`, {
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
    return 0; // nested too deep for JSON: such pages of equal length count as repeated
  }
}

/**
 * A 53-bit hash: collisions among a million texts are negligible. The shifts mix upper bits into lower ones, which
 * multiplication alone does not.
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

/** Iterates over a list that the provider sends in one response. The request is sent when the first item is requested. */
export function fromArray<Item>(
  context: CallContext,
  list: (options?: CallOptions) => Promise<readonly Item[]>,
  options?: IterationOptions,
): AsyncIterable<Item> {
  return {
    async *[Symbol.asyncIterator]() {
      const items = await list(options);
      assertNewPage(new Set(), items, context, 1);
      const { maxItems = defaultMaxItems, signal } = own(options ?? {});
      let count = 0;
      for (const item of items) {
        if (count++ === maxItems) throw tooManyItems(context, maxItems);
        yield item;
        signal?.throwIfAborted();
      }
    },
  };
}

/** Whether a page is full, so that another one may follow. */
export function isFull(items: readonly unknown[], size: number): boolean {
  // With `contract: "report"` the items may be anything.
  return Array.isArray(items) && items.length > 0 && items.length >= size;
}
