/**
 * `npm run check`: everything that must hold before a change is done. All steps run, and the end lists each that failed
 * with the command that fixes it. `npm run check -- lint:code typecheck` runs the named steps alone; `--without-tests` leaves
 * the tests out. `--write` writes what is derived, in place of checking it: everything that a change of a spec needs.
 */
import { exec } from "node:child_process";
import { availableParallelism } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import manifest from "../package.json" with { type: "json" };
import { root } from "./document.ts";
import { paint, printOutcome, secondsSince } from "./steps.ts";
import { tarball } from "./tarball.ts";

export interface Step {
  /** What follows the script's name. */
  readonly args?: readonly string[];
  /** What follows the script's name where it writes what the step checks. */
  readonly write?: readonly string[];
  /** What to do where it fails; without it: what the step has printed, and then the step again. */
  readonly fix?: string;
  /** Whether it reads the packed package. */
  readonly isOfTarball?: boolean;
  /** Whether it runs after the others and beside none, because it measures times or uses all cores. */
  readonly isAlone?: boolean;
}

const scripts: Readonly<Record<string, string>> = manifest.scripts;

/** By name: `specs:diff` is `npm run specs -- diff`, unless a script has that very name. */
export type Steps = Readonly<Record<string, Step>>;

export interface Tools {
  /** Runs an npm script to its end. */
  readonly execute: (
    name: string,
    args: readonly string[],
  ) => Promise<{ readonly ok: boolean; readonly output: string }>;
  readonly pack: () => Promise<unknown>;
  /** How many steps run side by side. */
  readonly workers: number;
}

/** Compares a file that is derived; without arguments the script writes it. */
const derived = { args: ["--check"], write: [] };

export const steps: Steps = {
  // The longest two begin first, so that no core is idle at the end.
  docs: {},
  typecheck: {},
  generate: { ...derived, fix: "npm run generate" },
  "lint:specs": {},
  "specs:diff": { fix: "raise `info.version` in the spec and add a section to CHANGELOG.md" },
  "specs:score": { ...derived, fix: "npm run specs -- score" },
  "specs:judge": { write: ["--write"], fix: "npm run specs -- judge --write" },
  "specs:respect": {},
  "docs:write": { ...derived, fix: "npm run docs:write" },
  "lint:workflows": {},
  "lint:code": { write: ["--write"], fix: "npx biome check --write" },
  "lint:unused": {},
  "test:mutation": {
    args: ["--check"],
    fix: "kill the survivors that docs/mutation.json lists with a test, then npm run test:mutation -- FILE; or state why nobody sees them, where scripts/mutation/reasons.ts looks",
  },
  api: { ...derived, fix: "npm run api, and `npx changeset` once a version is released", isOfTarball: true },
  "lint:package": { isOfTarball: true },
  budget: {
    isOfTarball: true,
    isAlone: true,
    fix: "make it smaller, or npm run budget -- --write with the reason in decision 5",
  },
  test: { isAlone: true },
};

/** What the command does. @returns The exit code: 1 where a step fails, 2 where there is no such step. */
export async function runSteps(given: readonly string[], steps: Steps, tools: Tools): Promise<number> {
  const isWriting = given.includes("--write");
  const named = given.filter((name) => !["--without-tests", "--write"].includes(name));
  const unknown = named.filter((name) => !Object.hasOwn(steps, name));
  if (unknown.length > 0) {
    console.error(`No such step: ${unknown.join(", ")}. The steps are ${Object.keys(steps).join(", ")}.`);
    return 2;
  }
  const chosen = Object.keys(steps).filter((name) => {
    if (named.length > 0 && !named.includes(name)) return false;
    return isWriting ? steps[name]?.write !== undefined : !(name === "test" && given.includes("--without-tests"));
  });
  const started = performance.now();
  // What is written changes the tarball.
  if (!isWriting && chosen.some((name) => steps[name]?.isOfTarball)) await tools.pack();
  const argsOf = (name: string) => (isWriting ? steps[name]?.write : steps[name]?.args) ?? [];
  // What is written is read by the steps after it, so those run one after the other.
  const failed = await failing(chosen, steps, argsOf, isWriting ? { ...tools, workers: 1 } : tools);
  console.log(`${chosen.length} steps took ${secondsSince(started)}.`);
  if (failed.length === 0) return 0;
  console.error(`\n${failed.length} of ${chosen.length} steps failed:`);
  for (const name of failed) {
    const fix = steps[name]?.fix ?? `see above; again with: ${command(name, steps)}`;
    console.error(`${paint("red", "✗")} ${name.padEnd(16)}  ${fix}`);
  }
  return 1;
}

/** The steps that fail, in the order in which they end. */
async function failing(
  chosen: readonly string[],
  steps: Steps,
  argsOf: (name: string) => readonly string[],
  tools: Tools,
): Promise<string[]> {
  const failed: string[] = [];
  const run = async (name: string) => {
    if (!(await passes(name, argsOf(name), tools))) failed.push(name);
  };
  const waiting = chosen.filter((name) => !steps[name]?.isAlone);
  const worker = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await run(name);
  };
  await Promise.all(Array.from({ length: tools.workers }, worker));
  for (const name of chosen.filter((name) => steps[name]?.isAlone)) await run(name);
  return failed;
}

async function passes(name: string, args: readonly string[], { execute }: Tools): Promise<boolean> {
  const started = performance.now();
  const { ok, output } = await execute(name, args);
  printOutcome(ok, name.padEnd(16), started);
  if (!ok) console.error(`\n${output.trim()}\n`);
  return ok;
}

function command(name: string, steps: Steps): string {
  const [script, ...args] = [...scriptOf(name), ...(steps[name]?.args ?? [])];
  return ["npm run", script, ...(args.length > 0 ? ["--", ...args] : [])].join(" ");
}

/** The npm script of a step, and the argument that chooses a part of it. */
export function scriptOf(name: string): string[] {
  return Object.hasOwn(scripts, name) ? [name] : name.split(":");
}

/** As `npm run` does, but for the half second that npm takes to start. */
function execute(name: string, args: readonly string[]): ReturnType<Tools["execute"]> {
  const [script = "", ...part] = scriptOf(name);
  const line = [scripts[script], ...part, ...args].join(" ");
  const path = `${join(root, "node_modules/.bin")}${delimiter}${process.env.PATH}`;
  return new Promise((resolve) =>
    exec(line, { cwd: root, env: { ...process.env, PATH: path }, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      resolve({ ok: error === null, output: stdout + stderr }),
    ),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = await runSteps(process.argv.slice(2), steps, {
    execute,
    pack: tarball,
    workers: availableParallelism(),
  });
