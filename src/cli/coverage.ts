/** What lists leave out, for a person and as data. */
import type { MembershipCoverage } from "../memberships/membership.ts";
import { type Failure, messageOf } from "./failures.ts";
import { brief } from "./sanitize.ts";
import type { Output } from "./terminal.ts";

/** Failures are printed by themselves. */
export function printGaps(coverage: readonly MembershipCoverage[], { write, colors }: Output): void {
  for (const { provider, gaps } of coverage)
    for (const { code, message } of gaps)
      if (code !== "failed") write(`${colors.yellow("!")} ${brief(provider)} may be incomplete: ${brief(message)}\n`);
}

/** A provider that could not be queried. */
export function unusableCoverage({ provider, error }: Failure): MembershipCoverage {
  return { provider, complete: false, gaps: [{ code: "failed", message: messageOf(error) }] };
}
