/** What changed between two lists of memberships. */
import { throwInvalidArgument } from "../client/arguments.ts";
import { field, isRecord, own, textOf, toText } from "../client/value.ts";
import { cut } from "../contract/describe.ts";
import { userOf } from "./coverage.ts";
import type { Membership, MembershipCoverage } from "./membership.ts";

/** A list of memberships: the result of `collectMemberships`, or the JSON that the command writes. */
export interface MembershipSnapshot {
  /** The version of the form, in the JSON that the command writes. */
  readonly version?: number | undefined;
  readonly memberships: readonly Membership[];
  /** The sources that failed. */
  readonly failures?: readonly { readonly provider: string }[] | undefined;
  /** How complete each source is. Lists of earlier versions have none. */
  readonly coverage?: readonly MembershipCoverage[] | undefined;
}

/** The version of the form that the command writes. */
export const snapshotVersion = 1;

/** A field of a membership that {@link diffMemberships} compares. */
export type MembershipField = "organizationName" | "roles" | "status";

/** A membership that is in both lists, with other values. */
export interface ChangedMembership {
  readonly before: Membership;
  readonly after: Membership;
  /** The fields that differ. */
  readonly fields: readonly MembershipField[];
}

/** The result of {@link diffMemberships}. */
export interface MembershipDiff {
  /** Only in the later list. */
  readonly joined: readonly Membership[];
  /** Only in the earlier list, of a source that was complete in the later one. */
  readonly left: readonly Membership[];
  readonly changed: readonly ChangedMembership[];
  /** Only in the earlier list, of a source that failed, was incomplete or is missing in the later one. */
  readonly unknown: readonly Membership[];
}

/**
 * Compares two lists of memberships. Two memberships are the same if provider, organization, user and `via` are: a person
 * who loses one of two ways into an organization has left on that way. A membership that is missing later counts as left
 * only if its source was complete then.
 *
 * @param before - The earlier list: what `collectMemberships` gave, or the parsed JSON of `list --format json`.
 * @param after - The later one.
 * @throws `InvalidArgumentError` for a value that is no such list.
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { collectMemberships, diffMemberships } from "org-contracts";
 * import { cloudflareFromEnv, createCloudflareClient } from "org-contracts/cloudflare";
 *
 * const lastQuarter = JSON.parse(readFileSync("memberships.json", "utf8"));
 * const now = await collectMemberships([createCloudflareClient(cloudflareFromEnv())]);
 * const { joined, left, changed, unknown } = diffMemberships(lastQuarter, now);
 * console.log(joined.length, left.length, changed.length, unknown.length);
 * ```
 */
export function diffMemberships(before: MembershipSnapshot, after: MembershipSnapshot): MembershipDiff {
  const earlier = readSnapshot("before", before);
  const later = readSnapshot("after", after);
  const pairs: (readonly [Membership, Membership])[] = [];
  const isOld = earlier.coverage === undefined || later.coverage === undefined;
  const isComplete = completeness(later);
  // Of several memberships with one key, those that did not change are paired first.
  const [different, others] = match(earlier.memberships, later.memberships, valuesOf, pairs);
  const [missing, added] = match(different, others, keyOf, pairs);
  // Lists of earlier versions have neither `via` nor `user`: what one side does not state is no difference.
  const [gone, joined] = match(missing, added, organizationOf, pairs, isSameAsStated);
  return {
    joined,
    left: gone.filter(isComplete),
    changed: pairs.flatMap(([before, after]) => {
      const fields = changedFields(before, after, isOld);
      return fields.length > 0 ? [{ before, after, fields }] : [];
    }),
    unknown: gone.filter((membership) => !isComplete(membership)),
  };
}

/** Adds the pairs of the same key, and returns the memberships of both lists that have no partner. */
function match(
  before: readonly Membership[],
  after: readonly Membership[],
  keyOf: (membership: Membership) => string,
  pairs: (readonly [Membership, Membership])[],
  isPair: (before: Membership, after: Membership) => boolean = () => true,
): readonly [readonly Membership[], readonly Membership[]] {
  const byKey = new Map<string, Membership[]>();
  for (const membership of after) {
    const key = keyOf(membership);
    const same = byKey.get(key);
    if (same) same.push(membership);
    else byKey.set(key, [membership]);
  }
  const matched = new Set<Membership>();
  const unmatched = before.filter((membership) => {
    const same = byKey.get(keyOf(membership)) ?? [];
    const index = same.findIndex((other) => isPair(membership, other));
    const [partner] = index < 0 ? [] : same.splice(index, 1);
    if (partner === undefined) return true;
    matched.add(partner);
    pairs.push([membership, partner]);
    return false;
  });
  return [unmatched, after.filter((membership) => !matched.has(membership))];
}

function keyOf(membership: Membership): string {
  const { via, user } = membership;
  return JSON.stringify([organizationOf(membership), via ?? null, userKey(user)]);
}

