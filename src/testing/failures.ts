import type { Failure } from "./double.ts";
import { exchangeId } from "./model.ts";
import { readFailure } from "./read-failure.ts";

/** The pending failures. */
export interface Failures<Operation extends string> {
  readonly add: (failure: Failure<Operation>) => () => void;
  /** Returns the failure of a request, and counts it. */
  readonly take: (operation: string | undefined) => Failure<Operation> | undefined;
  readonly reset: () => void;
}

export function createFailures<Operation extends string>(
  provider: string,
  operations: readonly string[],
): Failures<Operation> {
  let pending: { readonly failure: Failure<Operation>; remaining: number }[] = [];
  return {
    add(given) {
      const failure = readFailure(provider, operations, given);
      const entry = { failure, remaining: failure.times ?? 1 };
      pending.push(entry);
      return () => {
        pending = pending.filter((each) => each !== entry);
      };
    },
    take(operation) {
      const next = pending.find(({ failure }) =>
        failure.operation === undefined ? operation !== exchangeId : failure.operation === operation,
      );
      if (next === undefined) return undefined;
      next.remaining--;
      if (next.remaining <= 0) pending = pending.filter((each) => each !== next);
      return next.failure;
    },
    reset() {
      pending = [];
    },
  };
}
