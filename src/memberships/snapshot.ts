/** Lists of memberships as data to store. */
import { throwInvalidArgument, validateOptions } from "../client/arguments.ts";
import { type ErrorData, errorData } from "../client/error-data.ts";
import { field, isInstance, isRecord, own } from "../client/value.ts";
import { anything } from "../contract/checks.ts";
import { hasProvider, isCoverage, isListOf, isMembership, type MembershipSnapshot, snapshotVersion } from "./diff.ts";
import type { Membership, MembershipCoverage, MembershipUser } from "./membership.ts";

/** What {@link snapshotMemberships} takes: what `collectMemberships` returns, or a result of `reviewMemberships`. */
export interface MembershipResult {
  readonly memberships?: readonly Membership[] | undefined;
  readonly failures?: readonly { readonly provider: string; readonly error: unknown }[] | undefined;
  readonly failure?: { readonly provider: string; readonly error: unknown } | undefined;
  readonly coverage: MembershipCoverage | readonly MembershipCoverage[];
}

/**
 * The result of {@link snapshotMemberships}, in the format of `list --format json`. The errors of this package contain no
 * credentials; the message of any other error, and `source` of your own sources, are stored as they are.
 */
export interface StoredMemberships extends MembershipSnapshot {
  readonly version: number;
  /** When the lists were made, in ISO 8601. */
  readonly asOf: string;
  readonly failures: readonly StoredFailure[];
  readonly coverage: readonly MembershipCoverage[];
}

/** A source that failed. */
export interface StoredFailure {
  readonly provider: string;
  /** The user whose memberships could not be read, if the source states it. */
  readonly user?: MembershipUser | undefined;
  /** Of an error of this package all but the stack, of any other the name and the message. */
  readonly error: ErrorData;
}

/** Options of {@link snapshotMemberships}. */
export interface SnapshotOptions {
  /** When the lists were made. @defaultValue now */
  readonly asOf?: Date | undefined;
}

/**
 * Turns results into data to store as JSON and to compare later with `diffMemberships` or the command `diff`.
 *
 * @param results - What `collectMemberships` returns, or the results of `reviewMemberships`.
 * @throws `InvalidArgumentError` for anything else.
 * @example
 * ```ts
 * import { writeFileSync } from "node:fs";
 * import { type Review, reviewMemberships, snapshotMemberships } from "org-contracts";
 * import { auth0FromEnv, createAuth0Client } from "org-contracts/auth0";
 *
 * const auth0 = createAuth0Client(auth0FromEnv());
 * const results: Review<string>[] = [];
 * for await (const result of reviewMemberships(["auth0|654e2f1a"], { source: auth0.user })) results.push(result);
 *
 * writeFileSync("memberships.json", JSON.stringify(snapshotMemberships(results)));
 * ```
 */
export function snapshotMemberships(
  results: MembershipResult | Iterable<MembershipResult>,
  options: SnapshotOptions = {},
): StoredMemberships {
  validateOptions(context, options, { asOf: anything });
  const { asOf = new Date() } = own(options);
  if (!isInstance(asOf, Date) || Number.isNaN(asOf.getTime()))
    throwInvalidArgument(context, "asOf", "must be a valid Date");
  const all = isIterable(results) ? [...results] : [results];
  if (!all.every(isResult))
    throwInvalidArgument(context, "results", "must come from `collectMemberships` or `reviewMemberships`");
  return {
    version: snapshotVersion,
    asOf: asOf.toISOString(),
    memberships: all.flatMap(({ memberships = [] }) => memberships),
    failures: all.flatMap(failuresOf),
    coverage: all.flatMap(({ coverage }) => coverage),
  };
}

/** The failure of a review is that of its user. */
function failuresOf({ failure, failures = [], coverage }: MembershipResult): StoredFailure[] {
  if (failure === undefined) return failures.map(({ provider, error }) => ({ provider, error: errorData(error) }));
  const { provider, error } = failure;
  const user = "user" in coverage ? coverage.user : undefined;
  return [{ provider, ...(user && { user }), error: errorData(error) }];
}

function isIterable(results: MembershipResult | Iterable<MembershipResult>): results is Iterable<MembershipResult> {
  return typeof field(results, Symbol.iterator) === "function";
}

/** They may come from elsewhere, and what is stored is read much later. */
function isResult(result: unknown): boolean {
  const [memberships = [], failures = [], failure, coverage] = ["memberships", "failures", "failure", "coverage"].map(
    (name) => field(result, name),
  );
  return (
    isRecord(result) &&
    isListOf(memberships, isMembership) &&
    isListOf(failures, hasProvider) &&
    (failure === undefined || hasProvider(failure)) &&
    (isCoverage(coverage) || isListOf(coverage, isCoverage))
  );
}

const context = { provider: "memberships", operation: "snapshotMemberships", undone: "created" } as const;
