/** What a benchmark needs to know of a provider: `subjects/<provider>/subject.ts`. */
import type { Operation, PagedOperation, PageNumbers } from "../../src/contract/operation.ts";

export interface SubjectDefinition {
  /** The vendor's SDK: its name on npm and its version. */
  readonly sdk: Readonly<Record<string, string>>;
  /** Whether this is the provider of the benchmarks that measure only one. */
  readonly isMain?: true;
  /** The list that the programs read. */
  readonly operation: PagedOperation<unknown>;
  /** The operation that ends a membership, where there is one. */
  readonly leave?: Operation;
  /** The page size in the programs. */
  readonly pageSize: number;
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
export function numbersOf({ operation: { id, pagination } }: SubjectDefinition): PageNumbers {
  if (pagination.type === "page" || pagination.type === "offset") return pagination;
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

/** The page that a query selects, of a list with `total` items. */
export function pageOf(subject: SubjectDefinition, query: URLSearchParams, total: number): unknown {
  const start = startOf(subject, query);
  const length = Math.max(0, Math.min(sizeOf(subject, query), total - start));
  const items = Array.from({ length }, (_, index) => subject.item(start + index));
  const end = start + length;
  return subject.body(items, query, total, end < total ? end : undefined);
}

function sizeOf(subject: SubjectDefinition, query: URLSearchParams): number {
  return Number(query.get(sizeParameterOf(subject)) ?? subject.pageSize);
}
