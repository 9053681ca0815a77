/** Pagination: declared in each spec (`x-pagination`), bounded for all. */

import type { PageState, Pagination, ReceivedPage } from "../contract/operation.ts";
import { abortWith, cancelable, throwIfAborted, throwUnlessReturned } from "./abort.ts";
import { throwInvalidArgument, validateArguments, validateOptions } from "./arguments.ts";
import { type CallContext, ContractError } from "./errors.ts";
import { notify } from "./hooks.ts";
import { type CallOptions, type IterationOptions, iterationOptionChecks, type PageEvent } from "./options.ts";
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

/** A page, and what only an iteration needs to know. */
interface ListedPage<Item> extends Page<Item>, Pick<PageState, "end" | "problem"> {}

/** The same with the response that it was made of. */
type ReadPage<Item> = ListedPage<Item> & Pick<PageEvent, "headers" | "body">;

/** A list that is read page by page. */
export interface PageSource<Item> extends CallContext {
  /** The caller's query. */
  readonly query: object | undefined;
  readonly pagination: Pagination | null;
  readonly read: (query: object, options: PageOptions) => Promise<ReadPage<Item>>;
}

/** Options for reading one page of an iteration. */
export type PageOptions = CallOptions & Pick<IterationOptions, "reportItems">;

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
  const { parameter, first } = pagination ?? {};
  if (parameter !== undefined && Object.hasOwn(given, parameter))
    throwInvalidArgument(source, parameter, "is set by `listAll`; read a single page with `list`");
  validateOptions(source, options, iterationOptionChecks);
  const { readAhead = true, maxItems = defaultMaxItems, signal, onPage, ...pageOptions } = own(options ?? {});
  const seen = new Set<number>();
  const request = (query: object) => {
    const page = source.read(query, { ...pageOptions, signal: controller.signal });
    page.catch(() => {}); // a page that is read ahead may reject before it is awaited
    return page;
  };
  const unsubscribe = abortWith(signal, controller);
  try {
    let upcoming: Promise<ReadPage<Item>> | undefined;
    let count = 0;
    let number = 0;
    let emptyPages = 0;
    let query: object | undefined = parameter && first !== undefined ? { ...given, [parameter]: first } : given;
    while (query) {
      const page: ReadPage<Item> = await (upcoming ?? request(query));
      const { items, next, end, problem, total, headers, body } = page;
      upcoming = undefined;
      number++;
      if (!Array.isArray(items)) throw pageError(source, `page ${number} is not a list`);
      notify(onPage, { number, length: items.length, total, headers, body });
      emptyPages = items.length === 0 ? emptyPages + 1 : 0;
      if (emptyPages > maxEmptyPages) throw pageError(source, `${emptyPages} pages in a row are empty`);
      if (items.length > 0 && !isNew(seen, pageKey(items)))
        throw pageError(source, `page ${number} repeats an earlier page`);
      const start = count;
      query = start + items.length === end ? undefined : next;
      const isLoop: boolean = query !== undefined && !isNew(seen, hash(JSON.stringify(query)));
      const fault: string | undefined = isLoop ? "names an earlier page as the next one" : problem;
      // A page past `maxItems` only shows whether the list has ended, so it is not read ahead.
      const isAhead = readAhead && !isLoop && start + items.length < maxItems;
      for (const item of items) {
        if (count === maxItems) throw tooManyItems(source, maxItems);
        if (isAhead && query && count === start + 1) upcoming = request(query);
        count++;
        yield item;
        throwIfAborted(controller.signal);
      }
      if (fault !== undefined) throw pageError(source, `page ${number} ${fault}`);
    }
  } catch (error) {
    throwUnlessReturned(error, controller.signal);
  } finally {
    unsubscribe();
    controller.abort();
  }
}

/** Adds a key; false where it was seen before. */
function isNew(seen: Set<number>, key: number): boolean {
  const { size } = seen;
  return seen.add(key).size > size;
}

/** A page by its length and its first and last items: a hash, so that a long list does not stay in memory. */
function pageKey(items: readonly unknown[]): number {
  return hash([items.length, keyOf(items[0]), keyOf(items.at(-1))].join());
}

/** A filter may empty a page of a list that goes on; more than these in a row are a server that never ends. */
const maxEmptyPages = 20;

/** Stops at a page that shows a fault of the server. */
export function pageError(context: CallContext, problem: string): ContractError {
  return paginationError(context, "pagination", problem, "Try again, or read single pages with `list`.");
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
export function hash(text: string): number {
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

/** Makes a page of a response. */
export function toPage<Item>(
  pagination: Pagination | null,
  items: readonly Item[],
  received: Omit<ReceivedPage, "length">,
): ListedPage<Item> {
  // With `contract: "report"` the items may be anything.
  const length = Array.isArray(items) ? items.length : 0;
  const { total, ...state } = pagination?.read({ ...received, length }) ?? {};
  return { items, total, hasNext: state.next !== undefined, ...state };
}
