/** Runs Spectral, with rules that others wrote. */
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { root } from "../redocly/run.ts";

const program = createRequire(import.meta.url).resolve("@stoplight/spectral-cli/dist/index.js");

export interface SpectralFinding {
  readonly code: string;
  /** An absolute path. */
  readonly source: string;
  readonly path: readonly string[];
}

/** Everything that it finds in the files, hints included. */
export function runSpectral(files: readonly string[]): Promise<SpectralFinding[]> {
  const args = ["lint", "--quiet", "--format=json", "--ruleset=scripts/specs/spectral.yaml", ...files];
  return new Promise((resolve, reject) =>
    execFile(process.execPath, [program, ...args], { cwd: root, maxBuffer: 2 ** 26 }, (_, stdout, stderr) => {
      // It exits with 1 where it finds something, and with 2 and words where it cannot run.
      if (stdout.startsWith("[")) resolve(JSON.parse(stdout));
      else reject(new Error(`Spectral did not run:\n${stdout}${stderr}`));
    }),
  );
}
