/** The initial data of a double. */

import { field, toText } from "../client/value.ts";
import { firstDifference } from "../contract/describe.ts";
import type { Check } from "../contract/finding.ts";
import { run, throwInvalidOption } from "./options.ts";
import { plain } from "./plain.ts";

/**
 * A list of any length whose items are created on demand.
 *
 * A page without filter and order creates only its own items. With a filter, items are created up to the end of the page,
 * continuing where the previous page ended; with an order, every page creates all items. An id is searched for from the
 * first item on, unless there is `indexOfId`.
 */
export interface LazySeed<Item> {
  readonly count: number;
  /** The item at an index from 0; must be deterministic. */
  readonly at: (index: number) => Item;
  /** The index of an id, or -1 if there is none. */
  readonly indexOfId?: ((id: string) => number) | undefined;
}

/** An array of items, or a lazy list. Missing properties get default values; those that are `undefined` stay missing. */
export type Seed<Item> = readonly Item[] | LazySeed<Item>;

/** Defines one kind of item. */
export interface Kind<Item> {
  readonly provider: string;
  /** The name of the option for the seed. */
  readonly option: string;
  /** The property that holds the id. */
  readonly idName: string;
  /** Adds default values. @param serial - For the id: the index, unless another item already has that id. */
  readonly complete: (given: Item, index: number, serial: number) => Item;
  /** The compiled check of an item. */
  readonly check: Check;
}

/** Items by their index in the seed. */
export interface Source<Item> {
  readonly count: number;
  readonly at: (index: number) => Item;
  /** The index of an id, or -1. */
  readonly indexOf: (id: string) => number;
  /** The item as it is sent. @throws `InvalidArgumentError` if the spec does not allow it. */
  readonly checked: (index: number) => Item;
}

/** Reads a seed. The items of an array are completed and validated now, those of a lazy seed when they are read. */
export function readSeed<Item>(kind: Kind<Item>, seed: Seed<Item>): Source<Item> {
  if (Array.isArray(seed)) return readList(kind, seed);
  if (isLazy<Item>(seed)) return readLazy(kind, seed);
  return throwInvalidOption(kind.provider, kind.option, "must be an array or `{ count, at }`");
}

function readList<Item>(kind: Kind<Item>, seed: readonly unknown[]): Source<Item> {
  const { provider, option } = kind;
  const read = (index: number) => run(provider, `${option}[${index}]`, () => seed[index]);
  const copies = Array.from({ length: seed.length }, (_, index) => copy<Item>(kind, index, read(index), false));
  const items = completeAll(kind, copies).map((item, index) => validate(kind, item, index));
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
  if (!Number.isSafeInteger(count) || count < 0)
    throwInvalidOption(provider, `${option}.count`, "must be a non-negative integer");
  const indexOfId = property(seed, "indexOfId");
  if (indexOfId !== undefined && typeof indexOfId !== "function")
    throwInvalidOption(provider, `${option}.indexOfId`, "must be a function");
  const at = (index: number) => {
    const given = run(provider, `${option}.at(${index})`, () => seed.at(index));
    return kind.complete(copy<Item>(kind, index, given, false), index, index);
  };
  return {
    count,
    at,
    indexOf(id) {
      const hasId = (item: Item) => idOf(kind, item) === id;
      const index = indexOfId && run(provider, `${option}.indexOfId`, () => seed.indexOfId?.(id));
      if (index === undefined) return indexesWhere({ count, at }, hasId, 1)[0] ?? -1;
      // For an unknown id the caller's function may return anything.
      return Number.isInteger(index) && index >= 0 && index < count && hasId(at(index)) ? index : -1;
    },
    checked: (index) => validate(kind, at(index), index),
  };
}

export function isLazy<Item>(seed: unknown): seed is LazySeed<Item> {
  return typeof property(seed, "count") === "number" && typeof property(seed, "at") === "function";
}

/** A property of the object or of its class, but not of `Object.prototype`. */
function property(value: unknown, name: string): unknown {
  const found = field(value, name);
  const isInherited = found === field(Object.prototype, name) && !Object.hasOwn(Object(value), name);
  return isInherited ? undefined : found;
}

/** A copy of an item, so that later changes have no effect. @param dropUndefined - Leaves out undefined properties. */
function copy<Item>({ provider, option }: Kind<Item>, index: number, item: unknown, dropUndefined: boolean): Item {
  const argument = `${option}[${index}]`;
  const copied = plain(item, dropUndefined, (path, problem, cause) =>
    throwInvalidOption(provider, argument + path, problem, cause),
  );
  return isItem<Item>(copied) ? copied : throwInvalidOption(provider, argument, "must be an object");
}

/** The properties of an item are validated later. */
function isItem<Item>(value: unknown): value is Item {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Completes the items of an array and makes their ids unique. */
function completeAll<Item>(kind: Kind<Item>, seed: readonly Item[]): Item[] {
  const { provider, option, idName } = kind;
  const taken = new Set<string>();
  for (const [index, given] of seed.entries()) {
    const id = idOf(kind, given);
    if (id === undefined) continue;
    if (taken.has(id))
      throwInvalidOption(provider, `${option}[${index}].${idName}`, "is already the id of another item");
    taken.add(id);
  }
  // Beyond all indexes, so that a free id does not depend on the other items.
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
  return id === undefined ? undefined : toText(id);
}

/** The indexes of the first `limit` items that match. */
export function indexesWhere<Item>(
  { count, at }: Pick<Source<Item>, "count" | "at">,
  matches: (item: Item) => boolean,
  limit: number,
): number[] {
  const indexes: number[] = [];
  for (let index = 0; index < count && indexes.length < limit; index++) if (matches(at(index))) indexes.push(index);
  return indexes;
}

/** Validates an item as it is sent, so that every response follows the contract. */
function validate<Item>(kind: Kind<Item>, completed: Item, index: number): Item {
  const item = copy(kind, index, completed, true);
  const difference = firstDifference(kind.check, item);
  if (difference === undefined) return item;
  const path = difference.pointer.replaceAll("/", ".");
  return throwInvalidOption(kind.provider, `${kind.option}[${index}]${path}`, difference.message);
}
