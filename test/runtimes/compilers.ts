/** TypeScript as users have it: the versions, and one run of one of them over one file. */
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type TypeScript from "typescript";
import { installed } from "../../scripts/on-demand.ts";
import { load } from "./tools.ts";

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

/**
 * The errors, one line each, in the file and in the declarations that it leads to, with nothing skipped but what is not
 * ours to check: the compiler's own declarations, and of those compilers that take seconds for them also Node's.
 */
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
    skipDefaultLibCheck: true,
    exactOptionalPropertyTypes,
    target: "es2022",
    module: moduleResolution === "nodenext" ? "nodenext" : "esnext",
    moduleResolution,
    lib: platform === "dom" ? ["es2022", "dom", "dom.iterable", "dom.asynciterable"] : ["es2022"],
    types: platform === "dom" ? [] : ["node"],
  };
  const name = `tsconfig.${[version, moduleResolution, exactOptionalPropertyTypes, platform, file].join("-")}.json`;
  const config = { compilerOptions, files: [file] };
  if (version !== "7.0") return errorsInProcess(await load(compilers, version), config, join(folder, name));
  await writeFile(join(folder, name), JSON.stringify(config));
  const output = await promisify(execFile)(
    process.execPath,
    [join(compilers, "node_modules", version, "bin/tsc"), "-p", name],
    {
      cwd: folder,
    },
  ).then(
    ({ stdout }) => stdout,
    ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
  );
  return output.split("\n").filter((line) => /\berror TS\d+:/.test(line));
}

/** In this process a compiler is warm for its second program. The native one has no such interface. */
function errorsInProcess({ default: ts }: { readonly default: typeof TypeScript }, config: object, path: string) {
  const { options, fileNames, errors } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(path), undefined, path);
  const program = ts.createProgram(fileNames, options);
  const files = program
    .getSourceFiles()
    .filter(({ fileName }) => !/\/node_modules\/(@types\/node|undici-types)\//.test(fileName));
  const diagnostics = [
    ...errors,
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...files.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
    ...program.getDeclarationDiagnostics(),
  ];
  return diagnostics.map(
    ({ file, code, messageText }) =>
      `${file?.fileName} TS${code}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
  );
}
