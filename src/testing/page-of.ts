import { isRecord, numberOf } from "../client/value.ts";
import type { Check, Findings } from "../contract/finding.ts";
import type { Operation, PagedOperation, PropertyPath, UnpagedOperation } from "../contract/operation.ts";
import type { DoubleReply, DoubleRequest, PageOptions } from "./defined-double.ts";
import { throwInvalidOption } from "./options.ts";
import { differencesOf, readReply } from "./reply.ts";

/** A request for a page of a list. */
export interface PageContext {
  readonly provider: string;
  /** The option that responds. */
  readonly argument: string;
  readonly operation: Operation;
  readonly request: Pick<DoubleRequest, "query" | "url">;
  /** The response to a position that no page has. */
  readonly badPage: () => DoubleReply;
}

const usualSize = 20;

/** The page of a list that a query selects. */
export function pageOf(context: PageContext, items: readonly unknown[], options: PageOptions): DoubleReply {
  const { provider, argument, operation, request, badPage } = context;
  const fail = (problem: string) => throwInvalidOption(provider, argument, problem);
  if (!Array.isArray(items)) return fail("called `page` with something else than an array");
  if (!isList(operation)) return fail("called `page`, but the operation has no `x-pagination`");
  const { pagination, unwrap } = operation;
  const { query, url } = request;
  const bodyWith = (page: readonly unknown[], entries: readonly Entry[]) => {
    if (unwrap === undefined) return page;
    const body: object = structuredClone(options.body ?? {});
    for (const [path, value] of [[[unwrap], page] as const, ...entries])
      if (path !== undefined && value !== undefined) set(body, path, value);
    return body;
  };
  if (pagination === null) return { status: 200, body: bodyWith(items, []) };

  const stated = pagination.size === undefined ? undefined : numberOf(query[pagination.size]);
  const defaultSize = "defaultSize" in pagination ? pagination.defaultSize : undefined;
  const size = stated ?? options.size ?? defaultSize ?? usualSize;
  const parameter = pagination.parameter ?? positionOf(operation) ?? fail(noPosition);
  const isPage = pagination.type === "page" || (pagination.type !== "offset" && /page/i.test(parameter));
  const first = pagination.first ?? (isPage && pagination.type !== "cursor" ? 1 : 0);
  const position = query[parameter] === undefined ? first : Number(query[parameter]);
  if (!Number.isSafeInteger(position) || position < first) return badPage();
  const start = isPage ? (position - first) * size : position - first;
  const page = items.slice(start, start + size);
  const end = start + page.length;
  const next = typed(operation.query[parameter], isPage ? position + 1 : first + end);
  const nextUrl = new URL(url);
  nextUrl.searchParams.set(parameter, String(next));
  const totals: readonly Entry[] = [
    [pagination.total, items.length],
    ...("pages" in pagination ? [[pagination.pages, Math.ceil(items.length / size)] as const] : []),
    ...("pageSize" in pagination ? [[pagination.pageSize, size] as const] : []),
  ];
  const path = pagination.type === "cursor" || pagination.type === "next-url" ? pagination.next : undefined;
  if (end < items.length) {
    const headers = pagination.type === "link" ? { link: `<${nextUrl.href}>; rel="next"` } : undefined;
    const value = pagination.type === "next-url" ? nextUrl.href : next;
    return { status: 200, body: bodyWith(page, [...totals, [path, value]]), headers };
  }
  // The last page has none, `null` or "", whichever the operation documents.
  const endings = [undefined, null, ""].map(
    (value): DoubleReply => ({ status: 200, body: bodyWith(page, [...totals, [path, value]]) }),
  );
  const isDocumented = (reply: DoubleReply) =>
    differencesOf(operation, readReply(provider, argument, reply, operation)).length === 0;
  return endings.find(isDocumented) ?? { status: 200, body: bodyWith(page, totals) };
}

type Entry = readonly [path: PropertyPath | undefined, value: unknown];

const noPosition =
  "called `page`, but no query parameter is known to hold the position of a page (`page`, `offset`, `cursor`, `after`): respond with the list and its link yourself";

function isList(operation: Operation): operation is PagedOperation | UnpagedOperation {
  return "pagination" in operation && operation.pagination !== undefined;
}

/** The query parameter of a list whose pages give the URL of the next one. */
function positionOf({ query }: Operation): string | undefined {
  const names = /^(page|offset|cursor|after|start|skip|since|marker|.*(cursor|page_?(token|number|no)))$/i;
  return Object.keys(query).find((name) => names.test(name));
}

/** A text where the parameter may be one, so that the cursor of a JSON body has the type of the parameter. */
function typed(check: Check | undefined, position: number): unknown {
  const findings: Findings = [];
  check?.(String(position), findings);
  return findings.length === 0 ? String(position) : position;
}

function set(target: object, [name, ...rest]: PropertyPath, value: unknown): void {
  if (name === undefined) return;
  const inner: unknown = Reflect.get(target, name);
  const next = isRecord(inner) ? inner : {};
  if (rest.length > 0) set(next, rest, value);
  Object.defineProperty(target, name, {
    value: rest.length > 0 ? next : value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
