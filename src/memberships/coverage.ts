/** Whether the list of a source is complete. */
import { field, isRecord, textOf, toText } from "../client/value.ts";
import type {
  MembershipCoverage,
  MembershipFailure,
  MembershipGap,
  MembershipSource,
  MembershipUser,
} from "./membership.ts";

/** A custom source that reports no gap and does not fail is complete. */
export function createCoverage(
  source: MembershipSource,
  provider: string,
  reported: readonly MembershipGap[],
  failure: MembershipFailure | undefined,
): MembershipCoverage {
  const failed: MembershipGap[] = failure ? [failedGap(failure.error)] : [];
  const gaps = [...failed, ...reported];
  const user = userOf(field(source, "user"));
  return { provider, ...(user && { user }), complete: gaps.length === 0, gaps };
}

function failedGap(error: unknown): MembershipGap {
  return { code: "failed", message: `The list ended with an error: ${toText(field(error, "message") ?? error)}` };
}

/** The user that a value describes; undefined where it has neither an id nor an email address. */
export function userOf(value: unknown): MembershipUser | undefined {
  if (!isRecord(value)) return undefined;
  const id = textOf(field(value, "id"));
  const email = textOf(field(value, "email"));
  return id === undefined && email === undefined ? undefined : { id, email };
}
