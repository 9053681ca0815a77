/** Pagination: declared in each spec (`x-pagination`), bounded for all. */

import type { PageState, Pagination, ReceivedPage } from "../contract/operation.ts";
import { abortWith, cancelable, throwUnlessReturned } from "./abort.ts";
import { throwInvalidArgument, validateArguments, validateOptions } from "./arguments.ts";
import { notify } from "./hooks.ts";
import { loadPages } from "./load.ts";
import { type IterationOptions, iterationOptionChecks, type PageEvent } from "./options.ts";
import type { PageSource, ReadPage } from "./page.ts";
import { own } from "./value.ts";

/**
 * Iterates lazily over all pages. When the caller takes the second item of a page, the next page is requested, or several
 * (`readAhead`). Leaving the loop, or `return` of the iterator, cancels pending requests.
 */
export function paginate<Item>(source: PageSource<Item>, options?: IterationOptions): AsyncIterable<Item> {
  return { [Symbol.asyncIterator]: () => cancelable((controller) => start(source, options, controller)) };
}

/** Validates the arguments, and loads what reads the pages. */
async function start<Item>(
  source: PageSource<Item>,
  options: IterationOptions | undefined,
  controller: AbortController,
): Promise<AsyncGenerator<Item, void, undefined>> {
  const { provider, operation, pagination } = source;
  const given = validateArguments(source, "query", source.query, {});
  const { parameter, first } = pagination ?? {};
  if (parameter !== undefined && Object.hasOwn(given, parameter))
    throwInvalidArgument(source, parameter, "is set by `listAll`; read a single page with `list`");
  validateOptions(source, options, iterationOptionChecks);
  const { headers, ...others } = own(options ?? {});
  // Copied: every page is requested with the headers that were validated.
  const checked = own({ ...others, headers: headers && own(headers) });
  const query = parameter === undefined ? given : { ...given, [parameter]: first };
  const { signal } = controller;
  const unsubscribe = abortWith(checked.signal, controller);
  const end = () => {
    unsubscribe();
    controller.abort();
  };
  try {
    const { timeout = source.timeout } = checked;
    const waiting = { context: { provider, operation }, timeout, signal };
    const { pages } = await loadPages(waiting);
    const rethrow = (error: unknown) => throwUnlessReturned(error, signal);
    const { onPage, ...pageOptions } = checked;
    const onRead = (page: PageEvent) => notify(onPage, page);
    return pages(source, query, own(pageOptions), { signal, rethrow, end, onRead });
  } catch (error) {
    end();
    throw error;
  }
}

/** Makes a page of a response. Written out, because a spread is slow in what every call does. */
export function toPage<Item>(
  pagination: Pagination | null,
  items: readonly Item[],
  { query, body, headers, urls, parameters, pathParameters }: Omit<ReceivedPage, "length">,
): ReadPage<Item> {
  // With `contract: "report"` the items may be anything.
  const length = Array.isArray(items) ? items.length : 0;
  const received = { query, length, body, headers, urls, parameters, pathParameters };
  const { total, next, end, last, step, problem } = pagination?.read(received) ?? noState;
  return { items, total, hasNext: next !== undefined, next, end, last, step, problem, headers, body };
}

const noState: PageState = {};
