interface Watch {
  readonly reactions: Set<() => void>;
  readonly listener: () => void;
}

/** One listener per signal, however many calls share it: Node warns of a leak above ten. Removed with the last call. */
const watches = new WeakMap<AbortSignal, Watch>();

/** Calls `react` when the signal aborts later. Returns a function that unsubscribes. */
export function onAbort(signal: AbortSignal | undefined, react: () => void): () => void {
  if (signal === undefined) return () => {};
  const { reactions, listener } = watches.get(signal) ?? watch(signal);
  const reaction = () => react(); // a new function, in case the same one is passed twice
  reactions.add(reaction);
  return () => {
    if (!reactions.delete(reaction) || reactions.size > 0) return;
    watches.delete(signal);
    signal.removeEventListener("abort", listener);
  };
}

function watch(signal: AbortSignal): Watch {
  const reactions = new Set<() => void>();
  const listener = () => {
    for (const reaction of [...reactions]) reaction();
  };
  const watch = { reactions, listener };
  watches.set(signal, watch);
  signal.addEventListener("abort", listener);
  return watch;
}
