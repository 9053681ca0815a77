/**
 * How a list goes on after a page, one function for each type of `x-pagination`. A compiled operation calls the one that it
 * needs, so that a client carries no other.
 */

import { isObject } from "./checks/report.ts";
import type { Checks } from "./checks.ts";
import type { Check, Findings } from "./finding.ts";
import type { NextPage, PageNumbers, PageState, Pagination, PropertyPath, ReceivedPage } from "./operation.ts";
import { decoded } from "./path-template.ts";

/** `type: page`: a parameter counts pages. */
export function pageNumbers(declared: PageNumbers): Pagination {
  return { ...declared, type: "page", read: (page) => readNumbers(declared, page, false) };
}

/** `type: offset`: a parameter counts items. */
export function offsets(declared: PageNumbers): Pagination {
  return { ...declared, type: "offset", read: (page) => readNumbers(declared, page, true) };
}

/** What `type: cursor` declares: the query parameter that takes the cursor, and where the body has the next one. */
export type Cursor = NextPage & { readonly parameter: string; readonly next: PropertyPath };

/** `type: cursor`: the body has the value of a parameter for the next page; null, "", false or nothing on the last one. */
export function cursors(declared: Cursor): Pagination {
  return {
    ...declared,
    type: "cursor",
    read({ query, body, parameters }) {
      const cursor = at(body, declared.next);
      const total = numberOf(declared.total && at(body, declared.total));
      if (isNone(cursor)) return { total };
      if (typeof cursor === "object") return { total, problem: "has a cursor that is neither a text nor a number" };
      // JSON has rounded it.
      if (Number.isInteger(cursor) && !Number.isSafeInteger(cursor))
        return { total, problem: "has a cursor that is a number above 2^53, which is not exact" };
      // One that does not fit is drift of this page, whose data is sound.
      const next = typed(parameters[declared.parameter], [String(cursor)]) ?? String(cursor);
      return { total, next: { ...query, [declared.parameter]: next } };
    },
  };
}

/**
 * `type: link`: the `Link` header has the URL of the next page (RFC 8288, `rel="next"`). A link with `results="false"` leads
 * to an empty page.
 *
 * @see https://docs.sentry.io/api/pagination/
 */
export function links(declared: NextPage): Pagination {
  return {
    ...declared,
    type: "link",
    read: (page) => readUrl(declared, page, nextLink(page.headers.get("link") ?? "")),
  };
}

/** `type: next-url`: the body has the URL of the next page; null, "", false or nothing on the last one. */
export function nextUrls(declared: NextPage & { readonly next: PropertyPath }): Pagination {
  return { ...declared, type: "next-url", read: (page) => readUrl(declared, page, at(page.body, declared.next)) };
}

/**
 * What the response itself states decides: a total or a number of pages continues a list past a short page, and ends it at
 * a full one. An empty page ends it.
 */
function readNumbers(declared: PageNumbers, { query, length, body }: ReceivedPage, isOffset: boolean): PageState {
  const { parameter, first, maxReadable } = declared;
  const read = (path: PropertyPath | undefined) => numberOf(path && at(body, path));
  const size = read(declared.pageSize) ?? numberOf(query[declared.size]) ?? declared.defaultSize ?? 0;
  const position = numberOf(query[parameter]) ?? first;
  const page = position - first + 1;
  // Pages may all be as long as this one: where the size is unknown, or capped by a server that echoes the requested one.
  const likely = isOffset ? position + length : page * length;
  // The number of items up to the end of this page.
  const count = isOffset || size === 0 ? likely : (position - first) * size + length;
  const total = read(declared.total);
  const [end, lastPage] = isFiltered(declared, query) ? [] : [total, read(declared.pages)];
  // A total below `count` is wrong, and so is a number of pages made from it.
  // The size of the pages before this one is not known, so `count` is a guess.
  const isGuess = !isOffset && size === 0 && page > 1;
  const isLast = end === undefined || isGuess ? lastPage === page : end === count;
  const isCapped = !isLast && length < size && lastPage !== page && (end ?? 0) > likely;
  const isMore = (end ?? 0) > count || (lastPage ?? 0) > page || isCapped || count === maxReadable;
  const hasNext = length > 0 && (isMore || (length >= size && !isLast));
  const readable = end && Math.min(end, maxReadable ?? end);
  const pages = lastPage ?? (readable && size && Math.ceil(readable / size));
  return {
    total,
    // A number of pages that says more continues the list past a total that is wrong.
    end: end === maxReadable || (lastPage ?? 0) > page ? undefined : end,
    next: hasNext ? { ...query, [parameter]: isOffset ? count : position + 1 } : undefined,
    last: isOffset ? readable && readable - 1 : pages && first + pages - 1,
    step: isOffset ? length : 1,
  };
}

/** Whether the query has a filter that the totals do not take into account. */
function isFiltered({ totalIgnores = [] }: Partial<PageNumbers>, query: ReceivedPage["query"]): boolean {
  return totalIgnores.some((name) => query[name] !== undefined);
}

