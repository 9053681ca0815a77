import { numberOf, textOf } from "../../../client/value.ts";
import type { List, View } from "../../../testing/list.ts";
import type { DoubleResponse, OperationRequest } from "../../../testing/model.ts";
import { failure } from "./errors.ts";

/** One page, with links to the ones before and after, also where these are empty. */
export function pageOf<Item>(
  list: List<Item>,
  { values, received }: OperationRequest,
  view?: View<Item>,
): DoubleResponse {
  const cursor = textOf(values.cursor) ?? "0:0:0";
  const start = numberOf(Number(/^\d+:(\d{1,15}):[01]$/.exec(cursor)?.[1] ?? Number.NaN));
  if (start === undefined || Number.isNaN(start)) return failure(400, "Invalid cursor parameter.");
  const size = numberOf(values.per_page) ?? 100;
  const body = list.page(start, size, view);
  const hasNext = list.page(start + size, 1, view).length > 0;
  const link = (rel: string, offset: number, isBack: boolean, hasResults: boolean) => {
    const url = new URL(received.url);
    url.searchParams.delete("cursor");
    const target = `0:${offset}:${isBack ? 1 : 0}`;
    const { origin, pathname, search } = url;
    return `<${origin}${pathname}${search || "?"}&cursor=${target}>; rel="${rel}"; results="${hasResults}"; cursor="${target}"`;
  };
  const links = [
    link("previous", Math.max(0, start - size), true, start > 0),
    link("next", start + size, false, hasNext),
  ];
  return { status: 200, body, headers: { link: links.join(", ") } };
}
