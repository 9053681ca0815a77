/** The conformance check as data. */

import { errorData } from "../../client/error-data.ts";
import type { VerifiedOperation, VerifyReport, VerifySummary } from "../../verify-report.ts";
import { comparison, isBad, type Outcome, type Report, type Strictness, type Unmatched } from "../verify/outcome.ts";

export function dataReport(
  reports: readonly Report[],
  failOn: Strictness,
  unmatched: readonly Unmatched[] | undefined,
): VerifyReport {
  const outcomes = reports.flatMap(({ outcomes }) => outcomes);
  return {
    ok: !outcomes.some((outcome) => isBad(outcome, failOn)),
    summary: summarize(outcomes),
    providers: reports.map(({ provider, outcomes }) => ({ provider, operations: outcomes.map(dataOf) })),
    ...(unmatched && { unmatched }),
  };
}

export function summarize(outcomes: readonly Outcome[]): VerifySummary {
  const count = (...states: Outcome["state"][]) => outcomes.filter(({ state }) => states.includes(state)).length;
  // An outage differs too, by a status that is not documented.
  const differences = outcomes.flatMap(({ state, differences }) => (state === "differs" ? differences : []));
  return {
    checked: count("ok", "differs"),
    differences: differences.length,
    violations: differences.filter(({ violation }) => violation).length,
    accepted: outcomes.reduce((sum, { accepted = 0 }) => sum + accepted, 0),
    failed: count("failed"),
    skipped: count("skipped"),
  };
}

function dataOf({ differences, ...outcome }: Outcome): VerifiedOperation {
  return {
    ...outcome,
    error: "error" in outcome ? errorData(outcome.error) : undefined,
    differences: differences.map(({ provider: _, operation: __, violation = false, ...difference }) => ({
      ...difference,
      violation,
      ...comparison(difference),
    })),
  };
}
