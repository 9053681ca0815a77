/** The entries of the package that are code, from its `exports`. */
import { readFileSync } from "node:fs";
import { providers } from "../../generated/providers.ts";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
}

export interface Entry {
  /** As it is imported. */
  readonly name: string;
  /** Relative to the package. */
  readonly types: string;
  readonly code: string;
  /** What it is built from, relative to the repository. */
  readonly source: string;
}

export const manifest: Manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

/** Every provider is an entry: `./*` stands for all of them. */
export function codeEntries(): Entry[] {
  const { name, exports } = manifest;
  return Object.entries(exports).flatMap(([path, target]) => {
    if (typeof target === "string") return [];
    const fill = (text: string) => (path === "./*" ? providers.map((provider) => text.replace("*", provider)) : [text]);
    const [types, code] = [fill(target.types), fill(target.default)];
    return fill(name + path.slice(1)).map((entry, index) => {
      const [typesFile = "", codeFile = ""] = [types[index]?.slice(2), code[index]?.slice(2)];
      return { name: entry, types: typesFile, code: codeFile, source: codeFile.replace(/^dist\/(.*)\.js$/, "$1.ts") };
    });
  });
}