/** Whether user and `via` are the same wherever both state them. */
function isSameAsStated(before: Membership, after: Membership): boolean {
  const users = [userKey(before.user), userKey(after.user)] as const;
  const isStated = (one: unknown, other: unknown) =>
    one !== undefined && one !== null && other !== undefined && other !== null;
  return (
    (!isStated(...users) || users[0] === users[1]) && (!isStated(before.via, after.via) || before.via === after.via)
  );
}

function valuesOf(membership: Membership): string {
  const { organizationName, status } = membership;
  return JSON.stringify([keyOf(membership), organizationName, status, rolesOf(membership)]);
}

function organizationOf({ provider, organizationId }: Membership): string {
  return JSON.stringify([provider, organizationId]);
}

/** By what two users are the same. */
export function userKey(user: unknown): string | null {
  const { id, email } = userOf(user) ?? {};
  return id ?? email ?? null;
}

function changedFields(before: Membership, after: Membership, isOld: boolean): MembershipField[] {
  const fields: MembershipField[] = [];
  if (before.organizationName !== after.organizationName) fields.push("organizationName");
  // What one side does not state is no difference; earlier versions wrote `[]` where a provider states no roles.
  const states = ({ roles }: Membership) => roles !== undefined && !(isOld && roles.length === 0);
  if (states(before) && states(after) && rolesOf(before) !== rolesOf(after)) fields.push("roles");
  const statuses = [before.status, after.status];
  if (before.status !== after.status && !statuses.includes("unknown")) fields.push("status");
  return fields;
}

/** The order says nothing. */
function rolesOf({ roles }: Membership): string {
  return JSON.stringify([...(roles ?? [])].sort());
}

/** Whether the list was complete for the source of a membership: only then is a missing one gone. */
function completeness({ memberships, failures, coverage }: Snapshot): (membership: Membership) => boolean {
  const failed = new Set(failures);
  if (coverage === undefined) {
    const listed = new Set(memberships.map(({ provider }) => provider));
    return ({ provider }) => listed.has(provider) && !failed.has(provider);
  }
  const complete = new Map<string, boolean>();
  const add = (key: string, isComplete: boolean) => complete.set(key, (complete.get(key) ?? true) && isComplete);
  for (const { provider, user, complete } of coverage) {
    add(sourceKey(provider, userKey(user)), complete);
    add(sourceKey(provider, undefined), complete);
  }
  return ({ provider, user }) => {
    const key = userKey(user);
    // Whose membership it is, is not known: every source of the provider counts.
    if (key === null) return complete.get(sourceKey(provider, undefined)) === true;
    const own = complete.get(sourceKey(provider, key));
    const general = complete.get(sourceKey(provider, null));
    return (own ?? general) === true && general !== false;
  };
}

function sourceKey(provider: string, user: string | null | undefined): string {
  return JSON.stringify([provider, user === undefined ? 0 : user]);
}

interface Snapshot extends Pick<MembershipSnapshot, "memberships" | "coverage"> {
  /** The providers that failed. */
  readonly failures: readonly string[];
}

/** A snapshot may come from a file: what is read of it is checked. */
function readSnapshot(argument: string, snapshot: MembershipSnapshot): Snapshot {
  const throwInvalid = (problem: string) => throwInvalidArgument(context, argument, problem);
  if (!isRecord(snapshot)) throwInvalid("must be an object with `memberships`, as `list --format json` writes it");
  const { version, memberships, failures, coverage } = own(snapshot);
  if (version !== undefined && version !== snapshotVersion)
    throwInvalid(`has the version ${cut(toText(version), 20)}, which this version of the package cannot read`);
  if (!isListOf(memberships, isMembership))
    throwInvalid(
      "must have a list `memberships`, each with `provider`, `organizationId`, `organizationName` and `status`",
    );
  if (coverage !== undefined && !isListOf(coverage, isCoverage))
    throwInvalid("must have a list `coverage`, each with `provider`, `complete` and `gaps`");
  if (failures !== undefined && !isListOf(failures, hasProvider))
    throwInvalid("must have a list `failures`, each with `provider`");
  return {
    memberships,
    failures: (failures ?? []).map(({ provider }) => provider),
    coverage,
  };
}

export function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

export function hasProvider(value: unknown): boolean {
  return textOf(field(value, "provider")) !== undefined;
}

export function isMembership(value: unknown): boolean {
  const roles = field(value, "roles");
  const texts = ["organizationId", "organizationName", "status"].map((name) => field(value, name));
  return (
    hasProvider(value) &&
    texts.every((text) => typeof text === "string") &&
    (roles === undefined || isListOf(roles, (role) => typeof role === "string")) &&
    ["string", "undefined"].includes(typeof field(value, "via"))
  );
}

export function isCoverage(value: unknown): boolean {
  const isGap = (gap: unknown) => typeof field(gap, "code") === "string" && typeof field(gap, "message") === "string";
  return hasProvider(value) && typeof field(value, "complete") === "boolean" && isListOf(field(value, "gaps"), isGap);
}

const context = { provider: "memberships", operation: "diffMemberships", undone: "started" } as const;
