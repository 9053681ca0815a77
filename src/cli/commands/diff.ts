/** `org-contracts diff BEFORE AFTER`: what changed between two lists of memberships. */
import { providers } from "../../../generated/providers.ts";
import { InvalidArgumentError } from "../../client/errors.ts";
import { diffMemberships, type MembershipDiff, type MembershipSnapshot, userKey } from "../../memberships/diff.ts";
import { collectMemberships } from "../../memberships/list.ts";
import type { Membership } from "../../memberships/membership.ts";
import { type ExitCode, exit, UsageError } from "../exit.ts";
import { messageOf } from "../failures.ts";
import { byteOrderMark, csvRow } from "../formats/csv.ts";
import { json } from "../formats/json.ts";
import { brief, sanitize } from "../sanitize.ts";
import { parseSnapshot, readInput, type Snapshot } from "../snapshot.ts";
import { connect } from "../sources.ts";
import { type Column, table } from "../table.ts";
import type { Colors, Output, Terminal } from "../terminal.ts";

export const diffFormats = ["table", "json", "csv", "markdown"] as const;
export type DiffFormat = (typeof diffFormats)[number];

export interface DiffOptions {
  readonly format: DiffFormat;
  /** For spreadsheets. */
  readonly bom?: boolean;
  /** What the in-memory fakes hold, and a week later. */
  readonly demo?: boolean;
}

/** Exit codes as those of diff(1): 1 states a difference, so any trouble is 2. */
export async function diff(
  before: string | undefined,
  after: string | undefined,
  options: DiffOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    return await compareLists(before, after, options, terminal);
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(messageOf(error));
  }
}

async function compareLists(
  before: string | undefined,
  after: string | undefined,
  { format, bom = false, demo = false }: DiffOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { out, err } = terminal;
  const [earlier, later, found] = demo ? await demoLists() : await readLists(before, after, terminal);
  const rows = rowsOf(found);
  const write: Readonly<Record<DiffFormat, () => string>> = {
    table: () => (rows.length === 0 ? "" : `${asTable(rows.map(cellsOf), out)}\n`),
    json: () => json({ before: earlier.asOf, after: later.asOf, ...found }, 2),
    csv: () => (bom ? byteOrderMark : "") + asCsv(rows, earlier, later),
    markdown: () => asMarkdown(rows.map(cellsOf)),
  };
  out.write(write[format]());
  const { joined, left, changed, unknown } = found;
  err.write(`${joined.length} joined, ${left.length} left, ${changed.length} changed, ${unknown.length} unknown\n`);
  explainUnknown(found, later, err);
  warnOfBefore(found, earlier, err);
  return rows.length === 0 ? exit.fine : exit.failed;
}

type Lists = readonly [before: Snapshot, after: Snapshot, diff: MembershipDiff];

async function readLists(before: string | undefined, after: string | undefined, terminal: Terminal): Promise<Lists> {
  if (before === undefined || after === undefined)
    throw new UsageError(
      "Name two files: an earlier and a later output of `list --format json` or `review`. Or add --demo.",
    );
  if (before === "-" && after === "-") throw new UsageError("Only one of the two lists can come from standard input.");
  const earlier = parseSnapshot(await readInput(before, terminal), before);
  const later = parseSnapshot(await readInput(after, terminal), after);
  return [earlier, later, compare(earlier, later, { before, after })];
}

async function demoLists(): Promise<Lists> {
  const { demo } = await import("../demo.ts");
  const collect = (isLater: boolean): Promise<Snapshot> => {
    const { environment, fetchOf } = demo(isLater);
    return collectMemberships(
      providers.map((provider) => connect(provider, environment, { fetch: fetchOf(provider) }).source),
    );
  };
  const [earlier, later] = await Promise.all([collect(false), collect(true)]);
  return [earlier, later, diffMemberships(earlier, later)];
}

function compare(
  earlier: MembershipSnapshot,
  later: MembershipSnapshot,
  files: { readonly before: string; readonly after: string },
): MembershipDiff {
  try {
    return diffMemberships(earlier, later);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    const file = error.argument === "before" ? files.before : files.after;
    throw new UsageError(`${sanitize(file)} is not a list of memberships: ${brief(messageOf(error))}`);
  }
}

/** A membership that changed: what it was, and what it is. */
interface Row {
  readonly change: string;
  readonly membership: Membership;
  readonly before: string;
  readonly after: string;
}

