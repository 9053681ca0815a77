/**
 * A review in a folder: `latest.json` is the last whole one, `unknown.json` what a person has still to check, and the other
 * files are the one under way.
 */
import { appendFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Membership, MembershipCoverage, MembershipSnapshot, ReviewCheckpoint } from "org-contracts";

export interface Result {
  readonly user: string;
  readonly memberships: readonly Membership[];
  readonly coverage: MembershipCoverage;
}

export async function openStore(folder: string) {
  await mkdir(folder, { recursive: true });
  const latest = join(folder, "latest.json");
  const unknown = join(folder, "unknown.json");
  const checkpoint = join(folder, "checkpoint.json");
  const results = join(folder, "results.ndjson");

  // After a crash: results without a checkpoint are those of a review that has ended, and the last line may be incomplete.
  const written = (await read(checkpoint)) === undefined ? undefined : await read(results);
  if (written === undefined) await rm(results, { force: true });
  else await writeFile(results, written.slice(0, written.lastIndexOf("\n") + 1));

  return {
    latest: async (): Promise<MembershipSnapshot | undefined> =>
      JSON.parse((await read(latest)) ?? "null") ?? undefined,
    unknown: async (): Promise<readonly Membership[]> => JSON.parse((await read(unknown)) ?? "[]"),
    checkpoint: async (): Promise<unknown> => JSON.parse((await read(checkpoint)) ?? "null"),

    /** The result goes first: after a crash between the two, the user is read again. */
    async add(result: Result, progress: ReviewCheckpoint): Promise<void> {
      await appendFile(results, `${JSON.stringify(result)}\n`);
      await replace(checkpoint, progress);
    },

    async results(): Promise<Result[]> {
      const lines = ((await read(results)) ?? "").split("\n").filter(Boolean);
      const all: Result[] = lines.map((line) => JSON.parse(line));
      // A user who was read twice counts once.
      return [...new Map(all.map((result) => [result.user, result])).values()];
    },

    /** In this order: after a crash between the two, an entry is reported again, but none is lost. */
    async finish(snapshot: MembershipSnapshot, missing: readonly Membership[]): Promise<void> {
      await replace(unknown, missing);
      await replace(latest, snapshot);
      // In this order: a checkpoint without results would leave users out.
      await rm(checkpoint, { force: true });
      await rm(results, { force: true });
    },
  };
}

async function read(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Whole, or not at all. */
async function replace(file: string, value: unknown): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(value, undefined, 2));
  await rename(`${file}.new`, file);
}
