/** The modules of the package, from the `exports` of package.json. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly exports: Record<string, string | { readonly types: string }>;
}

export interface Entry {
  /** What a user imports, such as `org-contracts/auth0`. */
  readonly name: string;
  /** The source it is built from, relative to the repository. */
  readonly source: string;
}

export function readManifest(): Manifest {
  return JSON.parse(readFileSync(`${root}package.json`, "utf8"));
}

export function entries(): Entry[] {
  const { name, exports } = readManifest();
  return Object.entries(exports).flatMap(([path, target]) =>
    typeof target === "string"
      ? []
      : [{ name: name + path.slice(1), source: target.types.replace("./dist/", "").replace(/\.d\.ts$/, ".ts") }],
  );
}
