/** What lists leave out, for a person and as data. */
import type { MembershipCoverage } from "../memberships/membership.ts";
import { type Failure, messageOf } from "./failures.ts";
import { brief } from "./sanitize.ts";
import type { Output } from "./terminal.ts";
import { counted } from "./watch.ts";

/** Failures are printed by themselves. */
export function printGaps(coverage: readonly MembershipCoverage[], { write, colors }: Output): void {
  for (const { provider, gaps } of coverage)
    for (const { code, message } of gaps)
      if (code !== "failed") write(`${colors.yellow("!")} ${brief(provider)} may be incomplete: ${brief(message)}\n`);
}

/** A gap that many users have is one line. */
export function printGapsOfUsers(
  provider: string,
  reviews: readonly { readonly user: string; readonly coverage: MembershipCoverage }[],
  { write, colors }: Output,
): void {
  const users = new Map<string, string[]>();
  for (const { user, coverage } of reviews)
    for (const { message } of coverage.gaps) {
      const same = users.get(message);
      if (same) same.push(user);
      else users.set(message, [user]);
    }
  for (const [message, [first = "", ...others]] of users) {
    const more = others.length > 0 ? ` and ${counted(others.length, "other user")}` : "";
    write(`${colors.yellow("!")} ${brief(`${provider} ${first}`)}${more} may be incomplete: ${brief(message)}\n`);
  }
}

/** A provider that could not be queried. */
export function unusableCoverage({ provider, error }: Failure): MembershipCoverage {
  return { provider, complete: false, gaps: [{ code: "failed", message: messageOf(error) }] };
}
