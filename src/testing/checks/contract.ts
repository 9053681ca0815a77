/** The contract suite: every operation responds as documented, and its lists come whole. */
import { numberOf } from "../../client/value.ts";
import { firstDifference } from "../../contract/describe.ts";
import type { Operation, PagedOperation, UnpagedOperation } from "../../contract/operation.ts";
import { assert, call, describeOutcome, type ProviderCheck, type Subject } from "./subject.ts";

export function contractChecks(subject: Subject): ProviderCheck[] {
  const { operation } = subject;
  return [
    { name: "responds as documented", run: () => respondsAsDocumented(subject) },
    ...(isPaged(operation)
      ? [{ name: "is listed whole, over several pages", run: () => listsEveryPage(subject, operation) }]
      : []),
    ...(isUnpaged(operation) ? [{ name: "is listed whole", run: () => listsAtOnce(subject, operation) }] : []),
  ];
}

async function respondsAsDocumented(subject: Subject): Promise<void> {
  const outcome = await call(subject);
  assert(outcome.ok, "a success", describeOutcome(outcome));
  const [first] = outcome.drift;
  assert(first === undefined, "no drift", `there is some: ${first?.pointer} ${first?.message}`);
}

async function listsAtOnce(subject: Subject, operation: UnpagedOperation): Promise<void> {
  const client = subject.connect({ retries: 0 });
  const listed = await client.list(operation, subject.args);
  const all = await itemsOf(client.listAll(operation, subject.args));
  assert(isSame(listed, all), "the same items of `list` and `listAll`", `there are ${listed.length} and ${all.length}`);
}

async function listsEveryPage(subject: Subject, operation: PagedOperation): Promise<void> {
  const { args } = subject;
  const client = subject.connect({ retries: 0 });
  const all = await itemsOf(client.listAll(operation, args));
  const { size: sizeName } = operation.pagination;
  const size = sizeName === undefined ? undefined : smallestSize(operation, sizeName);
  const sized = sizeName === undefined ? {} : { [sizeName]: size };
  const pages: (readonly unknown[])[] = [];
  let query: object | undefined = { ...args.query, ...sized };
  while (query !== undefined && pages.length <= all.length) {
    const page: {
      readonly items: readonly unknown[];
      readonly total?: number | undefined;
      readonly next?: object | undefined;
    } = await client.list(operation, { ...args, query });
    pages.push(page.items);
    const { total = all.length } = page;
    assert(total === all.length, `a total of ${all.length}, the number of items of \`listAll\``, `it is ${total}`);
    query = page.next;
  }
  const items = pages.flat();
  assert(query === undefined, "an end of the list", `page ${pages.length} has another one after it`);
  assert(isSame(items, all), `the ${all.length} items of \`listAll\``, `the pages have ${items.length}, or others`);
  const advice = `${all.length} items fit one page of ${size ?? "the usual size"}: give the double more`;
  assert(pages.filter(({ length }) => length > 0).length > 1, "several pages", advice);
}

/** The smallest page that the operation documents: at most 100 items. */
function smallestSize({ query }: Operation, name: string): number | undefined {
  const check = query[name];
  const sizes = Array.from({ length: 100 }, (_, index) => index + 1);
  return numberOf(sizes.find((size) => check !== undefined && firstDifference(check, size) === undefined));
}

async function itemsOf(list: AsyncIterable<unknown>): Promise<unknown[]> {
  const items: unknown[] = [];
  for await (const item of list) items.push(item);
  return items;
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}

function isPaged(operation: Operation): operation is PagedOperation {
  return "pagination" in operation && typeof operation.pagination === "object" && operation.pagination !== null;
}

function isUnpaged(operation: Operation): operation is UnpagedOperation {
  return "pagination" in operation && operation.pagination === null;
}
