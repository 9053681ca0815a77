/** Another project that has installed the packed package and, beside it, the public tools that the guide names. */
import { cp, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../scripts/document.ts";
import { tarball } from "../../scripts/tarball.ts";
import { execute } from "../support/scripts.ts";

/** `before` stands for an older release, under the name that the guide gives it. */
export async function installPackage(folder: string): Promise<void> {
  const ours = join(folder, "node_modules/org-contracts");
  await mkdir(ours, { recursive: true });
  await execute("tar", ["-xzf", await tarball(), "-C", ours, "--strip-components=1"]);
  await cp(ours, join(folder, "node_modules/before"), { recursive: true });
  await linkTools(folder);
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

/** The environment with that `npx`. */
export function withTools(folder: string): NodeJS.ProcessEnv {
  const PATH = `${join(folder, "bin")}:${process.env.PATH}`;
  return { ...process.env, PATH, REDOCLY_TELEMETRY: "off", NO_COLOR: "1" };
}
