/** The file that a review continues from. */
import { createHash } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { field } from "../../client/value.ts";
import type { ReviewCheckpoint } from "../../memberships/review.ts";
import { UsageError } from "../exit.ts";
import { messageOf } from "../failures.ts";
import { brief } from "../sanitize.ts";

export interface CheckpointFile {
  /** What the library continues from; undefined for a new review, and null where nothing was done. */
  readonly stored: unknown;
  /** How many users were done before. */
  readonly done: number;
  /** How many of them failed. */
  readonly failed: number;
  readonly save: (checkpoint: ReviewCheckpoint, isFailed: boolean) => Promise<void>;
  /** @param isWhole - Nothing is left to do: the next review begins with the first user. */
  readonly close: (isWhole: boolean) => Promise<void>;
}

/** At most this often, in ms: after a crash, the users since then are queried again. */
const interval = 1_000;

const none: CheckpointFile = { stored: undefined, done: 0, failed: 0, save: async () => {}, close: async () => {} };

/**
 * @param subject - What the review is of, beside its users: another one cannot go on with this file.
 * @throws UsageError for a file that cannot be read or written, or that belongs to another review.
 */
export async function openCheckpoint(
  file: string | undefined,
  { subject, users }: { readonly subject: readonly string[]; readonly users: readonly string[] },
): Promise<CheckpointFile> {
  if (file === undefined) return none;
  const hashes = { subject: hashOf(subject), users: hashOf(users) };
  const found = await readCheckpoint(file);
  const throwOther = (what: string) => {
    throw new UsageError(`${brief(file)} belongs to a review of ${what}. Remove it to start again.`);
  };
  if (found !== undefined) {
    if (field(found, "subject") !== hashes.subject) throwOther("another provider, tenant or format");
    if (field(found, "users") !== hashes.users) throwOther("other users: the list has changed since");
  }
  const before = { done: countOf(found, "done"), failed: countOf(found, "failed") };
  const now = { ...before, checkpoint: field(found, "checkpoint") ?? null };
  const isDue = throttle(interval);
  const write = async () => {
    const temporary = `${file}.new`;
    await writeFile(temporary, JSON.stringify({ version: 1, ...hashes, ...now }));
    await rename(temporary, file); // whole, or not at all
  };
  await write().catch((error: unknown) => {
    throw new UsageError(`${brief(file)} cannot be written: ${messageOf(error)}`);
  });
  return {
    ...before,
    stored: found === undefined ? undefined : now.checkpoint,
    async save(checkpoint, isFailed) {
      now.checkpoint = checkpoint;
      now.done++;
      if (isFailed) now.failed++;
      if (isDue()) await write();
    },
    close: (isWhole) => (isWhole ? rm(file, { force: true }) : write()),
  };
}

function hashOf(texts: readonly string[]): string {
  return createHash("sha256").update(texts.join("\n")).digest("hex");
}

function countOf(found: unknown, name: string): number {
  const count = field(found, name);
  return typeof count === "number" ? count : 0;
}

async function readCheckpoint(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (field(error, "code") === "ENOENT") return undefined;
    throw new UsageError(`${brief(file)} cannot be read: ${messageOf(error)}`);
  });
  if (text === undefined || text.trim() === "") return undefined;
  try {
    const found: unknown = JSON.parse(text);
    if (field(found, "version") === 1) return found;
  } catch {}
  throw new UsageError(`${brief(file)} is not a checkpoint of a review. Choose another file.`);
}

function throttle(interval: number): () => boolean {
  let last = Date.now();
  return () => {
    if (Date.now() - last < interval) return false;
    last = Date.now();
    return true;
  };
}
