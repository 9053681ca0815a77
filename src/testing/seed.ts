/** What a double knows at its beginning, and the pages that are read from it. */
import { firstDifference } from "../contract/describe.ts";
import type { Check } from "../contract/difference.ts";
import { field, shown } from "../http/value.ts";
import { plain } from "./plain.ts";
import { refuseOption, run } from "./refuse.ts";

/**
 * A list that is made item by item when it is asked for, however long it is.
 *
 * A page without filter and order reads its own items only. With a filter the items up to the end of the page are read,
 * going on where the page before it ended; with an order all items are read, for every page. Whatever is asked for by
 * id is looked for from the first item on, unless there is `indexOfId`.
 */
export interface LazySeed<Item> {
  readonly count: number;
  /** The item at an index from 0: always the same one for the same index. */
  readonly at: (index: number) => Item;
  /** The index of an id, or -1. */
  readonly indexOfId?: ((id: string) => number) | undefined;
}

/** A list of items, or how to make one. What an item leaves out is filled in; what is `undefined` stays left out. */
export type Seed<Item> = readonly Item[] | LazySeed<Item>;

/** What is particular to one kind of item. */
export interface Kind<Item> {
  readonly provider: string;
  /** The name of the option that the seed is given as. */
  readonly option: string;
  /** The property that holds the id. */
  readonly idName: string;
  /** Fills in what is missing. @param serial - What an id is made of: the index, unless somebody else has that id. */
  readonly complete: (given: Item, index: number, serial: number) => Item;
  readonly check: Check;
}

/** Items by their index in the seed. */
export interface Source<Item> {
  readonly count: number;
  readonly at: (index: number) => Item;
  /** The index of an id, or -1. */
  readonly indexOf: (id: string) => number;
  /** The item as it may be sent. @throws `InvalidArgumentError` for one that the spec does not allow. */
  readonly checked: (index: number) => Item;
}

/** Reads a seed. The items of an array are completed and checked at once, those of a lazy seed when they are read. */
export function readSeed<Item>(kind: Kind<Item>, seed: Seed<Item>): Source<Item> {
  if (Array.isArray(seed)) return readList(kind, seed);
  if (isLazy<Item>(seed)) return readLazy(kind, seed);
  return refuseOption(kind.provider, kind.option, "is neither a list nor `{ count, at }`");
}

function readList<Item>(kind: Kind<Item>, seed: readonly unknown[]): Source<Item> {
  const { provider, option } = kind;
  const read = (index: number) => run(provider, `${option}[${index}]`, () => seed[index]);
  const given = Array.from({ length: seed.length }, (_, index) => copy<Item>(kind, index, read(index), false));
  const items = completeAll(kind, given).map((item, index) => check(kind, item, index));
  const at = (index: number) => {
    const item = items[index];
    if (item === undefined) throw new RangeError(`${option} has no item ${index}.`);
    return item;
  };
  return { count: items.length, at, indexOf: (id) => items.findIndex((item) => idOf(kind, item) === id), checked: at };
}

function readLazy<Item>(kind: Kind<Item>, seed: LazySeed<Item>): Source<Item> {
  const { provider, option } = kind;
  const { count } = seed;
  if (!Number.isSafeInteger(count) || count < 0) refuseOption(provider, `${option}.count`, "is no count");
  const indexOfId = property(seed, "indexOfId");
  if (indexOfId !== undefined && typeof indexOfId !== "function")
    refuseOption(provider, `${option}.indexOfId`, "is no function");
  const at = (index: number) => {
    const given = run(provider, `${option}.at(${index})`, () => seed.at(index));
    return kind.complete(copy<Item>(kind, index, given, false), index, index);
  };
  return {
    count,
    at,
    indexOf(id) {
      const isIt = (item: Item) => idOf(kind, item) === id;
      const index = indexOfId && run(provider, `${option}.indexOfId`, () => seed.indexOfId?.(id));
      if (index === undefined) return indexesWhere({ count, at }, isIt, 1)[0] ?? -1;
      // An id that nobody has may lead anywhere, even to no number.
      return Number.isInteger(index) && index >= 0 && index < count && isIt(at(index)) ? index : -1;
    },
    checked: (index) => check(kind, at(index), index),
  };
}

export function isLazy<Item>(seed: unknown): seed is LazySeed<Item> {
  return typeof property(seed, "count") === "number" && typeof property(seed, "at") === "function";
}

/** A property of its own or of its class, but none that somebody has put on every object. */
function property(value: unknown, name: string): unknown {
  const found = field(value, name);
  const isEverybodys = found === field(Object.prototype, name) && !Object.hasOwn(Object(value), name);
  return isEverybodys ? undefined : found;
}

/** An item that nobody can change any more. @param isSent - Whether properties that are undefined are left out. */
function copy<Item>({ provider, option }: Kind<Item>, index: number, item: unknown, isSent: boolean): Item {
  const place = `${option}[${index}]`;
  const copied = plain(item, isSent, (path, why, cause) => refuseOption(provider, place + path, why, cause));
  return isItem<Item>(copied) ? copied : refuseOption(provider, place, "is no object");
}

/** What an item holds is compared with the spec later. */
function isItem<Item>(value: unknown): value is Item {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Completes the items of an array, in which no two have the same id. */
function completeAll<Item>(kind: Kind<Item>, seed: readonly Item[]): Item[] {
  const { provider, option, idName } = kind;
  const taken = new Set<string>();
  for (const [index, given] of seed.entries()) {
    const id = idOf(kind, given);
    if (id === undefined) continue;
    if (taken.has(id)) refuseOption(provider, `${option}[${index}].${idName}`, "is that of another item");
    taken.add(id);
  }
  // Behind those of all indexes, so that an id which is free stays as it would be without the others.
  let next = seed.length;
  return seed.map((given, index) => {
    let item = kind.complete(given, index, index);
    if (idOf(kind, given) !== undefined) return item;
    for (let id = idOf(kind, item); id !== undefined && taken.has(id); id = idOf(kind, item))
      item = kind.complete(given, index, next++);
    const id = idOf(kind, item);
    if (id !== undefined) taken.add(id);
    return item;
  });
}

function idOf<Item>({ idName }: Kind<Item>, item: Item): string | undefined {
  const id = field(item, idName);
  return id === undefined ? undefined : shown(id);
}

/** The first `most` indexes whose items match. */
export function indexesWhere<Item>(
  { count, at }: Pick<Source<Item>, "count" | "at">,
  matches: (item: Item) => boolean,
  most: number,
): number[] {
  const indexes: number[] = [];
  for (let index = 0; index < count && indexes.length < most; index++) if (matches(at(index))) indexes.push(index);
  return indexes;
}

/** Compares an item with the spec as it will arrive, so that every answer keeps the contract. */
function check<Item>(kind: Kind<Item>, completed: Item, index: number): Item {
  const item = copy(kind, index, completed, true);
  const difference = firstDifference(kind.check, item);
  // The check is that of a list with this one item; what is beside it is not the seed's.
  const [, place] = /^(?:\/[^/]+)??\/0(|\/.*)$/s.exec(difference?.pointer ?? "") ?? [];
  if (difference === undefined || place === undefined) return item;
  return refuseOption(kind.provider, `${kind.option}[${index}]${place.replaceAll("/", ".")}`, difference.message);
}
