/** Lists of memberships as data to store. */
import { throwInvalidArgument } from "../client/arguments.ts";
import { OrgContractsError } from "../client/errors.ts";
import { field, isInstance, own, textOf, toText } from "../client/value.ts";
import { type MembershipSnapshot, snapshotVersion } from "./diff.ts";
import type { Membership, MembershipCoverage } from "./membership.ts";

/** What {@link snapshotMemberships} takes: what `collectMemberships` returns, or a result of `reviewMemberships`. */
export interface MembershipResult {
  readonly memberships?: readonly Membership[] | undefined;
  readonly failures?: readonly { readonly provider: string; readonly error: unknown }[] | undefined;
  readonly failure?: { readonly provider: string; readonly error: unknown } | undefined;
  readonly coverage: MembershipCoverage | readonly MembershipCoverage[];
}

/** The result of {@link snapshotMemberships}: JSON data without credentials, as `list --format json` writes it. */
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
  /** The error as data: of this package by its `toJSON`, of any other the name and the message. */
  readonly error: object;
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
 * import { readFileSync, writeFileSync } from "node:fs";
 * import { diffMemberships, type Review, reviewMemberships, snapshotMemberships } from "org-contracts";
 * import { auth0FromEnv, createAuth0Client } from "org-contracts/auth0";
 *
 * const auth0 = createAuth0Client(auth0FromEnv());
 * const results: Review<string>[] = [];
 * for await (const result of reviewMemberships(["auth0|654e2f1a"], { source: auth0.user })) results.push(result);
 *
 * const after = snapshotMemberships(results);
 * const { joined, left } = diffMemberships(JSON.parse(readFileSync("memberships.json", "utf8")), after);
 * console.log(joined.length, left.length);
 * writeFileSync("memberships.json", JSON.stringify(after));
 * ```
 */
export function snapshotMemberships(
  results: MembershipResult | Iterable<MembershipResult>,
  options: SnapshotOptions = {},
): StoredMemberships {
  const { asOf = new Date() } = own(options);
  if (!isInstance(asOf, Date) || Number.isNaN(asOf.getTime()))
    throwInvalidArgument(context, "asOf", "must be a valid Date");
  const all = isIterable(results) ? [...results] : [results];
  if (!all.every((result) => typeof field(result, "coverage") === "object"))
    throwInvalidArgument(context, "results", "must come from `collectMemberships` or `reviewMemberships`");
  const failures = all.flatMap(({ failures = [], failure }) => (failure ? [failure] : failures));
  return {
    version: snapshotVersion,
    asOf: asOf.toISOString(),
    memberships: all.flatMap(({ memberships = [] }) => memberships),
    failures: failures.map(({ provider, error }) => ({ provider, error: errorData(error) })),
    coverage: all.flatMap(({ coverage }) => coverage),
  };
}

/** An error of this package by its own `toJSON`. */
export function errorData(error: unknown): object {
  try {
    if (error instanceof OrgContractsError) return error.toJSON();
  } catch {}
  return { name: textOf(field(error, "name")) ?? "Error", message: textOf(field(error, "message")) ?? toText(error) };
}

function isIterable(results: MembershipResult | Iterable<MembershipResult>): results is Iterable<MembershipResult> {
  return typeof field(results, Symbol.iterator) === "function";
}

const context = { provider: "memberships", operation: "snapshotMemberships", undone: "created" } as const;
