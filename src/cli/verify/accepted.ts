/** Known drift: a file lists the differences that were accepted, so that only others fail the command. */
import { access, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { DriftEvent } from "../../client/hooks.ts";
import { field } from "../../client/value.ts";
import { parse } from "../../contract/validate.ts";
import { UsageError } from "../exit.ts";
import { messageOf } from "../failures.ts";
import type { Outcome, Report } from "./outcome.ts";

/** A difference wherever it occurs in a list. It holds no value, except that of an enum: another new value is another difference. */
export interface Accepted {
  readonly provider: string;
  readonly operation: string;
  readonly status: number;
  /** With `*` for each index. */
  readonly pointer: string;
  readonly keyword: string;
  readonly observed?: string | undefined;
}

/** @throws UsageError where the file is missing or something else. */
export async function readAccepted(file: string): Promise<readonly Accepted[]> {
  return entriesIn(file, await readFile(file, "utf8").catch((error: unknown) => throwUnusable(file, "read", error)));
}

/** The entries of a file that will be replaced. A file that does not exist yet has none. */
export async function readReplaced(file: string): Promise<readonly Accepted[]> {
  try {
    return entriesIn(file, await readFile(file, "utf8"));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (field(error, "code") !== "ENOENT") throwUnusable(file, "read", error);
    await access(dirname(file)).catch((error: unknown) => throwUnusable(file, "written", error));
    return [];
  }
}

function entriesIn(file: string, text: string): readonly Accepted[] {
  const { body: entries } = parse(text);
  if (!Array.isArray(entries) || !entries.every(isAccepted))
    throw new UsageError(`${file} was not written by \`verify --write-accepted\`.`);
  return entries;
}

function throwUnusable(file: string, what: "read" | "written", error: unknown): never {
  throw new UsageError(`${file} cannot be ${what}: ${messageOf(error)}.`);
}

/**
 * Replaces the entries of the operations that were compared completely; all others stay.
 *
 * @param before - The entries of the file.
 */
export async function writeAccepted(
  file: string,
  before: readonly Accepted[],
  reports: readonly Report[],
): Promise<readonly Accepted[]> {
  const found = reports.flatMap(({ outcomes }) => outcomes.flatMap(({ differences }) => acceptable(differences)));
  const kept = before.filter(({ provider, operation }) => {
    const outcomes = reports
      .filter((report) => report.provider === provider)
      .flatMap((report) => report.outcomes.filter((outcome) => outcome.operation === operation));
    return outcomes.length === 0 || outcomes.some(({ state }) => state === "failed" || state === "skipped");
  });
  const entries = new Map([...kept, ...found].map((entry) => [keyOf(entry), entry]));
  const sorted = [...entries].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
  const text = `${JSON.stringify(sorted, null, 2)}\n`;
  await writeFile(file, text).catch((error: unknown) => throwUnusable(file, "written", error));
  return sorted;
}

/** The outcome without the accepted differences, and their number. */
export function withoutAccepted(outcome: Outcome, accepted: readonly Accepted[]): Outcome {
  if (outcome.state === "skipped" || outcome.differences.length === 0) return outcome;
  const keys = new Set(accepted.map(keyOf));
  const differences = outcome.differences.filter(
    (difference) => !acceptable([difference]).some((entry) => keys.has(keyOf(entry))),
  );
  const count = outcome.differences.length - differences.length;
  if (count === 0) return outcome;
  if (outcome.state === "failed") return { ...outcome, differences, accepted: count };
  return { ...outcome, state: differences.length === 0 ? "ok" : "differs", differences, accepted: count };
}

/** A violation breaks a type, so it is never accepted; neither is what was not reported one by one. */
function acceptable(differences: readonly DriftEvent[]): Accepted[] {
  return differences
    .filter(({ violation, keyword }) => violation !== true && keyword !== "more")
    .map(({ provider, operation, status, pointer, keyword, actual }) => ({
      provider,
      operation,
      status,
      pointer: pointer.replace(/\/\d+(?=\/|$)/g, "/*"),
      keyword,
      ...(keyword === "enum" ? { observed: actual } : {}),
    }));
}

function keyOf({ provider, operation, status, pointer, keyword, observed }: Accepted): string {
  return JSON.stringify([provider, operation, pointer, keyword, status, observed]);
}

function isAccepted(entry: unknown): entry is Accepted {
  const texts = ["provider", "operation", "pointer", "keyword"].map((name) => field(entry, name));
  return texts.every((value) => typeof value === "string") && typeof field(entry, "status") === "number";
}
