/** The package as npm would publish it: builds it, and tells what would be in the tarball. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { npm } from "../on-demand.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Packed {
  /** Relative to the package, sorted. */
  readonly files: readonly string[];
}

export async function pack(): Promise<Packed> {
  // What was built of a source that is gone would be packed too.
  await rm(join(root, "dist"), { recursive: true, force: true });
  const [{ files }]: [{ files: { path: string }[] }] = JSON.parse(await npm(["pack", "--dry-run", "--json"], root));
  return { files: files.map(({ path }) => path).sort() };
}
