/** The file that a review continues from. */
import { createHash } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { field } from "../../client/value.ts";
import type { ReviewCheckpoint } from "../../memberships/review.ts";
import { UsageError } from "../exit.ts";
import { messageOf } from "../failures.ts";
import { brief } from "../sanitize.ts";

export interface CheckpointFile {
  /** What the library continues from. */
  readonly stored: unknown;
  /** How many users are done. */
  readonly done: number;
  readonly save: (checkpoint: ReviewCheckpoint) => Promise<void>;
  /** @param isWhole - Nothing is left to do: the next review begins with the first user. */
  readonly close: (isWhole: boolean) => Promise<void>;
}

/** At most this often, in ms: after a crash, the users since then are asked again. */
const interval = 1_000;

/** @throws UsageError for a file that cannot be read, or that belongs to other users or another provider. */
export async function openCheckpoint(
  file: string | undefined,
  { provider, users }: { readonly provider: string; readonly users: readonly string[] },
): Promise<CheckpointFile> {
  if (file === undefined) return { stored: undefined, done: 0, save: async () => {}, close: async () => {} };
  const hash = createHash("sha256").update(users.join("\n")).digest("hex");
  const found = await readCheckpoint(file);
  const throwOther = (what: string) => {
    throw new UsageError(`${brief(file)} belongs to a review of ${what}. Remove it to start again.`);
  };
  if (found !== undefined) {
    if (field(found, "provider") !== provider) throwOther("another provider");
    if (field(found, "users") !== hash) throwOther("other users: the list has changed since");
  }
  const isDue = throttle(interval);
  let latest: ReviewCheckpoint | undefined;
  let done = Number(field(found, "done") ?? 0);
  const first = done;
  const write = async () => {
    if (latest === undefined) return;
    const temporary = `${file}.new`;
    await writeFile(temporary, JSON.stringify({ version: 1, provider, users: hash, done, checkpoint: latest }));
    await rename(temporary, file); // whole, or not at all
    latest = undefined;
  };
  return {
    stored: field(found, "checkpoint"),
    done: first,
    async save(checkpoint) {
      latest = checkpoint;
      done++;
      if (isDue()) await write();
    },
    async close(isWhole) {
      if (isWhole) await rm(file, { force: true });
      else await write();
    },
  };
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
  throw new UsageError(`${brief(file)} is no checkpoint of a review. Name another file.`);
}

function throttle(interval: number): () => boolean {
  let last = Date.now();
  return () => {
    if (Date.now() - last < interval) return false;
    last = Date.now();
    return true;
  };
}
