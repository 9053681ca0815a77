/** Another project that has installed the packed package and, beside it, the public tools that the guide names. */
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../../scripts/redocly/run.ts";
import { copyOfRepository } from "../support/copy.ts";

const run = promisify(execFile);

export interface Project {
  readonly folder: string;
  readonly remove: () => Promise<unknown>;
}

/** `before` stands for an older release, under the name that the guide gives it. */
export async function projectWithPackage(): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), "org-contracts-"));
  const removals: (() => Promise<void>)[] = [() => rm(folder, { recursive: true })];
  // Packing builds, and other tests build here at the same time.
  const copy = await copyOfRepository({ onTestFinished: (removal) => void removals.push(removal) });
  const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: copy.folder });
  const tarball = stdout.trim().split("\n").at(-1) ?? "";
  const modules = join(folder, "node_modules");
  await mkdir(join(modules, "org-contracts"), { recursive: true });
  await run("tar", ["-xzf", tarball, "-C", "node_modules/org-contracts", "--strip-components=1"], { cwd: folder });
  await cp(join(modules, "org-contracts"), join(modules, "before"), { recursive: true });
  await symlink(join(root, "node_modules/.bin"), join(modules, ".bin"), "junction");
  return { folder, remove: () => Promise.all(removals.map((removal) => removal())) };
}
