/** The compilers of TypeScript that are promised, beside the one of this repository. */
import { join } from "node:path";
import { installed } from "../../scripts/on-demand.ts";

/** From the oldest that openapi-fetch's types work with. */
export const compilers = { "5.4": "5.4.5", "5.9": "5.9.3", "6.0": "6.0.3", "7.0": "7.0.2" };

/** @returns The folder in whose `node_modules` each has its name. */
export function installCompilers(): Promise<string> {
  const aliases = Object.entries(compilers).map(([name, version]) => [name, `npm:typescript@${version}`]);
  return installed(Object.fromEntries(aliases));
}

/** The program of the native one, for Node. */
export async function nativeCompiler(): Promise<string> {
  return join(await installCompilers(), "node_modules/7.0/bin/tsc");
}
