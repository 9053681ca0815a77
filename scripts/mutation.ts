/**
 * `npm run test:mutation`: changes src in many small ways, and runs the nearest tests on each. A change (a mutant) that no
 * test notices has survived. `-- src/client/queue.ts src/contract` measures these alone, and `--changed` the files that
 * changed since they were measured. Writes the scores into docs/mutation.json. With `--check` nothing runs. With it and with
 * `--changed`, a score below the minimum fails, and a survivor without a reason (scripts/mutation/reasons).
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { json, root } from "./document.ts";
import { type Reasons, reasons } from "./mutation/reasons.ts";
import { run, StepError, table } from "./steps.ts";

const record = "docs/mutation.json";

/** The folders of src that are mutated. */
const folders = ["client", "contract", "memberships", "providers", "compiler"];

/** Of each folder, in percent. */
const minScore = 90;

/** Not mutated: their tests run whole clients, doubles or the command, and take seconds for each mutant. */
const excluded = /^src\/providers\/\w+\/(cli|double|index)\b/;

/** What was measured of a file. */
export interface Measured {
  /** Of the source at that time. */
  readonly hash: string;
  readonly mutants: number;
  readonly killed: number;
  /** The line of each mutant that no test noticed, its kind, and the code in place of the line's. */
  readonly survivors: readonly string[];
}

/** By path. */
export type Scores = Readonly<Record<string, Measured>>;

/** In percent, rounded down. What has no mutants lacks no test. */
export function scoreOf(measured: readonly Pick<Measured, "mutants" | "killed">[]): number {
  const sum = (key: "mutants" | "killed") => measured.reduce((total, each) => total + each[key], 0);
  return sum("mutants") === 0 ? 100 : Math.floor((sum("killed") / sum("mutants")) * 1_000) / 10;
}

/** A file that is mutated. */
export interface SourceFile {
  readonly path: string;
  readonly hash: string;
  readonly lines: readonly string[];
}

/** What a folder or a file lacks: a score, a reason for a survivor, a line for a reason. */
export function shortfalls(scores: Scores, files: readonly SourceFile[], given: Reasons = reasons): string[] {
  const low = folders.flatMap((folder) => {
    const score = scoreOf(
      files.filter(({ path }) => folderOf(path) === folder).flatMap(({ path }) => scores[path] ?? []),
    );
    return score < minScore ? [`src/${folder} has ${score} %, and needs ${minScore} %`] : [];
  });
  const unknown = Object.keys(given).filter((path) => !files.some((file) => file.path === path));
  return [
    ...low,
    ...unknown.map((path) => `${path} has reasons, but is not measured`),
    ...files.flatMap((file) => [...unexplained(file, scores[file.path], given), ...unneeded(file, given)]),
  ];
}

/** The survivors without a reason. Those of a file that changed since are at other lines. */
function unexplained({ path, hash, lines }: SourceFile, measured: Measured | undefined, given: Reasons): string[] {
  if (measured === undefined) return [`${path} was never measured`];
  if (measured.hash !== hash) return [];
  return measured.survivors.flatMap((survivor) => {
    const [number = ""] = survivor.split(" ");
    const line = lines[Number(number) - 1] ?? "";
    return Object.hasOwn(given[path] ?? {}, line) ? [] : [`${path}:${survivor} survives without a reason`];
  });
}

function unneeded({ path, lines }: SourceFile, given: Reasons): string[] {
  const gone = Object.keys(given[path] ?? {}).filter((line) => !lines.includes(line));
  return gone.map((line) => `scripts/mutation/reasons explains "${line}", which ${path} does not contain`);
}

/** The files that changed since they were measured, and new ones. */
export function changed(scores: Scores, files: readonly SourceFile[]): string[] {
  return files.filter(({ path, hash }) => scores[path]?.hash !== hash).map(({ path }) => path);
}

/** `client` of `src/client/queue.ts`. */
function folderOf(file: string): string {
  return file.split("/")[1] ?? "";
}

/** Every file that is mutated. */
function sources(): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, "src", folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `src/${folder}/${name}`)
      .filter((path) => !excluded.test(path))
      .sort()
      .map((path) => {
        const text = readFileSync(join(root, path), "utf8");
        const hash = createHash("sha256").update(text).digest("hex").slice(0, 12);
        return { path, hash, lines: text.split("\n").map((line) => line.trim()) };
      }),
  );
}

function readScores(): Scores {
  const file = join(root, record);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

/** Runs the mutants of files of one folder. */
async function measure(folder: string, files: readonly SourceFile[], concurrency: number): Promise<Scores> {
  // vitest.mutation.config.ts reads it, in another process.
  process.env.MUTATED = folder;
  const { Stryker } = await import("@stryker-mutator/core");
  const incrementalFile = `reports/mutation/${folder}.json`;
  const results = await new Stryker({
    mutate: files.map(({ path }) => path),
    concurrency,
    incrementalFile,
  }).runMutationTest();
  return Object.fromEntries(
    files.map(({ path, hash }) => {
      const mutants = results.filter(
        ({ fileName, status }) => relative(root, fileName) === path && status !== "Ignored",
      );
      const survivors = mutants
        .filter(({ status }) => status !== "Killed" && status !== "Timeout")
        .map(
          ({ location, mutatorName, replacement }) => `${location.start.line} ${mutatorName}: ${brief(replacement)}`,
        );
      const killed = mutants.length - survivors.length;
      return [path, { hash, mutants: mutants.length, killed, survivors }];
    }),
  );
}

function brief(code = ""): string {
  const line = code.replace(/\s+/g, " ");
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

function print(scores: Scores, files: readonly SourceFile[]): void {
  const rows = Object.entries(scores).map(([path, measured]) => [
    path,
    `${scoreOf([measured])} %`,
    String(measured.mutants),
    String(measured.survivors.length),
    files.some((file) => file.path === path && file.hash === measured.hash) ? "" : "changed since",
  ]);
  console.log(table(["FILE", "SCORE", "MUTANTS", "SURVIVED", ""], rows));
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      changed: { type: "boolean" },
      check: { type: "boolean" },
      concurrency: { type: "string", default: "2" },
    },
  });
  const files = sources();
  const named = files.filter(
    ({ path }) => positionals.length === 0 || positionals.some((given) => `${path}/`.startsWith(`${trimmed(given)}/`)),
  );
  if (named.length === 0) throw new StepError(`No file of ${folders.join(", ")} is named like that.`);
  const wanted = values.check ? [] : values.changed ? changed(readScores(), named) : named.map(({ path }) => path);
  for (const folder of folders) {
    const chosen = files.filter(({ path }) => wanted.includes(path) && folderOf(path) === folder);
    if (chosen.length === 0) continue;
    const measured = await measure(folder, chosen, Number(values.concurrency));
    if (!values.changed) print(measured, files);
    const scores = { ...readScores(), ...measured };
    const known = files.filter(({ path }) => Object.hasOwn(scores, path));
    writeFileSync(join(root, record), json(Object.fromEntries(known.map(({ path }) => [path, scores[path]]))));
  }
  if (!values.check && !values.changed) return;
  const scores = readScores();
  print(scores, files);
  const missing = shortfalls(scores, files);
  for (const problem of missing) console.error(`${problem}.`);
  if (missing.length > 0)
    throw new StepError(
      "Kill the survivors with tests, then: npm run test:mutation -- FILE. Or state why nobody sees them, where scripts/mutation/reasons.ts looks.",
    );
}

function trimmed(given: string): string {
  return relative(root, join(root, given));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run(main);
