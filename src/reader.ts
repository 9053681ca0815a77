/** Reads what somebody else iterates: by the rules of `for await`, with an error of ours for what breaks them. */
import type { Place } from "./http/arguments.ts";
import { InvalidArgumentError } from "./http/errors.ts";

/** An item in a box: a promise, and the `yield` of an async generator, would wait for an item that has a `then`. */
export interface Box<Item> {
  readonly item: Item;
}

export interface Reader<Item> {
  /** The next item, or nothing at the end. */
  readonly next: () => Promise<Box<Item> | undefined>;
  /** Says that nobody wants more. */
  readonly end: () => Promise<void>;
}

/**
 * @param symbols - The methods that may give the iterator, the first one before the others.
 * @param broken - The error for what breaks the rules. What the iterable throws itself is thrown as it is.
 */
export function createReader<Item>(
  iterable: unknown,
  symbols: readonly symbol[],
  broken: (why: string) => Error,
): Reader<Item> {
  let open: unknown;
  for (const symbol of symbols) open ??= read(iterable, symbol);
  const iterator: unknown = typeof open === "function" ? Reflect.apply(open, iterable, []) : undefined;
  const step = read(iterator, "next");
  return {
    async next() {
      if (typeof step !== "function") {
        ignore(iterator ?? iterable);
        throw broken("did not return an iterator");
      }
      const { item: result } = await resolveOnce(Reflect.apply(step, iterator, []));
      if (!isObject(result)) throw broken("did not return an object from `next`");
      return Reflect.get(result, "done") ? undefined : resolveOnce(Reflect.get(result, "value"));
    },
    async end() {
      const close = read(iterator, "return");
      if (typeof close === "function") await resolveOnce(Reflect.apply(close, iterator, []));
    },
  };
}

/**
 * Waits for a value that may be a promise, once: `await` would go on for as long as each `then` gives something with a
 * `then`, and nothing else would ever run.
 */
function resolveOnce<Value>(value: Value): Box<Value> | Promise<Box<Value>> {
  const then = read(value, "then");
  if (typeof then !== "function") return { item: value };
  return new Promise((resolve, reject) => {
    Reflect.apply(then, value, [(item: Value) => resolve({ item }), reject]);
  });
}

/** For what may be a promise and is not waited for: its rejection must not end the process. */
export function ignore(value: unknown): void {
  const wait = async () => resolveOnce(value);
  wait().catch(() => {});
}

/** Takes items out of their boxes. */
export function unboxed<Item>(boxes: AsyncGenerator<Box<Item>, void, undefined>): AsyncIterableIterator<Item> {
  const open = async (step: Promise<IteratorResult<Box<Item>, void>>): Promise<IteratorResult<Item, void>> => {
    const { done, value } = await step;
    return done ? { done, value } : { done: false, value: value.item };
  };
  return {
    next: () => open(boxes.next()),
    return: () => open(boxes.return()),
    throw: (error) => open(boxes.throw(error)),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** How many items are handed over in one turn of the event loop. A timer takes 1 ms and more. */
export const itemsPerTurn = 5_000;

/**
 * Lets timers and I/O have their turn: items that are all there would keep the thread, and a caller's deadline would never
 * fire.
 */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/**
 * For a source or a list of users that breaks the rules of iteration. It is an argument of the caller's; a `ContractError`
 * would need a response, and there is none.
 */
export function iterationError({ provider, operation }: Place, argument: string, why: string, cause?: unknown) {
  return new InvalidArgumentError(`cannot be read: \`${argument}\` ${why}.`, { provider, operation, argument, cause });
}

export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Unlike `field`, throws what a getter throws: it says why. */
function read(value: unknown, name: PropertyKey): unknown {
  return isObject(value) ? Reflect.get(value, name) : undefined;
}
