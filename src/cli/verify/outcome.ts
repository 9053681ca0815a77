/** What came of the conformance check. */
import type { DriftEvent } from "../../http/hooks.ts";
import type { Provider } from "../environment.ts";

/** One call and what came of it. */
export type Outcome = {
  readonly operation: string;
  readonly form?: string | undefined;
} & (
  | {
      readonly state: "ok" | "differs";
      readonly items?: number | undefined;
      readonly differences: readonly DriftEvent[];
    }
  /** Nothing could be compared although it was tried, or although it should have been. */
  | {
      readonly state: "failed";
      readonly reason: string;
      readonly error?: unknown;
      readonly differences: readonly DriftEvent[];
    }
  /** There was nothing to ask with, or nothing came that could be compared. */
  | { readonly state: "skipped"; readonly reason: string; readonly differences: readonly [] }
);

export interface Report {
  readonly provider: Provider;
  readonly outcomes: readonly Outcome[];
}

/** Which differences count as a failure. */
export const strictnesses = ["drift", "violation"] as const;
export type Strictness = (typeof strictnesses)[number];

export function counts(difference: DriftEvent, failOn: Strictness): boolean {
  return failOn === "drift" || difference.violation === true;
}

export function isBad(outcome: Outcome, failOn: Strictness): boolean {
  return outcome.state === "failed" || outcome.differences.some((difference) => counts(difference, failOn));
}

export function nameOf({ operation, form }: Outcome): string {
  return form === undefined ? operation : `${operation} (${form})`;
}

/** What is documented beside what was observed; the event that there is more has a message only. */
export function comparison({
  expected = "see the spec",
  actual,
  message,
}: Pick<DriftEvent, "expected" | "actual" | "message">) {
  return { documented: expected, observed: actual ?? message };
}
