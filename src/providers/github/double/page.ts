import { numberOf } from "../../../client/value.ts";
import type { List } from "../../../testing/list.ts";
import type { OperationRequest } from "../../../testing/model.ts";

interface PageResponse<Item> {
  readonly status: number;
  readonly body: readonly Item[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** One page, with the links to the others in its headers. */
export function pageOf<Item>(
  list: List<Item>,
  { values, received }: OperationRequest,
  keep: ((item: Item) => boolean) | undefined,
): PageResponse<Item> {
  const number = numberOf(values.page) ?? 1;
  const size = numberOf(values.per_page) ?? 30;
  const view = keep && { name: JSON.stringify([received.url.pathname, values.state]), keep };
  const start = (number - 1) * size;
  const body = list.page(start, size, view);
  // Whether there is a next item, without counting what a filter keeps.
  const isLast = list.page(start + size, 1, view).length === 0;
  const link = (page: number, rel: string) => {
    const url = new URL(received.url);
    url.searchParams.set("page", String(page));
    return `<${url.href}>; rel="${rel}"`;
  };
  const before = number > 1 ? [link(number - 1, "prev"), link(1, "first")] : [];
  const links = isLast ? before : [link(number + 1, "next"), ...before];
  return { status: 200, body, ...(links.length > 0 && { headers: { link: links.join(", ") } }) };
}
