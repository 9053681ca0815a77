/** The entries of the package that are code, from its `exports`. */
import { readFileSync } from "node:fs";
import { providers } from "../../generated/providers.ts";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
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
    return (path === "./*" ? providers : [""]).map((provider) => {
      const filled = (text: string) => text.replace("*", provider);
      const code = filled(target.default.slice(2));
      return {
        name: filled(name + path.slice(1)),
        types: filled(target.types.slice(2)),
        code,
        source: code.replace(/^dist\/(.*)\.js$/, "$1.ts"),
      };
    });
  });
}
