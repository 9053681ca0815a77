/** Pagination: declared in each spec (`x-pagination`), bounded for all. */

import type { Pagination, PropertyPath } from "../contract/operation.ts";
import { abortWith, cancelable, throwIfAborted, throwUnlessReturned } from "./abort.ts";
import { throwInvalidArgument, validateArguments, validateOptions } from "./arguments.ts";
import { type CallContext, ContractError } from "./errors.ts";
import { type CallOptions, type IterationOptions, iterationOptionChecks } from "./options.ts";
import { field, numberOf, own, textOf } from "./value.ts";

/** One page of a list. */
export interface Page<Item> {
  /** The items as the provider sent them, in its order. */
  readonly items: readonly Item[];
  /** The number of items on all pages, where the provider sends it. */
  readonly total?: number | undefined;
  /** Whether there may be another page. */
  readonly hasNext: boolean;
  /** The query of the next page, for `list`: `{ ...query, page: 3 }`. `undefined` if this page is the last. */
  readonly next?: Readonly<Record<string, unknown>> | undefined;
}

/** A list that is read page by page. */
export interface PageSource<Item> extends CallContext {
  /** The caller's query. */
  readonly query: object | undefined;
  readonly pagination: Pagination | null;
  readonly read: (query: object, options: CallOptions) => Promise<Page<Item>>;
}

const defaultMaxItems = 1_000_000;

/**
 * Iterates lazily over all pages. When the caller takes the second item of a page, the next page is requested: one page
 * ahead at most. Leaving the loop, or `return` of the iterator, cancels pending requests.
 */
export function paginate<Item>(source: PageSource<Item>, options?: IterationOptions): AsyncIterable<Item> {
  return { [Symbol.asyncIterator]: () => cancelable((controller) => pages(source, options, controller)) };
}

async function* pages<Item>(
  source: PageSource<Item>,
  options: IterationOptions | undefined,
  controller: AbortController,
): AsyncGenerator<Item, void, undefined> {
  const { pagination } = source;
  const given = validateArguments(source, "query", source.query, {});
  if (pagination && Object.hasOwn(given, pagination.parameter))
    throwInvalidArgument(source, pagination.parameter, "is set by `listAll`; read a single page with `list`");
  validateOptions(source, options, iterationOptionChecks);
  const { readAhead = true, maxItems = defaultMaxItems, signal, ...callOptions } = own(options ?? {});
  const seen = new Set<number>();
  const request = (query: object) => {
    const page = source.read(query, { ...callOptions, signal: controller.signal });
    page.catch(() => {}); // a page that is read ahead may reject before it is awaited
    return page;
  };
  const unsubscribe = abortWith(signal, controller);
  try {
    let upcoming: Promise<Page<Item>> | undefined;
    let count = 0;
    const hasTotal = pagination !== null && !isFiltered(pagination, given);
    const first = pagination ? { ...given, [pagination.parameter]: pagination.first } : given;
    for (let query: object | undefined = first; query; ) {
      const { items, total, next }: Page<Item> = await (upcoming ?? request(query));
      upcoming = undefined;
      assertNewPage(seen, items, source);
      const start = count;
      const isComplete: boolean = hasTotal && start + items.length === total && total !== pagination.maxReadable;
      query = isComplete ? undefined : next;
      // A page past `maxItems` only shows whether the list has ended, so it is not read ahead.
      const isAhead = readAhead && start + items.length < maxItems;
      for (const item of items) {
        if (count === maxItems) throw tooManyItems(source, maxItems);
        if (isAhead && query && count === start + 1) upcoming = request(query);
        count++;
        yield item;
        throwIfAborted(controller.signal);
      }
    }
  } catch (error) {
    throwUnlessReturned(error, controller.signal);
  } finally {
    unsubscribe();
    controller.abort();
  }
}

/**
 * Stops at a server that repeats its pages. A page is identified by a hash of its length and its first and last items, so
 * that a long list does not stay in memory.
 */
function assertNewPage(seen: Set<number>, items: readonly unknown[], context: CallContext): void {
  const key = Array.isArray(items) ? hash([items.length, keyOf(items[0]), keyOf(items.at(-1))].join()) : undefined;
  if (key !== undefined && !seen.has(key)) {
    seen.add(key);
    return;
  }
  const problem = key === undefined ? "is not a list" : "repeats an earlier page";
  throw paginationError(
    context,
    "pagination",
    `page ${seen.size + 1} ${problem}`,
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

/**
 * Makes a page of a response. What the response itself states decides: a total or a number of pages continues a list past a
 * short page, and ends it at a full one.
 */
export function toPage<Item>(
  pagination: Pagination | null,
  query: Readonly<Record<string, unknown>>,
  items: readonly Item[],
  body: unknown,
): Page<Item> {
  if (!pagination) return { items, hasNext: false };
  const { parameter, first, ...declared } = own(pagination);
  const read = (path: PropertyPath | undefined) => numberOf(path?.reduce<unknown>(field, body));
  const size = read(declared.pageSize) ?? numberOf(query[declared.size]) ?? declared.defaultSize;
  const position = numberOf(query[parameter]) ?? first;
  const page = position - first + 1;
  // With `contract: "report"` the items may be anything.
  const length = Array.isArray(items) ? items.length : 0;
  const isOffset = declared.type === "offset";
  // The number of items up to the end of this page.
  const count = (isOffset ? position : (position - first) * size) + length;
  const total = read(declared.total);
  const [allItems, allPages] = isFiltered(pagination, query) ? [] : [total, read(declared.pages)];
  // A total below `count` is wrong, and so is a number of pages made from it.
  const isLast = allItems === undefined ? allPages === page : allItems === count;
  // A server may cap the page size and still echo the requested one: the pages before this one were as short then.
  const isCapped = !isOffset && length < size && !isLast && allPages !== page && (allItems ?? 0) > page * length;
  const isMore = (allItems ?? 0) > count || (allPages ?? 0) > page || isCapped || count === declared.maxReadable;
  const hasNext = length > 0 && (isMore || (length >= size && !isLast));
  const next = hasNext ? { ...query, [parameter]: isOffset ? count : position + 1 } : undefined;
  return { items, total, hasNext, next };
}

/** Whether the query has a filter that the totals do not take into account. */
function isFiltered({ totalIgnores = [] }: Pagination, query: Readonly<Record<string, unknown>>): boolean {
  return totalIgnores.some((name) => query[name] !== undefined);
}
