/** The package as npm would publish it: builds it, and tells what would be in the tarball. */
import { fileURLToPath } from "node:url";
import { npm } from "../on-demand.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Packed {
  /** Relative to the package, sorted. */
  readonly files: readonly string[];
}

export async function pack(): Promise<Packed> {
  const [{ files }]: [{ files: { path: string }[] }] = JSON.parse(await npm(["pack", "--dry-run", "--json"], root));
  return { files: files.map(({ path }) => path).sort() };
}
