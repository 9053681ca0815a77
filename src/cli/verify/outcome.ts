/** The outcome of the conformance check. */
import type { Provider } from "../../../generated/providers.ts";
import type { DriftEvent } from "../../client/hooks.ts";
import type { OwnModule } from "../advice.ts";
import type { Environment } from "../connector.ts";
import type { OwnProvider } from "../own-sources.ts";

/** One call and its outcome. */
export type Outcome = {
  readonly operation: string;
  readonly variant?: string | undefined;
  /** The number of differences that `--accept` passes over, where there are any. */
  readonly accepted?: number;
} & (
  | {
      readonly state: "ok" | "differs";
      readonly items?: number | undefined;
      /** The number of recorded responses that were compared. */
      readonly responses?: number;
      readonly differences: readonly DriftEvent[];
    }
  /** No comparison, although it was tried or should have been. */
  | {
      readonly state: "failed";
      readonly reason: string;
      readonly error?: unknown;
      readonly differences: readonly DriftEvent[];
    }
  /** No argument to call with, or nothing in the response to compare. */
  | { readonly state: "skipped"; readonly reason: string; readonly differences: readonly [] }
);

export interface Report {
  readonly provider: string;
  /** The module that defines a custom provider. */
  readonly own?: OwnModule;
  readonly outcomes: readonly Outcome[];
}

/** What to examine. */
export interface Selection {
  /** The providers that were named. */
  readonly named: readonly Provider[] | undefined;
  readonly own: readonly OwnProvider[];
  readonly environment: Environment;
  /** The operations to leave out. */
  readonly skip: readonly string[];
}

export interface Examined {
  readonly found: readonly Report[];
  /** Providers that could not be called. */
  readonly unusable?: readonly Report[];
  /** The recorded requests that belong to no operation. */
  readonly unmatched?: readonly Unmatched[];
  /** What else to know, below the report. */
  readonly note?: string | undefined;
}

/** Requests that belong to no operation, by method and URL. */
export interface Unmatched {
  readonly method: string;
  /** Without credentials, query and fragment. */
  readonly url: string;
  readonly count: number;
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

export function nameOf({ operation, variant }: Outcome): string {
  return variant === undefined ? operation : `${operation} (${variant})`;
}

/** The documented and the observed fact; the event for omitted differences has only a message. */
export function comparison({
  expected = "see the spec",
  actual,
  message,
}: Pick<DriftEvent, "expected" | "actual" | "message">) {
  return { documented: expected, observed: actual ?? message };
}
