/** Reads foreign iterables as `for await` does, with our own error if they break the iteration protocol. */
import { disposable } from "../client/abort.ts";
import { type CallContext, InvalidArgumentError } from "../client/errors.ts";

/** Wraps an item: a promise, and the `yield` of an async generator, would await an item that has a `then`. */
export interface Box<Item> {
  readonly item: Item;
}

export interface Reader<Item> {
  /** The next item, or undefined at the end. */
  readonly next: () => Promise<Box<Item> | undefined>;
  /** Calls the iterator's `return`. */
  readonly end: () => Promise<void>;
}

/**
 * @param symbols - The methods that may return the iterator; the first that exists is used.
 * @param protocolError - The error for a broken iteration protocol. What the iterable throws itself is rethrown.
 */
export function createReader<Item>(
  iterable: unknown,
  symbols: readonly symbol[],
  protocolError: (problem: string) => Error,
): Reader<Item> {
  let method: unknown;
  for (const symbol of symbols) method ??= read(iterable, symbol);
  const iterator: unknown = typeof method === "function" ? Reflect.apply(method, iterable, []) : undefined;
  const next = read(iterator, "next");
  return {
    async next() {
      if (typeof next !== "function") {
        ignore(iterator ?? iterable);
        throw protocolError("did not return an iterator");
      }
      const { item: result } = await resolveOnce(Reflect.apply(next, iterator, []));
      if (!isObject(result)) throw protocolError("did not return an object from `next`");
      return Reflect.get(result, "done") ? undefined : resolveOnce(Reflect.get(result, "value"));
    },
    async end() {
      const close = read(iterator, "return");
      if (typeof close === "function") await resolveOnce(Reflect.apply(close, iterator, []));
    },
  };
}

/**
 * Awaits a value that may be a promise, but only once: with `await`, a `then` that always resolves to another thenable
 * would block the event loop forever.
 */
function resolveOnce<Value>(value: Value): Box<Value> | Promise<Box<Value>> {
  const then = read(value, "then");
  if (typeof then !== "function") return { item: value };
  return new Promise((resolve, reject) => {
    Reflect.apply(then, value, [(item: Value) => resolve({ item }), reject]);
  });
}

/** For a value that may be a promise and is not awaited: its rejection must not end the process. */
export function ignore(value: unknown): void {
  const wait = async () => resolveOnce(value);
  wait().catch(() => {});
}

/** Unwraps items. */
export function unboxed<Item>(boxes: AsyncGenerator<Box<Item>, void, undefined>): AsyncIterableIterator<Item> {
  const open = async (step: Promise<IteratorResult<Box<Item>, void>>): Promise<IteratorResult<Item, void>> => {
    const { done, value } = await step;
    return done ? { done, value } : { done: false, value: value.item };
  };
  return disposable({
    next: () => open(boxes.next()),
    return: () => open(boxes.return()),
    throw: (error: unknown) => open(boxes.throw(error)),
    [Symbol.asyncIterator]() {
      return this;
    },
  });
}

/** How many items are yielded per turn of the event loop. A timer takes at least 1 ms. */
export const itemsPerTurn = 5_000;

/** Lets timers and I/O run: items that are all available would block the thread, and a caller's timeout would never fire. */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/**
 * The error for a source or a list of users that breaks the iteration protocol. Both are arguments of the caller; a
 * `ContractError` would need a response.
 */
export function iterationError(
  { provider, operation }: CallContext,
  argument: string,
  problem: string,
  cause?: unknown,
) {
  return new InvalidArgumentError(`could not iterate: \`${argument}\` ${problem}.`, {
    provider,
    operation,
    argument,
    cause,
  });
}

export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Unlike `field`, rethrows the error of a getter, which explains the failure. */
function read(value: unknown, name: PropertyKey): unknown {
  return isObject(value) ? Reflect.get(value, name) : undefined;
}
