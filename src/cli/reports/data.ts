/** The conformance check as data. */
import { errorData } from "../failures.ts";
import { comparison, isBad, type Report, type Strictness } from "../verify/outcome.ts";

export function dataReport(reports: readonly Report[], failOn: Strictness): object {
  const ok = !reports.some(({ outcomes }) => outcomes.some((outcome) => isBad(outcome, failOn)));
  const providers = reports.map(({ provider, outcomes }) => ({
    provider,
    operations: outcomes.map(({ differences, ...outcome }) => ({
      ...outcome,
      ...("error" in outcome ? { error: errorData(outcome.error) } : {}),
      differences: differences.map(({ provider: _, operation: __, violation = false, ...difference }) => ({
        ...difference,
        violation,
        ...comparison(difference),
      })),
    })),
  }));
  return { ok, providers };
}
