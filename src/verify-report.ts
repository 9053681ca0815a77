/** The JSON report of the command `verify`. */
import type { ErrorData } from "./client/error-data.ts";
import type { DriftEvent } from "./client/hooks.ts";

/**
 * What `org-contracts verify --format json` writes.
 *
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import type { VerifyReport } from "org-contracts";
 *
 * const { summary }: VerifyReport = JSON.parse(readFileSync("report.json", "utf8"));
 * if (summary.differences > 0) console.log("an API differs from its spec");
 * else if (summary.failed > 0) console.log("an API could not be checked");
 * ```
 */
export interface VerifyReport {
  /** Whether the command exits with 0. */
  readonly ok: boolean;
  readonly summary: VerifySummary;
  readonly providers: readonly VerifiedProvider[];
  /** With `--har`: the recorded requests that match no operation, without credentials and query. */
  readonly unmatched?: readonly { readonly method: string; readonly url: string; readonly count: number }[];
}

/** The counts of a {@link VerifyReport}. */
export interface VerifySummary {
  /** Operations whose responses were compared with the spec. */
  readonly checked: number;
  /** Differences in the responses of these operations, violations included, and accepted ones left out. */
  readonly differences: number;
  /** Those of them that break a type of the client. */
  readonly violations: number;
  /** Differences that `--accept` passes over. */
  readonly accepted: number;
  /** Operations that could not be checked: the provider is not reachable, fails, limits or rejects the calls, or is not configured. */
  readonly failed: number;
  /** Operations that were not checked: an argument was missing, or there was nothing to compare. */
  readonly skipped: number;
}

/** A provider in a {@link VerifyReport}. */
export interface VerifiedProvider {
  readonly provider: string;
  readonly operations: readonly VerifiedOperation[];
}

/** An operation in a {@link VerifyReport}. */
export interface VerifiedOperation {
  /** The `operationId`; `configuration` where the provider could not be called at all. */
  readonly operation: string;
  /** Distinguishes several calls of one operation. */
  readonly variant?: string | undefined;
  readonly state: "ok" | "differs" | "failed" | "skipped";
  /** Why it was not checked. */
  readonly reason?: string | undefined;
  /** The error of a call that failed. */
  readonly error?: ErrorData | undefined;
  /** How many items of a list were compared. */
  readonly items?: number | undefined;
  /** With `--har`: how many responses were compared. */
  readonly responses?: number | undefined;
  /** How many differences `--accept` passes over. */
  readonly accepted?: number | undefined;
  readonly differences: readonly VerifiedDifference[];
}

/** A difference in a {@link VerifyReport}. */
export interface VerifiedDifference extends Omit<DriftEvent, "provider" | "operation"> {
  /** Whether it breaks a type of the client; otherwise it is drift. */
  readonly violation: boolean;
  /** What the spec states. */
  readonly documented: string;
  /** What was sent instead, without credentials. */
  readonly observed: string;
}
