/** `npm run lint:specs`: Redocly's `recommended-strict` and our own rules over all specs. One line when all is well. */
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const redocly = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");

export interface Lint {
  readonly ok: boolean;
  /** What the linter said, warnings included; empty when all is well. */
  readonly report: string;
}

/** Lints files or the names of `apis` in redocly.yaml; all of these when none is given. */
export async function lintSpecs(targets: readonly string[] = []): Promise<Lint> {
  const { failed, output } = await runRedocly(["lint", ...targets]);
  const report = output.split("\n").filter(saysSomething).join("\n").trim();
  return { ok: !failed && report === "", report };
}

/** Runs the linter's command in the repository, without telemetry. */
export function runRedocly(args: readonly string[]): Promise<{ failed: boolean; output: string }> {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  return new Promise((resolve) =>
    execFile(process.execPath, [redocly, ...args], { cwd: root, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      resolve({ failed: error !== null, output: stdout + stderr }),
    ),
  );
}

/** Everything but the box about the version of Node.js and the words for "all is well". */
function saysSomething(line: string): boolean {
  return !/^\s*[╔║╚]|^validating .*\.\.\.$|: validated in \S+ms$|^Woohoo! /.test(line);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { ok, report } = await lintSpecs();
  if (ok) console.log("The specs pass.");
  else {
    console.error(report);
    process.exitCode = 1;
  }
}
