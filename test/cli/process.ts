/** The command as a process of its own, as a user starts it. Only for what `command.ts` cannot show: it is slow. */
import { spawn } from "node:child_process";
import { copyFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { sharedFolder } from "../support/scripts.ts";
import type { Finished, Variables } from "./command.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A package like ours whose command is one file, which starts three times as fast as the sources. */
async function compile(): Promise<string> {
  const folder = sharedFolder();
  copyFileSync(join(root, "package.json"), join(folder, "package.json"));
  for (const name of ["specs", "node_modules"]) symlinkSync(join(root, name), join(folder, name), "junction");
  await build({
    entryPoints: [join(root, "src/cli/main.ts")],
    outdir: folder,
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
  });
  return join(folder, "main.js");
}

/** The file to start with Node. */
export const program = await compile();

/** Of this process's environment, only what is needed to find programs. */
export function bare(variables: Variables = {}): Variables {
  return { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", ...variables };
}

/** @param file - Such as the command in another folder. */
export function start(args: readonly string[], variables: Variables = {}, file = program) {
  const child = spawn(process.execPath, [file, ...args], { env: bare(variables), cwd: root });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  child.stdin.end();
  const finished = new Promise<Finished>((resolve) => {
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
  return { child, finished };
}
