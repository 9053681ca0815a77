/** Another project that has installed the packed package and, beside it, the public tools that the guide names. */
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../../scripts/document.ts";
import { tarball } from "../../scripts/tarball.ts";

const run = promisify(execFile);

export interface Project {
  readonly folder: string;
  readonly remove: () => Promise<unknown>;
}

/** `before` stands for an older release, under the name that the guide gives it. */
export async function projectWithPackage(): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), "org-contracts-"));
  const modules = join(folder, "node_modules");
  await mkdir(join(modules, "org-contracts"), { recursive: true });
  await run("tar", ["-xzf", await tarball(), "-C", "node_modules/org-contracts", "--strip-components=1"], {
    cwd: folder,
  });
  await cp(join(modules, "org-contracts"), join(modules, "before"), { recursive: true });
  await linkTools(folder);
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

/** What `npm install` would leave in a project: the commands of this repository's packages. And an `npx` that knows these only, which is fast. */
export async function linkTools(folder: string): Promise<void> {
  await mkdir(join(folder, "node_modules"), { recursive: true });
  await symlink(join(root, "node_modules/.bin"), join(folder, "node_modules/.bin"), "junction");
  await mkdir(join(folder, "bin"));
  await writeFile(join(folder, "bin/npx"), '#!/bin/sh\nname="$1"; shift; exec "node_modules/.bin/$name" "$@"\n', {
    mode: 0o755,
  });
}

/** The `PATH` with that `npx`. */
export function withTools(folder: string): string {
  return `${join(folder, "bin")}:${process.env.PATH}`;
}
