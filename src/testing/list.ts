import { own } from "../http/value.ts";
import type { Source } from "./seed.ts";

/** Which items are asked for, and in which order. */
export interface View<Item> {
  /** Tells one filter from another, so that a page can go on where the page before it ended. */
  readonly name: string;
  readonly keep?: ((item: Item) => boolean) | undefined;
  /** What the items are sorted by, in the order of code units; items with the same key stay in the seed's order. */
  readonly key?: ((item: Item) => string) | undefined;
  /** Without a key, from the last item of the seed to the first. */
  readonly descending?: boolean | undefined;
}

/** The items of a seed that are still there. */
export interface List<Item> {
  readonly count: () => number;
  readonly page: (offset: number, size: number, view?: View<Item>) => Item[];
  readonly find: (id: string) => Item | undefined;
  /** The index in the seed of an id that is still there. */
  readonly indexOf: (id: string) => number | undefined;
  /** -1, and an index that has been left, change nothing. */
  readonly leave: (index: number) => void;
  readonly reset: () => void;
}

/** What has been left is remembered by its index; nothing else is kept. */
export function createList<Item>(source: Source<Item>): List<Item> {
  const left = new Set<number>();
  let reached = start;

  const indexOf = (id: string) => {
    const index = source.indexOf(id);
    return index < 0 || left.has(index) ? undefined : index;
  };
  const count = () => source.count - left.size;

  /** Jumps to the page: what lies before it is not read. */
  const plain = (offset: number, size: number, descending: boolean) => {
    const gone = [...left].sort((a, b) => a - b);
    const indexes: number[] = [];
    for (let place = offset; place < Math.min(offset + size, count()); place++) {
      let index = descending ? count() - 1 - place : place;
      for (const each of gone) if (each <= index) index++;
      indexes.push(index);
    }
    return indexes;
  };

  const filtered = (offset: number, size: number, { name, keep = all, descending = false }: View<Item>) => {
    const goesOn = reached.name === name && reached.kept <= offset;
    let { kept, step } = goesOn ? reached : start;
    const indexes: number[] = [];
    for (; step < source.count && indexes.length < size; step++) {
      const index = descending ? source.count - 1 - step : step;
      if (left.has(index) || !keep(source.at(index))) continue;
      if (kept >= offset) indexes.push(index);
      kept++;
    }
    reached = { name, kept, step };
    return indexes;
  };

  /** Holds at most a thousand keys more than twice as many as lie before the end of the page. */
  const sorted = (offset: number, size: number, { keep = all, key = none, descending }: View<Item>) => {
    const turn = descending ? -1 : 1;
    let best: { readonly key: string; readonly index: number }[] = [];
    const prune = () => {
      best.sort((a, b) => (a.key < b.key ? -turn : a.key > b.key ? turn : 0));
      best = best.slice(0, offset + size);
    };
    for (let index = 0; index < source.count; index++) {
      if (left.has(index)) continue;
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
          : plain(offset, size, view.descending ?? false);
      return indexes.map(source.checked);
    },
    find(id) {
      const index = indexOf(id);
      return index === undefined ? undefined : source.checked(index);
    },
    indexOf,
    leave(index) {
      if (index < 0) return;
      left.add(index);
      reached = start;
    },
    reset() {
      left.clear();
      reached = start;
    },
  };
}

/** Where a filtered page ended: after how many items of the seed, of which so many were kept. */
const start = { name: "", kept: 0, step: 0 };
const all = () => true;
const none = () => "";
