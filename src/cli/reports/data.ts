/** The conformance check as data. */
import { OrgContractsError } from "../../http/errors.ts";
import { facts } from "../verify/facts.ts";
import { isBad, type Report, type Strictness } from "../verify/outcome.ts";

export function dataReport(reports: readonly Report[], failOn: Strictness): object {
  const ok = !reports.some(({ outcomes }) => outcomes.some((outcome) => isBad(outcome, failOn)));
  const providers = reports.map(({ provider, outcomes }) => ({
    provider,
    operations: outcomes.map(({ differences, ...outcome }) => ({
      ...outcome,
      ...("error" in outcome && outcome.error instanceof OrgContractsError ? { error: outcome.error.toJSON() } : {}),
      differences: differences.map(({ provider: _, operation: __, violation = false, ...difference }) => ({
        ...difference,
        violation,
        ...facts(difference.message),
      })),
    })),
  }));
  return { ok, providers };
}
