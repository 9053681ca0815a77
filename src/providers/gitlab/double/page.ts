import { numberOf } from "../../../client/value.ts";
import type { List, View } from "../../../testing/list.ts";
import type { DoubleResponse, OperationRequest } from "../../../testing/model.ts";

/** Above, the vendor sends no totals. */
const maxTotal = 10_000;

/** One page, with the headers of the vendor. */
export function pageOf<Item>(
  list: List<Item>,
  { values, received }: OperationRequest,
  view: View<Item> | undefined,
  /** The parameters that the links repeat beside those of the query. */
  repeated: Readonly<Record<string, unknown>>,
  bodyOf: (item: Item) => unknown,
): DoubleResponse {
  const number = numberOf(values.page) ?? 1;
  const size = numberOf(values.per_page) ?? 20;
  const start = (number - 1) * size;
  const isCounted = list.count() <= maxTotal;
  const total = view && isCounted ? list.page(0, maxTotal, view).length : list.count();
  const pages = Math.max(1, Math.ceil(total / size));
  const body = list.page(start, size, view).map(bodyOf);
  const isLast = isCounted ? number >= pages : list.page(start + size, 1, view).length === 0;
  const link = (page: number, relation: string) => {
    const url = new URL(received.url);
    for (const [name, value] of Object.entries({ ...repeated, page, per_page: size }))
      if (!url.searchParams.has(name) || name === "page") url.searchParams.set(name, String(value));
    return `<${url.href}>; rel="${relation}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, "prev")] : []),
    ...(isLast ? [] : [link(number + 1, "next")]),
    link(1, "first"),
    ...(isCounted ? [link(pages, "last")] : []),
  ];
  return {
    status: 200,
    body,
    headers: {
      link: links.join(", "),
      "x-next-page": isLast ? "" : String(number + 1),
      "x-page": String(number),
      "x-per-page": String(size),
      "x-prev-page": number > 1 ? String(number - 1) : "",
      ...(isCounted && { "x-total": String(total), "x-total-pages": String(pages) }),
    },
  };
}
