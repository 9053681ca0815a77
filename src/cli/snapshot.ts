/** Lists of memberships in files: what `list` and `review` write, and `diff` reads. */
import { readFile } from "node:fs/promises";
import { text as textOfStream } from "node:stream/consumers";
import { field } from "../client/value.ts";
import { type MembershipSnapshot, snapshotVersion } from "../memberships/diff.ts";
import { UsageError } from "./exit.ts";
import { messageOf } from "./failures.ts";
import { sanitize } from "./sanitize.ts";
import type { Terminal } from "./terminal.ts";

/** A list of memberships, and when it was made. */
export type Snapshot = MembershipSnapshot & { readonly asOf?: unknown };

/** A file, or `-` for the standard input. */
export async function readInput(file: string, { input }: Pick<Terminal, "input">): Promise<string> {
  try {
    return file === "-" ? await textOfStream(input) : await readFile(file, "utf8");
  } catch (error) {
    throw new UsageError(`${sanitize(file)} cannot be read: ${messageOf(error)}`);
  }
}

/** What a snapshot states beside its lists. Those of custom sources are written as they came, where `snapshotMemberships` is strict. */
export function snapshotHead(asOf: string): { readonly version: number; readonly asOf: string } {
  return { version: snapshotVersion, asOf };
}

/**
 * Reads JSON, or JSON on each line: memberships, as `list` writes them, or users with theirs, as `review` does.
 *
 * @throws UsageError for anything else.
 */
export function parseSnapshot(text: string, file: string): Snapshot {
  const throwInvalid = (problem: string): never => {
    throw new UsageError(`${sanitize(file)} ${problem}. Write it with \`list --format json\` or with \`review\`.`);
  };
  const whole = parseJson(text);
  const isWhole = Array.isArray(field(whole, "memberships")) && field(whole, "user") === undefined;
  if (isWhole) return snapshotOf(whole);
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const values = lines.map((line, index) => parseJson(line) ?? throwInvalid(`is not JSON in line ${index + 1}`));
  const incomplete = values.findIndex((value) => Array.isArray(field(value, "memberships")) && !hasCoverage(value));
  if (incomplete >= 0) throwInvalid(`has no array \`coverage\` in line ${incomplete + 1}`);
  // Lines of `list` do not state what failed or was left out: of no source it is known that it was complete.
  if (!values.every(hasCoverage) || values.length === 0) return snapshotOf({ memberships: values, coverage: [] });
  // A review that was interrupted reads some users again: the last line of each counts.
  const users = [...new Map(values.map((value) => [field(value, "user"), value])).values()];
  return snapshotOf({
    asOf: field(values.at(-1), "asOf"),
    memberships: users.flatMap((user) => field(user, "memberships")),
    coverage: users.flatMap((user) => field(user, "coverage")),
  });
}

function hasCoverage(value: unknown): boolean {
  return Array.isArray(field(value, "coverage"));
}

/** What is in it is checked by `diffMemberships`. */
function snapshotOf(parsed: unknown): Snapshot {
  return Object.assign({ memberships: [] }, parsed);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
