import { integer } from "../contract/checks.ts";
import { firstDifference } from "../contract/describe.ts";
import type { Check } from "../contract/difference.ts";
import type { Failure, Fault } from "./double.ts";
import { exchangeId } from "./model.ts";
import { refuseOption } from "./refuse.ts";

/** The failures that wait for their requests. */
export interface Failures<Operation extends string> {
  readonly add: (failure: Failure<Operation>) => () => void;
  /** The failure of a request; it has then happened once more. */
  readonly take: (operation: string | undefined) => Failure<Operation> | undefined;
  readonly reset: () => void;
}

const faults: readonly Fault[] = ["network", "silence", "stall", "cut", "html", "empty", "drift", "violation"];

export function createFailures<Operation extends string>(
  provider: string,
  operations: readonly string[],
): Failures<Operation> {
  let waiting: { readonly failure: Failure<Operation>; left: number }[] = [];
  const refuse = (argument: string, why: string) => refuseOption(provider, argument, why);
  return {
    add(failure) {
      const { times = 1, operation } = failure;
      if (operation !== undefined && !operations.includes(operation))
        refuse("operation", `is ${JSON.stringify(operation)}, there is ${operations.join(", ")}`);
      if (times !== Infinity) must(integer(1), times, (why) => refuse("times", why));
      if ("fault" in failure) {
        if (!faults.includes(failure.fault)) refuse("fault", `is none of ${faults.join(", ")}`);
      } else {
        must(integer(200, 599), failure.status, (why) => refuse("status", why));
        if (failure.retryAfter !== undefined) must(integer(0), failure.retryAfter, (why) => refuse("retryAfter", why));
      }
      const entry = { failure, left: times };
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

function must(check: Check, value: unknown, refuse: (why: string) => never): void {
  const difference = firstDifference(check, value);
  if (difference) refuse(difference.message);
}
