/** The clients that ours are compared with. They are installed on demand, outside the package and its lockfile. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installed } from "../on-demand.ts";
import { subjects } from "./subjects.ts";

export const versions: Readonly<Record<string, string>> = Object.assign({}, ...subjects.map(({ sdk }) => sdk), {
  "openapi-fetch": "0.17.0",
});

/** The newest that runs on Node 20. */
export const heyApi = { "@hey-api/openapi-ts": "0.94.5", typescript: "5.9.3" };

/** A package, installed with the other peers where it is not there yet. */
export async function peer<Module>(name: string): Promise<Module> {
  const path = createRequire(join(await folder(), "package.json")).resolve(name);
  return import(pathToFileURL(path).href);
}

let installing: Promise<string> | undefined;

function folder(): Promise<string> {
  installing ??= installed(versions);
  return installing;
}
