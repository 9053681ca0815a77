import { own } from "../client/value.ts";
import type { Source } from "./seed.ts";

/** The filter and order of a list. */
export interface View<Item> {
  /** Identifies the filter, so that a page can continue where the previous one ended. */
  readonly name: string;
  readonly keep?: ((item: Item) => boolean) | undefined;
  /** The sort key, compared by code units. The sort is stable. */
  readonly key?: ((item: Item) => string) | undefined;
  /** Without a key: from the last item of the seed to the first. */
  readonly descending?: boolean | undefined;
}

/** The items of a seed, without those that were removed. */
export interface List<Item> {
  readonly count: () => number;
  readonly page: (offset: number, size: number, view?: View<Item>) => Item[];
  readonly find: (id: string) => Item | undefined;
  /** The index in the seed; undefined if there is no such id, or it was removed. */
  readonly indexOf: (id: string) => number | undefined;
  /** -1 and the index of a removed item are no-ops. */
  readonly remove: (index: number) => void;
  readonly reset: () => void;
}

/** Stores the indexes of removed items, and nothing else. */
export function createList<Item>(source: Source<Item>): List<Item> {
  const removed = new Set<number>();
  let reached = start;

  const indexOf = (id: string) => {
    const index = source.indexOf(id);
    return index < 0 || removed.has(index) ? undefined : index;
  };
  const count = () => source.count - removed.size;

  /** Skips to the page without reading the items before it. */
  const unfiltered = (offset: number, size: number, descending: boolean) => {
    const sortedRemoved = [...removed].sort((a, b) => a - b);
    const indexes: number[] = [];
    for (let position = offset; position < Math.min(offset + size, count()); position++) {
      let index = descending ? count() - 1 - position : position;
      for (const each of sortedRemoved) if (each <= index) index++;
      indexes.push(index);
    }
    return indexes;
  };

  const filtered = (offset: number, size: number, { name, keep = all, descending = false }: View<Item>) => {
    const continues = reached.name === name && reached.kept <= offset;
    let { kept, step } = continues ? reached : start;
    const indexes: number[] = [];
    for (; step < source.count && indexes.length < size; step++) {
      const index = descending ? source.count - 1 - step : step;
      if (removed.has(index) || !keep(source.at(index))) continue;
      if (kept >= offset) indexes.push(index);
      kept++;
    }
    reached = { name, kept, step };
    return indexes;
  };

  /** Holds at most `2 * (offset + size) + 1001` keys at once. */
  const sorted = (offset: number, size: number, { keep = all, key = noKey, descending }: View<Item>) => {
    const direction = descending ? -1 : 1;
    let best: { readonly key: string; readonly index: number }[] = [];
    const prune = () => {
      best.sort((a, b) => (a.key < b.key ? -direction : a.key > b.key ? direction : 0));
      best = best.slice(0, offset + size);
    };
    for (let index = 0; index < source.count; index++) {
      if (removed.has(index)) continue;
      const item = source.at(index);
      if (!keep(item)) continue;
      best.push({ key: key(item), index });
      if (best.length > 2 * (offset + size) + 1000) prune();
    }
    prune();
    return best.slice(offset).map(({ index }) => index);
  };

  return {
    count,
    page(offset, size, given = { name: "" }) {
      const view = own(given);
      const indexes = view.key
        ? sorted(offset, size, view)
        : view.keep
          ? filtered(offset, size, view)
          : unfiltered(offset, size, view.descending ?? false);
      return indexes.map(source.checked);
    },
    find(id) {
      const index = indexOf(id);
      return index === undefined ? undefined : source.checked(index);
    },
    indexOf,
    remove(index) {
      if (index < 0) return;
      removed.add(index);
      reached = start;
    },
    reset() {
      removed.clear();
      reached = start;
    },
  };
}

/** Where the last filtered page ended: the items of the seed that were read, and how many of them the filter kept. */
const start = { name: "", kept: 0, step: 0 };
const all = () => true;
const noKey = () => "";
