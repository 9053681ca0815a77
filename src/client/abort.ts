import { isInstance } from "./value.ts";

/** `AbortSignal.throwIfAborted`, which some runtimes lack, React Native among them. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw reasonOf(signal);
}

function reasonOf({ reason }: AbortSignal): unknown {
  return reason ?? Object.assign(new Error("The operation was aborted."), { name: "AbortError" });
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

/** The reason of an abort by `return`. */
class Returned extends Error {
  override name = "AbortError";
}

/**
 * An async generator whose `return` cancels what is pending. That of a plain generator waits for it: ECMA-262 queues the
 * calls of a generator's methods.
 *
 * @param start - Creates the generator, which must stop when the controller aborts and pass the error to
 * {@link throwUnlessReturned}.
 */
export function cancelable<Item>(
  start: (controller: AbortController) => AsyncGenerator<Item, void, undefined>,
): AsyncGenerator<Item, void, undefined> {
  const controller = new AbortController();
  const items = start(controller);
  return {
    next: () => items.next(),
    return() {
      controller.abort(new Returned("The iteration has ended."));
      return items.return();
    },
    throw: (error) => items.throw(error),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** Ends a pending `next` of a {@link cancelable} generator quietly after `return`. */
export function throwUnlessReturned(error: unknown): void {
  if (!isInstance(error, Returned)) throw error;
}
