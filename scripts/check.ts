/**
 * `npm run check`: everything that must hold before a change is done. All steps run, and the end lists each that failed
 * with the command that mends it. `npm run check -- lint typecheck` runs the named steps alone; `--without-tests` leaves
 * the tests out.
 */
import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import { tarball } from "./tarball.ts";
import { paint } from "./terminal.ts";

interface Step {
  /** What follows the script's name. */
  readonly args?: readonly string[];
  /** What to do where it fails; without it: what the step has printed, and then the step again. */
  readonly mend?: string;
}

const check = ["--check"];

/** By the names of the npm scripts. */
const steps: Readonly<Record<string, Step>> = {
  "lint:specs": {},
  "specs:diff": { mend: "raise `info.version` in the spec and add a section to CHANGELOG.md" },
  "specs:score": { args: check, mend: "npm run specs:score" },
  "specs:judge": { mend: "npm run specs:judge -- --write" },
  "specs:respect": {},
  generate: { args: check, mend: "npm run generate" },
  "docs:faults": { args: check, mend: "npm run docs:faults" },
  "docs:memberships": { args: check, mend: "npm run docs:memberships" },
  "docs:provenance": { args: check, mend: "npm run docs:provenance" },
  "docs:screens": { args: check, mend: "npm run docs:screens" },
  "docs:bench": { args: check, mend: "npm run docs:bench" },
  "lint:workflows": {},
  lint: { mend: "npx biome check --write" },
  "lint:unused": {},
  typecheck: {},
  api: { args: check, mend: "npm run api, and `npx changeset` once a version is released" },
  "lint:package": {},
  docs: {},
  // These two are alone: one measures times, the other uses all cores.
  budget: {},
  test: {},
};
const alone = ["budget", "test"];

const options = ["--without-tests"];
const given = process.argv.slice(2);
const unknown = given.filter((name) => !Object.hasOwn(steps, name) && !options.includes(name));
const named = given.filter((name) => !options.includes(name));
const chosen = Object.keys(steps).filter((name) =>
  named.length > 0 ? named.includes(name) : !(name === "test" && given.includes("--without-tests")),
);

if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(", ")}. The steps are ${Object.keys(steps).join(", ")}.`);
  process.exitCode = 2;
} else await run();

async function run(): Promise<void> {
  const started = performance.now();
  if (chosen.some((name) => ["api", "lint:package"].includes(name))) await tarball();
  const failed: string[] = [];
  const runOne = async (name: string) => {
    if (!(await passes(name))) failed.push(name);
  };
  const waiting = chosen.filter((name) => !alone.includes(name));
  const worker = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await runOne(name);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  for (const name of chosen.filter((name) => alone.includes(name))) await runOne(name);

  console.log(`${chosen.length} steps took ${seconds(started)}.`);
  if (failed.length === 0) return;
  process.exitCode = 1;
  console.error(`\n${failed.length} of ${chosen.length} steps failed:`);
  for (const name of failed)
    console.error(
      `${paint("red", "✗")} ${name.padEnd(16)}  ${steps[name]?.mend ?? `see above; again with: ${command(name)}`}`,
    );
}

async function passes(name: string): Promise<boolean> {
  const started = performance.now();
  const { ok, output } = await npm(["run", "--silent", name, ...argumentsOf(name)]);
  console.log(`${ok ? paint("green", "✓") : paint("red", "✗")} ${name.padEnd(16)} ${seconds(started).padStart(8)}`);
  if (!ok) console.error(`\n${output.trim()}\n`);
  return ok;
}

function command(name: string): string {
  return ["npm run", name, ...argumentsOf(name)].join(" ");
}

function argumentsOf(name: string): readonly string[] {
  const { args = [] } = steps[name] ?? {};
  return args.length > 0 ? ["--", ...args] : [];
}

function seconds(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

/** `npm_execpath` is the npm that started this script, so that the same one runs on every system. */
function npm(args: readonly string[]): Promise<{ readonly ok: boolean; readonly output: string }> {
  const program = process.env.npm_execpath;
  if (program === undefined) throw new Error("Start it as `npm run check`.");
  return new Promise((resolve) =>
    execFile(process.execPath, [program, ...args], { maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      resolve({ ok: error === null, output: stdout + stderr }),
    ),
  );
}
