/** What a benchmark needs to know of a provider: `subjects/<provider>/subject.ts`. */
import type { Operation, PagedOperation, PageNumbers } from "../../src/contract/operation.ts";

type Numbers = Pick<PageNumbers, "parameter" | "first">;

/** What the programs of `programs/` are filled in with. Texts are TypeScript. */
export interface ProgramFacts {
  /** The group of methods of our client. */
  readonly group: string;
  /** Options of our client beside the usual ones. */
  readonly options?: Readonly<Record<string, string>>;
  readonly path?: Readonly<Record<string, string>>;
  /** The query beside the page size. */
  readonly query?: Readonly<Record<string, number>>;
  /** The type of `data`, the body of a response. */
  readonly type: string;
  /** The items in `data`. */
  readonly items: string;
  /** The cursor of the page after in `data`, where pages are not numbered. */
  readonly next?: string;
}

export interface SubjectDefinition {
  /** The vendor's SDK, or the one in use where the vendor has none: its name on npm and its version. */
  readonly sdk: Readonly<Record<string, string>>;
  /** What docs/benchmarks.md says of how the SDK is measured, where that needs words. */
  readonly sdkNote?: string;
  /** Whether this is the provider of the benchmarks that measure only one. */
  readonly isMain?: true;
  /** The list that the programs read. */
  readonly operation: PagedOperation<unknown>;
  /** How the query numbers the pages, where the spec leaves that to the links between them (`type: link`). */
  readonly numbers?: Numbers;
  /** The operation that ends a membership, where there is one. */
  readonly leave?: Operation;
  /** The page size in the programs. */
  readonly pageSize: number;
  readonly program: ProgramFacts;
  readonly item: (index: number) => object;
  /** An item with a value that is not documented. @defaultValue an item with another status */
  readonly unknownItem?: (index: number) => object;
  /**
   * A page of the list. Without `total`, the provider does not state how many items there are; without `next`, the cursor of
   * the page after, it is the last page.
   */
  readonly body: (items: unknown, query: URLSearchParams, total?: number, next?: number) => unknown;
  readonly failure: (status: number, message: string) => unknown;
}

/** esbuild bundles all of them into the child processes, because the path is a template. */
export async function definitionOf(provider: string): Promise<SubjectDefinition> {
  return (await import(`./subjects/${provider}/subject.ts`)).default;
}

/** How the pages of a subject's list are numbered. */
function numbersOf({ operation: { id, pagination }, numbers }: SubjectDefinition): Numbers {
  if (pagination.type === "page" || pagination.type === "offset") return pagination;
  if (numbers !== undefined) return numbers;
  throw new Error(`${id} does not number its pages.`);
}

/** The query parameter of the page size. */
export function sizeParameterOf({ operation: { id, pagination } }: SubjectDefinition): string {
  if (pagination.size !== undefined) return pagination.size;
  throw new Error(`${id} has no page size.`);
}

/** The index of the first item of the page that a query selects. A cursor here is that index. */
export function startOf(subject: SubjectDefinition, query: URLSearchParams): number {
  const { pagination } = subject.operation;
  if (pagination.type === "cursor") return Number(query.get(pagination.parameter ?? "") ?? 0);
  const { parameter, first } = numbersOf(subject);
  return (Number(query.get(parameter) ?? first) - first) * sizeOf(subject, query);
}

export interface BenchPage {
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** The page that a URL selects, of a list with `total` items. */
export function pageOf(subject: SubjectDefinition, url: URL, total: number): BenchPage {
  const query = url.searchParams;
  const start = startOf(subject, query);
  const length = Math.max(0, Math.min(sizeOf(subject, query), total - start));
  const items = Array.from({ length }, (_, index) => subject.item(start + index));
  const end = start + length;
  const next = end < total ? end : undefined;
  return { body: subject.body(items, query, total, next), headers: headersOf(subject, url, next) };
}

/** The URL of the next page, for a provider that states it in `Link` (RFC 8288); `next` is the index of that page's first item. */
export function headersOf(subject: SubjectDefinition, url: URL, next: number | undefined): BenchPage["headers"] {
  if (subject.operation.pagination.type !== "link" || next === undefined) return {};
  const { parameter, first } = numbersOf(subject);
  const target = new URL(url);
  target.searchParams.set(parameter, String(first + next / sizeOf(subject, url.searchParams)));
  return { link: `<${target.href}>; rel="next"` };
}

function sizeOf(subject: SubjectDefinition, query: URLSearchParams): number {
  return Number(query.get(sizeParameterOf(subject)) ?? subject.pageSize);
}

/** A `fetch` that responds at once, with a list of `items`. */
export function stub(subject: SubjectDefinition, items: number): typeof fetch {
  const texts = new Map<string, string>();
  return async (request) => {
    const url = request instanceof Request ? request.url : String(request);
    const text = texts.get(url) ?? written(url);
    return new Response(text, { headers: { "content-type": "application/json" } });
  };

  function written(url: string): string {
    const target = new URL(url);
    target.searchParams.set(sizeParameterOf(subject), String(items));
    const text = JSON.stringify(pageOf(subject, target, items).body);
    texts.set(url, text);
    return text;
  }
}