/** Of a URL only the query is taken, and only where the rest is the URL of the operation: the credentials go there. */
function readUrl({ total: path }: NextPage, page: ReceivedPage, target: unknown): PageState {
  const { query, body, parameters, pathParameters, urls } = page;
  const total = numberOf(path && at(body, path));
  if (isNone(target)) return { total };
  const { url, home } = urls();
  const next = typeof target === "string" && URL.canParse(target, url) ? new URL(target, url) : undefined;
  if (!next || ![url, home].some((own) => own !== undefined && addressOf(new URL(own)) === addressOf(next)))
    return { total, problem: elsewhere(next, url) };
  const values: Record<string, unknown> = {};
  for (const name of new Set(next.searchParams.keys())) {
    const known = Object.hasOwn(parameters, name) ? name : ownerOf(name, parameters, query);
    // Some servers repeat what the path has, and the path is the operation's own.
    if (known === undefined && Object.hasOwn(pathParameters, name)) continue;
    if (known === undefined)
      return { total, problem: `has a next page with the parameter ${JSON.stringify(name)}, which is not documented` };
    const given = query[known];
    // A list or an object is one of the caller's, which is sent as before; but `page[after]` may be the next page.
    const value =
      known === name && typeof given !== "object"
        ? typed(parameters[name], next.searchParams.getAll(name))
        : (membersOf(next.searchParams, known, parameters[known]) ?? given);
    if (value === undefined)
      return { total, problem: `has a next page with a value that the parameter ${JSON.stringify(known)} cannot have` };
    Object.defineProperty(values, known, { value, enumerable: true, configurable: true, writable: true });
  }
  return { total, next: values };
}

/** The parameter that is written as `filter[name]`, or one of the caller's whose properties are parameters of their own. */
function ownerOf(name: string, parameters: Checks, query: ReceivedPage["query"]): string | undefined {
  const base = name.replace(/\[.*/, "");
  if (Object.hasOwn(parameters, base)) return base;
  return Object.entries(query).find(([, value]) => isObject(value) && Object.hasOwn(value, name))?.[0];
}

/** The object that is written as `page[size]=2&page[after]=b`; undefined where it does not fit. */
function membersOf(search: URLSearchParams, base: string, check: Check | undefined): unknown {
  const entries = [...search].flatMap(([name, text]) => {
    const key = name.startsWith(`${base}[`) && name.endsWith("]") ? name.slice(base.length + 1, -1) : "";
    return key === "" ? [] : [[key, text] as const];
  });
  const texts = Object.fromEntries(entries);
  // A path begins at its end.
  const misfits = findingsOf(check, texts).map(({ path }) => path.at(-1));
  const members = Object.fromEntries(
    entries.map(([key, text]) => [key, misfits.includes(key) ? numberIn(text) : text]),
  );
  return entries.length > 0 && fits(check, members) ? members : undefined;
}

/** Whether a page says that there is none after it. */
function isNone(next: unknown): boolean {
  return next === undefined || next === null || next === "" || next === false;
}

/** Servers differ in which characters of a path they encode. */
function addressOf({ origin, pathname }: URL): string {
  return [origin, ...pathname.split("/").map((segment) => encodeURIComponent(decoded(segment)))].join("/");
}

function elsewhere(next: URL | undefined, own: string): string {
  if (next === undefined) return "has its next page at another URL";
  const { origin, pathname } = next;
  const advice =
    addressOf(new URL(pathname, own)) === addressOf(new URL(own))
      ? "; a server behind a proxy has to know its external URL"
      : "";
  return `has its next page at another URL, ${origin}${pathname}${advice}`;
}

/** The target of the link to the next page. */
function nextLink(header: string): string | undefined {
  for (const link of header.split(/,(?=\s*<)/)) {
    const [, target, attributes = ""] = /^\s*<([^>]*)>(.*)$/.exec(link) ?? [];
    const relations = attribute(attributes, "rel")?.toLowerCase().split(/\s+/);
    if (relations?.includes("next")) return attribute(attributes, "results") === "false" ? undefined : target;
  }
  return undefined;
}

function attribute(attributes: string, name: string): string | undefined {
  const [, quoted, token] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;,"]*))`, "i").exec(attributes) ?? [];
  return quoted ?? token;
}

/** The values of a parameter in a URL, in the first type that its schema allows; undefined where it allows none. */
function typed(check: Check | undefined, values: readonly string[]): unknown {
  const numbers = values.map(numberIn);
  const flags = values.map((text) => (text === "true" ? true : text === "false" ? false : text));
  const lists = [values, numbers, flags];
  const candidates = values.length === 1 ? [...lists.map(([value]) => value), ...lists] : lists;
  return candidates.find((value) => fits(check, value));
}

function numberIn(text: string): string | number {
  return String(Number(text)) === text ? Number(text) : text;
}

function fits(check: Check | undefined, value: unknown): boolean {
  return findingsOf(check, value).length === 0;
}

function findingsOf(check: Check | undefined, value: unknown): Findings {
  const findings: Findings = [];
  check?.(value, findings);
  return findings;
}

/** Reads nested properties; undefined where there is none. */
function at(body: unknown, path: PropertyPath): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined,
    body,
  );
}

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
