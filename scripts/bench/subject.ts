/** What a benchmark needs to know of a provider: `subjects/<provider>/subject.ts`. */
import type { PagedOperation, PageNumbers } from "../../src/contract/operation.ts";

export interface SubjectDefinition {
  /** The vendor's SDK: its name on npm and its version. */
  readonly sdk: Readonly<Record<string, string>>;
  /** Whether this is the provider of the benchmarks that measure only one. */
  readonly isMain?: true;
  /** The list that the programs read. */
  readonly operation: PagedOperation<unknown>;
  /** The page size in the programs. */
  readonly pageSize: number;
  readonly item: (index: number) => object;
  /** A page of the list. Without `total`, the provider does not state how many items there are. */
  readonly body: (items: unknown, query: URLSearchParams, total?: number) => unknown;
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

/** The page that a query selects, of a list with `total` items. */
export function pageOf(subject: SubjectDefinition, query: URLSearchParams, total: number): unknown {
  const { parameter, first, size: sizeParameter, defaultSize } = numbersOf(subject);
  const size = Number(query.get(sizeParameter) ?? defaultSize);
  const start = (Number(query.get(parameter) ?? first) - first) * size;
  const length = Math.max(0, Math.min(size, total - start));
  const items = Array.from({ length }, (_, index) => subject.item(start + index));
  return subject.body(items, query, total);
}