function rowsOf({ joined, left, changed, unknown }: MembershipDiff): Row[] {
  const state = ({ status, roles = [] }: Membership) => [status, roles.join(", ")].filter(Boolean).join(": ");
  const gone = (change: string) => (membership: Membership) => {
    return { change, membership, before: state(membership), after: "" };
  };
  return [
    ...joined.map((membership) => ({ change: "joined", membership, before: "", after: state(membership) })),
    ...left.map(gone("left")),
    ...changed.map(({ before, after, fields }) => {
      const renamed = fields.includes("organizationName");
      const named = (membership: Membership) =>
        [renamed ? membership.organizationName : "", state(membership)].filter(Boolean).join(", ");
      return { change: "changed", membership: after, before: named(before), after: named(after) };
    }),
    ...unknown.map(gone("unknown")),
  ];
}

const columns = ["change", "provider", "organizationId", "organizationName", "user", "via", "before", "after"] as const;

/** What a person reads, in the order of the columns. */
function cellsOf({ change, membership, before, after }: Row): readonly string[] {
  const { provider, organizationId, organizationName, user, via = "" } = membership;
  return [change, provider, organizationId, organizationName, user?.email ?? user?.id ?? "", via, before, after];
}

/** Columns have the names that they have in the csv of `list`. */
function asCsv(rows: readonly Row[], earlier: Snapshot, later: Snapshot): string {
  const heading = columns.flatMap((name) => (name === "user" ? ["userId", "userEmail"] : name));
  const times = [earlier.asOf, later.asOf].map((asOf) => (typeof asOf === "string" ? asOf : ""));
  const lines = rows.map((row) => {
    const { id = "", email = "" } = row.membership.user ?? {};
    const cells = cellsOf(row).flatMap((cell, index) => (columns[index] === "user" ? [id, email] : cell));
    return [...cells, ...times];
  });
  return [[...heading, "asOfBefore", "asOfAfter"], ...lines].map(csvRow).join("");
}

function asTable(rows: readonly (readonly string[])[], { colors, columns: width }: Output): string {
  const headings = ["CHANGE", "PROVIDER", "ID", "ORGANIZATION", "USER", "VIA", "BEFORE", "AFTER"];
  const used = headings.map((_, index) => index < 4 || rows.some((row) => row[index] !== ""));
  const shown = (row: readonly string[]) => row.filter((_, index) => used[index]).map((cell) => cell || "-");
  const { text } = table(
    headings.flatMap((heading, index): Column[] => {
      if (index === 0) return [{ heading, paint: paint(colors) }];
      return used[index] ? [{ heading, least: 8 }] : [];
    }),
    rows.map(shown),
    width(),
  );
  return text;
}

function paint({ green, red, yellow }: Colors) {
  const paints: Readonly<Record<string, (text: string) => string>> = { joined: green, left: red, unknown: yellow };
  return (padded: string, text: string) => paints[text]?.(padded) ?? padded;
}

function asMarkdown(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "No changes.\n";
  const escaped = (cell: string) => sanitize(cell).replace(/[\\`*_{}[\]<>|#]/g, "\\$&");
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map((row) => line(row.map(escaped)))].join("");
}

/** Why memberships that are missing later may still exist. */
function explainUnknown({ unknown }: MembershipDiff, later: MembershipSnapshot, err: Output): void {
  warn("missing memberships may still exist", unknown, later, "later", err);
}

/** What the earlier list did not cover may not be new. */
function warnOfBefore({ joined }: MembershipDiff, earlier: MembershipSnapshot, err: Output): void {
  warn("joined memberships may have existed before", joined, earlier, "earlier", err);
}

/** One line for each provider, with everything that the list does not cover. */
function warn(
  doubt: string,
  memberships: readonly Membership[],
  list: MembershipSnapshot,
  which: string,
  err: Output,
): void {
  const gaps = new Map<string, Set<string>>();
  for (const membership of memberships) {
    const known = gaps.get(membership.provider) ?? new Set();
    for (const gap of gapsOf(membership, list, which)) gaps.set(membership.provider, known.add(gap));
  }
  for (const [provider, reasons] of gaps)
    err.write(`? ${brief(provider)}: ${doubt}: ${brief([...reasons].join(" "))}\n`);
}

/** Why a list may lack a membership: nothing where it states that it is complete. */
function gapsOf({ provider, user }: Membership, list: MembershipSnapshot, which: string): readonly string[] {
  const { coverage, memberships } = list;
  const ofProvider = (one: { readonly provider: string }) => one.provider === provider;
  const isListed = memberships.some(ofProvider);
  if (coverage === undefined && isListed) return [];
  const sources = (coverage ?? []).filter(ofProvider);
  if (sources.length === 0)
    return [isListed ? `The ${which} list does not state whether it is complete.` : `It is not in the ${which} list.`];
  const isOf = (other: unknown) => [null, userKey(user)].includes(userKey(other));
  const own = userKey(user) === null ? sources : sources.filter((source) => isOf(source.user));
  if (own.length === 0) return [`The ${which} list does not have every user.`];
  return own.flatMap(({ complete, gaps }) => (complete ? [] : gaps.map(({ message }) => message)));
}
