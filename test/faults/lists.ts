/** The lists of a provider, with or without pages. */
import type { Parameter, SpecOperation } from "../../src/compiler/spec.ts";
import type { HatchResult, ListFacts, Listing, Lists, Requested, SubjectClient, SubjectOptions } from "./subject.ts";

/** A list, whatever its methods take. */
export interface List extends Omit<ListFacts, "operation" | "of"> {
  readonly operation: SpecOperation;
  /** Whether `list` takes a query and returns a page. */
  readonly isPaged: boolean;
  /** Where pages are numbered, by the client or in links: the faults about pages do not know offsets. */
  readonly pagination:
    | { readonly page: string; readonly size: string; readonly first: number; readonly isLinked: boolean }
    | undefined;
  readonly of: (client: unknown, ids: readonly unknown[]) => Lists;
  readonly read: (client: unknown, ids: readonly unknown[], options?: object) => Promise<readonly unknown[]>;
}

export function listOf(facts: ListFacts, operation: SpecOperation): List {
  const { type, ...given } = Object(operation.pagination);
  const pagination =
    type === "page" ? { ...given, isLinked: false } : type === "link" ? linked(operation, given) : undefined;
  const isPaged = type !== "none";
  // Read once, so that a polluted `Object.prototype` adds none later.
  const query = Object.hasOwn(facts, "query") ? facts.query : undefined;
  const of = (client: unknown, ids: readonly unknown[]) => facts.of(client, ...(ids as never[])) as unknown as Lists;
  return {
    ...facts,
    query,
    operation,
    isPaged,
    pagination,
    of,
    read: async (client, ids, options) => {
      const { list } = of(client, ids);
      return isPaged ? (await list({ ...query }, options)).items : ((await list(options)) as never);
    },
  };
}

/** A list whose links to the next page count pages. */
function linked({ parameters }: SpecOperation, { size }: { size?: string }): List["pagination"] {
  const page = parameters.find(({ name, schema }) => /^page/i.test(name) && name !== size && schema.type === "integer");
  if (page === undefined || size === undefined) return undefined;
  return { page: page.name, size, first: Number(page.schema.default ?? 1), isLinked: true };
}

/** A client reduced to its list. */
export function reduced(client: unknown, { operation, isPaged, query, of, read }: List): SubjectClient {
  const { method, path } = operation;
  const { api } = client as { api: Record<string, (path: string, init?: object) => Promise<HatchResult>> };
  const request: SubjectClient["request"] = async (method, path, init) => existing(api[method])(path, init);
  const ids = examplesOf(operation);
  const named = Object.fromEntries(pathParameters(operation).map(({ name, example }) => [name, example]));
  return {
    list: (options) => read(client, ids, options),
    listAll: (options) => {
      const { listAll } = of(client, ids);
      return isPaged ? listAll({ ...query }, options) : listAll(options);
    },
    api: (init) => request(method, path, { ...(ids.length > 0 && { params: { path: named } }), ...init }),
    request,
    client: client as object,
  };
}

export function listingOf(list: List, connect: (options: SubjectOptions) => unknown): Listing | undefined {
  const { operation, pagination, of, query, filter } = list;
  if (pagination === undefined) return undefined;
  const { page: pageParameter, size: sizeParameter, first, isLinked } = pagination;
  const lists = (options: SubjectOptions) => of(connect({ timeout: 10_000, ...options }), examplesOf(operation));
  const queryOf = ({ page, per_page, filter: isFiltered }: Requested) => ({
    ...query,
    ...(isFiltered && filter),
    ...(page !== undefined && { [pageParameter]: page }),
    ...(per_page !== undefined && { [sizeParameter]: per_page }),
  });
  return {
    ...list,
    pageParameter,
    sizeParameter,
    first,
    isLinked,
    usual: Number(operation.parameters.find(({ name }) => name === sizeParameter)?.schema.default),
    of: (baseUrl) => lists({ baseUrl }),
    open: (baseUrl, options) => {
      const { list, listAll } = lists({ ...options, baseUrl });
      return {
        list: (requested = {}) => list(queryOf(requested)),
        listAll: (requested = {}, options) => listAll(queryOf(requested), options),
      };
    },
  };
}

export function pathParameters({ parameters }: SpecOperation): Parameter[] {
  return parameters.filter((parameter) => parameter.in === "path");
}

export function examplesOf(operation: SpecOperation): unknown[] {
  return pathParameters(operation).map(({ example }) => example);
}

/** The path with the examples of its parameters. */
export function filled(operation: SpecOperation): string {
  return pathParameters(operation).reduce(
    (path, { name, example }) => path.replace(`{${name}}`, encodeURIComponent(String(example))),
    operation.path,
  );
}

export function existing<Value>(value: Value | undefined, what = "A fact of the subject"): Value {
  if (value === undefined) throw new Error(`${what} is missing.`);
  return value;
}
