interface Watch {
  readonly reactions: Set<() => void>;
  readonly listener: () => void;
}

/**
 * However many calls share a signal, it gets one listener: with more than ten Node warns of a leak. The listener goes
 * with the last call.
 */
const watches = new WeakMap<AbortSignal, Watch>();

/** Reacts to an abort that is still to come, until the function that is returned is called. */
export function onAbort(signal: AbortSignal | undefined, react: () => void): () => void {
  if (signal === undefined) return () => {};
  const { reactions, listener } = watches.get(signal) ?? watch(signal);
  const reaction = () => react(); // one of its own, should the same function be given twice
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
