/** The entries of the package that are code, from its `exports`. */
import { readFileSync } from "node:fs";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
}

export interface Entry {
  /** As it is imported. */
  readonly name: string;
  /** Relative to the package. */
  readonly types: string;
  readonly code: string;
}

export const manifest: Manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

export function codeEntries(): Entry[] {
  const { name, exports } = manifest;
  return Object.entries(exports).flatMap(([path, target]) =>
    typeof target === "string"
      ? []
      : [{ name: name + path.slice(1), types: target.types.slice(2), code: target.default.slice(2) }],
  );
}
