/** A page, and a list of pages. */
import type { PageState, Pagination } from "../contract/operation.ts";
import type { CallContext } from "./errors.ts";
import type { CallOptions, IterationOptions, PageEvent } from "./options.ts";

/** One page of a list. */
export interface Page<Item> {
  /** The items as the provider sent them, in its order. */
  readonly items: readonly Item[];
  /** The number of items on all pages, if the provider sends it. */
  readonly total?: number | undefined;
  /** Whether there may be another page. */
  readonly hasNext: boolean;
  /** The query of the next page, for `list`: `{ ...query, page: 3 }`. `undefined` if this page is the last. */
  readonly next?: Readonly<Record<string, unknown>> | undefined;
}

/** A page with what only an iteration needs to know, and the response that it was made of. */
export interface ReadPage<Item>
  extends Page<Item>,
    Pick<PageState, "end" | "last" | "step" | "problem">,
    Pick<PageEvent, "headers" | "body"> {}

/** Options for reading one page of an iteration. */
export type PageOptions = CallOptions & Pick<IterationOptions, "reportItems">;

/** Why a list is not read further: its pages contradict each other, it is too long, or the next page cannot be requested. */
export type ListFault = "pagination" | "maxItems" | "next";

/** A list that is read page by page. */
export interface PageSource<Item> extends CallContext {
  /** The caller's query. */
  readonly query: object | undefined;
  readonly pagination: Pagination | null;
  /** ms. */
  readonly timeout: number;
  /** The error that ends an iteration. @param fault - `"pagination"` without it. */
  readonly error: (problem: string, fault?: ListFault) => Promise<Error>;
  readonly read: (query: object, options: PageOptions) => Promise<ReadPage<Item>>;
}
