/** A list whose pages are made, not received. */
import { pageError } from "../../src/client/page-error.ts";
import { paginate } from "../../src/client/pagination.ts";
import { pageNumbers } from "../../src/contract/paging.ts";

const pagination = pageNumbers({ parameter: "page", first: 0, size: "per_page", defaultSize: 1 });
const context = { provider: "p", operation: "o" };

/** Pages by number, from 0 to `last`. */
export function serve(items: (page: number) => readonly unknown[], last = Infinity): AsyncIterable<unknown> {
  return paginate({
    ...context,
    query: {},
    pagination,
    timeout: 1_000,
    error: async (problem, fault = "pagination") => pageError(context, fault, problem),
    read: async (query) => {
      const page = Number(Reflect.get(query, "page"));
      const next = page < last ? { page: page + 1 } : undefined;
      return { items: items(page), hasNext: next !== undefined, next, headers: new Headers(), body: undefined };
    },
  });
}

/** How many items come, and the error that ends them. */
export async function count(items: AsyncIterable<unknown>) {
  let count = 0;
  try {
    for await (const _ of items) count++;
  } catch (error) {
    return { count, error };
  }
  return { count };
}
