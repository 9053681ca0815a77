/** TypeScript as users have it: the versions, and one run of one of them over one file. */
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { installed } from "../../scripts/on-demand.ts";

/** From the oldest that openapi-fetch's types work with. */
export const versions = { "5.4": "5.4.5", "5.9": "5.9.3", "6.0": "6.0.3", "7.0": "7.0.2" } as const;

export type Version = keyof typeof versions;

export function installCompilers(): Promise<string> {
  return installed(
    Object.fromEntries(Object.entries(versions).map(([name, version]) => [name, `npm:typescript@${version}`])),
  );
}

export interface Setting {
  readonly moduleResolution: "nodenext" | "bundler";
  readonly exactOptionalPropertyTypes: boolean;
  /** What the program may use beside the language itself. */
  readonly platform: "dom" | "node";
}

/** The errors, one line each, in the file and in all declarations that it leads to, with nothing skipped. */
export async function errorsOf(
  compilers: string,
  version: Version,
  { folder, file }: { readonly folder: string; readonly file: string },
  { moduleResolution, exactOptionalPropertyTypes, platform }: Setting,
): Promise<readonly string[]> {
  const compilerOptions = {
    // Checked like the rest with `declaration`: whether what a user exports can be named from outside of the package.
    declaration: true,
    emitDeclarationOnly: true,
    outDir: "declared",
    strict: true,
    skipLibCheck: false,
    // The compiler's own declarations are not ours to check.
    skipDefaultLibCheck: true,
    exactOptionalPropertyTypes,
    target: "es2022",
    module: moduleResolution === "nodenext" ? "nodenext" : "esnext",
    moduleResolution,
    lib: platform === "dom" ? ["es2022", "dom", "dom.iterable", "dom.asynciterable"] : ["es2022"],
    types: platform === "dom" ? [] : ["node"],
  };
  const name = `tsconfig.${[version, moduleResolution, exactOptionalPropertyTypes, platform, file].join("-")}.json`;
  await writeFile(join(folder, name), JSON.stringify({ compilerOptions, files: [file] }));
  const tsc = join(compilers, "node_modules", version, "bin/tsc");
  const output = await promisify(execFile)(process.execPath, [tsc, "-p", name], { cwd: folder }).then(
    ({ stdout }) => stdout,
    ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
  );
  return output.split("\n").filter((line) => /\berror TS\d+:/.test(line));
}
