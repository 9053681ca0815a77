/**
 * `npm run check`: everything that must hold before a change is done. All steps run, and the end lists each that failed
 * with the command that mends it. `npm run check -- lint typecheck` runs the named steps alone; `--without-tests` leaves
 * the tests out.
 */
import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import { printOutcome, secondsSince } from "./steps.ts";
import { tarball } from "./tarball.ts";
import { paint } from "./terminal.ts";

interface Step {
  /** What follows the script's name. */
  readonly args?: readonly string[];
  /** What to do where it fails; without it: what the step has printed, and then the step again. */
  readonly mend?: string;
  /** Whether it reads the tarball, which is packed before. */
  readonly isOfTarball?: boolean;
  /** Whether nothing may run beside it. */
  readonly isAlone?: boolean;
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
  api: { args: check, mend: "npm run api, and `npx changeset` once a version is released", isOfTarball: true },
  "lint:package": { isOfTarball: true },
  docs: {},
  // One measures times, the other uses all cores.
  budget: { isAlone: true },
  test: { isAlone: true },
};

const nameWidth = Math.max(...Object.keys(steps).map(({ length }) => length));

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
  if (chosen.some((name) => steps[name]?.isOfTarball)) await tarball();
  const failed: string[] = [];
  const runOne = async (name: string) => {
    if (!(await passes(name))) failed.push(name);
  };
  const waiting = chosen.filter((name) => !steps[name]?.isAlone);
  const worker = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await runOne(name);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  for (const name of chosen.filter((name) => steps[name]?.isAlone)) await runOne(name);

  console.log(`${chosen.length} steps took ${secondsSince(started)}.`);
  if (failed.length === 0) return;
  process.exitCode = 1;
  console.error(`\n${failed.length} of ${chosen.length} steps failed:`);
  for (const name of failed)
    console.error(
      `${paint("red", "✗")} ${name.padEnd(nameWidth)}  ${steps[name]?.mend ?? `see above; again with: ${command(name)}`}`,
    );
}

async function passes(name: string): Promise<boolean> {
  const started = performance.now();
  const { ok, output } = await npm(["run", "--silent", name, ...argumentsOf(name)]);
  printOutcome(ok, name.padEnd(nameWidth), started);
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
