import type { Failure } from "./double.ts";
import { exchangeId } from "./model.ts";
import { readFailure } from "./read-failure.ts";

/** The failures that wait for their requests. */
export interface Failures<Operation extends string> {
  readonly add: (failure: Failure<Operation>) => () => void;
  /** The failure of a request; it has then happened once more. */
  readonly take: (operation: string | undefined) => Failure<Operation> | undefined;
  readonly reset: () => void;
}

export function createFailures<Operation extends string>(
  provider: string,
  operations: readonly string[],
): Failures<Operation> {
  let waiting: { readonly failure: Failure<Operation>; left: number }[] = [];
  return {
    add(given) {
      const failure = readFailure(provider, operations, given);
      const entry = { failure, left: failure.times ?? 1 };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((each) => each !== entry);
      };
    },
    take(operation) {
      const next = waiting.find(({ failure }) =>
        failure.operation === undefined ? operation !== exchangeId : failure.operation === operation,
      );
      if (next === undefined) return undefined;
      next.left--;
      if (next.left <= 0) waiting = waiting.filter((each) => each !== next);
      return next.failure;
    },
    reset() {
      waiting = [];
    },
  };
}
