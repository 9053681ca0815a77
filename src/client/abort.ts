import { define, isInstance } from "./value.ts";

/** `AbortSignal.throwIfAborted`, which some runtimes lack, React Native among them. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw reasonOf(signal);
}

function reasonOf({ reason }: AbortSignal): unknown {
  return reason === undefined ? Object.assign(new Error("The operation was aborted."), { name: "AbortError" }) : reason;
}

interface Watch {
  readonly reactions: Set<(reason: unknown) => void>;
  readonly listener: () => void;
}

/** One listener per signal, however many calls share it: Node warns of a leak above ten. Removed with the last call. */
const watches = new WeakMap<AbortSignal, Watch>();

/** Calls `react` with the reason when the signal aborts later. Returns a function that unsubscribes. */
export function onAbort(signal: AbortSignal | undefined, react: (reason: unknown) => void): () => void {
  if (signal === undefined) return () => {};
  const { reactions, listener } = watches.get(signal) ?? watch(signal);
  const reaction = (reason: unknown) => react(reason); // a new function, in case the same one is passed twice
  reactions.add(reaction);
  return () => {
    if (!reactions.delete(reaction) || reactions.size > 0) return;
    watches.delete(signal);
    signal.removeEventListener("abort", listener);
  };
}

function watch(signal: AbortSignal): Watch {
  const reactions = new Set<(reason: unknown) => void>();
  const listener = () => {
    const reason = reasonOf(signal);
    for (const reaction of [...reactions]) reaction(reason);
  };
  const watch = { reactions, listener };
  watches.set(signal, watch);
  signal.addEventListener("abort", listener);
  return watch;
}

/** Aborts the controller with the signal. Returns a function that unsubscribes. */
export function abortWith(signal: AbortSignal | undefined, controller: AbortController): () => void {
  if (signal?.aborted) controller.abort(reasonOf(signal));
  return onAbort(signal, (reason) => controller.abort(reason));
}

/** The reason of an abort by `return`. It may reach other iterations, which a caller stops with the same signal. */
class Returned extends Error {
  override name = "AbortError";
  /** The signal of the iteration that ended. */
  readonly signal: AbortSignal;

  constructor(signal: AbortSignal) {
    super("The iteration has ended.");
    this.signal = signal;
  }
}

/**
 * An async generator whose `return` and `throw` cancel a pending `next`. A plain generator would first wait for it,
 * because ECMA-262 queues the calls of its methods.
 *
 * @param start - Creates the generator at the first `next`. It must stop when the controller aborts, and pass the error to
 * {@link throwUnlessReturned}.
 */
export function cancelable<Item>(
  start: (controller: AbortController) => Items<Item> | Promise<Items<Item>>,
): Items<Item> {
  const controller = new AbortController();
  const { signal } = controller;
  let items: Items<Item> | undefined;
  let starting: Promise<Items<Item>> | undefined;
  const begin = () => {
    const started = start(controller);
    if (!(started instanceof Promise)) {
      items = started;
      return;
    }
    starting = started.catch((error: unknown) => {
      items = none();
      throwUnlessReturned(error, signal);
      return items;
    });
  };
  const run = (step: (items: Items<Item>) => Promise<IteratorResult<Item, void>>, starts = starting) => {
    if (!starts) items ??= none();
    if (items) return step(items);
    return Promise.resolve(starts).then((started = none()) => {
      items = started;
      return step(started);
    });
  };
  const end: typeof run = (step) => {
    controller.abort(new Returned(signal));
    return run(step, starting?.catch(none));
  };
  return disposable({
    next() {
      if (!items && !starting) begin();
      return run((started) => started.next());
    },
    return: () => end((started) => started.return()),
    throw: (error) => end((started) => started.throw(error)),
    [Symbol.asyncIterator]() {
      return this;
    },
  });
}

type Items<Item> = AsyncGenerator<Item, void, undefined>;

async function* none(): Items<never> {}

/** Adds the method that `await using` calls, where the runtime supports it. */
export function disposable<Iterator extends { readonly return: () => Promise<unknown> }>(iterator: Iterator): Iterator {
  const name: unknown = Reflect.get(Symbol, "asyncDispose");
  if (typeof name === "symbol") define(iterator, name, () => iterator.return().then(() => {}));
  return iterator;
}

/** Ends a pending `next` of the {@link cancelable} generator with this signal quietly after `return`. */
export function throwUnlessReturned(error: unknown, signal: AbortSignal): void {
  if (!isInstance(error, Returned) || error.signal !== signal) throw error;
}
