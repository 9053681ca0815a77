/** Reads a list page by page. It imports none of our modules, so that bundlers create no shared chunk. */
import type { IterationOptions, PageEvent } from "./options.ts";
import type { PageSource, ReadPage } from "./page.ts";

const defaultMaxItems = 1_000_000;

/** How an iteration ends. */
interface Cancellation {
  /** Aborts with the caller's signal, and when the iteration ends. */
  readonly signal: AbortSignal;
  /** Throws an error, unless it is that of a `return`. */
  readonly rethrow: (error: unknown) => void;
  readonly end: () => void;
  readonly onRead: (page: PageEvent) => void;
}

/** @param first - The query of the first page. */
export async function* pages<Item>(
  source: PageSource<Item>,
  first: object,
  { readAhead = 1, maxItems = defaultMaxItems, ...pageOptions }: IterationOptions,
  { signal, rethrow, end: finish, onRead }: Cancellation,
): AsyncGenerator<Item, void, undefined> {
  const seen = new Set<number>();
  // The pages that are read ahead, by their queries.
  const ahead = new Map<string, Promise<ReadPage<Item>>>();
  let mostAhead = readAhead;
  // Those after the next one may turn out to be somewhere else, and are canceled then.
  let guesses = new AbortController();
  const cancelGuesses = () => guesses.abort(signal.reason);
  signal.addEventListener("abort", cancelGuesses);
  const request = (query: object, signal: AbortSignal) => {
    const page = source.read(query, { ...pageOptions, signal });
    page.catch(() => {}); // a page that is read ahead may reject before it is awaited
    return page;
  };
  const parameter = source.pagination?.parameter;
  const queryAfter = (query: object, { step }: ReadPage<Item>) => {
    const [, second] = queriesFrom(query, 2, parameter, { last: Infinity, step });
    return second;
  };
  const requestAhead = (next: object, most: number, page: ReadPage<Item>) => {
    for (const query of queriesFrom(next, most, parameter, page)) {
      const key = JSON.stringify(query);
      if (!ahead.has(key)) ahead.set(key, request(query, query === next ? signal : guesses.signal));
    }
  };
  try {
    let count = 0;
    let number = 0;
    let emptyPages = 0;
    let firstLength = 0;
    let query: object | undefined = first;
    // That of the first page is not needed, and its query not validated yet.
    let key = "";
    while (query) {
      const page: ReadPage<Item> = await (ahead.get(key) ?? request(query, signal));
      ahead.delete(key);
      const { items, next, end, problem, total, headers, body } = page;
      number++;
      if (!Array.isArray(items)) throw await source.error(`page ${number} is not a list`);
      onRead({ number, length: items.length, total, headers, body });
      emptyPages = items.length === 0 ? emptyPages + 1 : 0;
      if (emptyPages > maxEmptyPages) throw await source.error(`${emptyPages} pages in a row are empty`);
      if (items.length > 0 && !isNew(seen, pageKey(items)))
        throw await source.error(`page ${number} repeats an earlier page`);
      const start = count;
      if (number === 1) firstLength = items.length;
      const read = start + items.length;
      // A server that caps the page size makes a full page look like the last one: only what was read tells.
      const isFull = items.length > 0 && items.length === firstLength;
      const following: object | undefined = next ?? (isFull && read < (end ?? 0) ? queryAfter(query, page) : undefined);
      query = read === end ? undefined : following;
      key = query === undefined ? "" : JSON.stringify(query);
      const isLoop: boolean = query !== undefined && !isNew(seen, hash(key));
      const fault: string | undefined = isLoop ? "names an earlier page as the next one" : problem;
      if (ahead.size > 0 && !ahead.has(key)) {
        // A page was shorter than those before it, or the list changes while it is read: what is ahead is somewhere else.
        ahead.clear();
        cancelGuesses();
        guesses = new AbortController();
        mostAhead = Math.min(mostAhead, 1);
      }
      // A page past `maxItems` only shows whether the list has ended, so it is not read ahead.
      const wanted = isLoop ? 0 : Math.min(mostAhead, Math.ceil((maxItems - start) / items.length) - 1);
      for (const item of items) {
        if (count === maxItems) throw await source.error(`the list has more than ${maxItems} items`, "maxItems");
        if (query && count === start + 1) requestAhead(query, wanted, page);
        count++;
        yield item;
        if (signal.aborted) throw signal.reason;
      }
      if (query && wanted > 1 && items.length === 1) requestAhead(query, wanted, page);
      if (fault !== undefined) throw await source.error(`page ${number} ${fault}`, isLoop ? undefined : "next");
    }
  } catch (error) {
    rethrow(error);
  } finally {
    finish();
  }
}

/** The queries of the next page and of those after it that the list is known to have: at most `count`. */
function* queriesFrom(
  next: object,
  count: number,
  parameter: string | undefined,
  { last = 0, step = 0 }: Pick<ReadPage<unknown>, "last" | "step">,
): Generator<object> {
  if (count > 0) yield next;
  const start: unknown = parameter && Reflect.get(next, parameter);
  if (parameter === undefined || typeof start !== "number" || step === 0) return;
  const end = Math.min(start + (count - 1) * step, last);
  for (let value = start + step; value <= end; value += step) yield { ...next, [parameter]: value };
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

function keyOf(item: unknown): number {
  try {
    const id: unknown = Object(item).id;
    return hash(typeof id === "number" || (typeof id === "string" && id !== "") ? String(id) : JSON.stringify(item));
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
