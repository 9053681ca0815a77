/** The package as `npm publish` would send it. */
import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "./document.ts";
import { npm } from "./on-demand.ts";

/** The gate packs once and passes the path on in this variable. */
const variable = "PACKED_TARBALL";

/** The path of the tarball: the one that was passed on, or one that is built and packed now and removed at the end. */
export async function tarball(): Promise<string> {
  const given = process.env[variable];
  if (given !== undefined) return given;
  const folder = await mkdtemp(join(tmpdir(), "org-contracts-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  // Output of a source that no longer exists would be packed too.
  await rm(join(root, "dist"), { recursive: true, force: true });
  const output = await npm(["pack", "--pack-destination", folder], root);
  const path = join(folder, output.split("\n").at(-1) ?? "");
  process.env[variable] = path;
  return path;
}

/** The files in a tarball, relative to the package, sorted. */
export async function filesIn(path: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)("tar", ["-tzf", path]);
  const names = stdout.trim().split("\n");
  return names.map((name) => name.replace(/^package\//, "")).sort();
}
