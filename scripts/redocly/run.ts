/** Runs a command of Redocly's in the repository, without telemetry. */
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { root } from "../document.ts";

const program = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");

export interface Run {
  readonly failed: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** What is secret goes into `env`: arguments can be read by every user of the machine. */
export function runRedocly(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };
  const options = { cwd: root, env: { ...process.env, ...quiet, ...env }, maxBuffer: 2 ** 26 };
  return new Promise((resolve) =>
    execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) =>
      resolve({ failed: error !== null, stdout, stderr: withoutNotice(stderr) }),
    ),
  );
}

/** Redocly puts a box about the version of Node.js around its output. */
function withoutNotice(text: string): string {
  return text
    .split("\n")
    .filter((line) => !/^\s*[╔║╚]/.test(line))
    .join("\n")
    .trim();
}
