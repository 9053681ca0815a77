/**
 * `npm run test:mutation`: changes src in many small ways, and runs the nearest tests on each. A change (a mutant) that no
 * test notices has survived. `-- src/client/queue.ts src/contract` measures these alone, and `--changed` the files that
 * changed since they were measured. Writes the scores into docs/mutation.json. With `--check` nothing runs. With it and with
 * `--changed`, a score below the minimum fails.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { json, root } from "./document.ts";
import { exempt } from "./mutation/exempt.ts";
import { run, StepError, table } from "./steps.ts";

const path = "docs/mutation.json";

/** The folders of src that are mutated, each with the minimum score of its files, in percent. */
const folders: Readonly<Record<string, number>> = {
  client: 90,
  contract: 90,
  memberships: 90,
  providers: 90,
  compiler: 0,
};

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

/** In percent, rounded down. A file without mutants lacks no test. */
export function scoreOf({ mutants, killed }: Measured): number {
  return mutants === 0 ? 100 : Math.floor((killed / mutants) * 1_000) / 10;
}

/** The files whose scores are missing or too low, and exemptions that nothing needs. */
export function shortfalls(scores: Scores, files: readonly string[], allowed = exempt): string[] {
  const unneeded = Object.keys(allowed).filter((file) => !files.includes(file));
  return [
    ...unneeded.map((file) => `${file} is exempt, but does not exist`),
    ...files.flatMap((file) => {
      const limit = folders[folderOf(file)] ?? 0;
      const measured = scores[file];
      const isEnough = measured !== undefined && scoreOf(measured) >= limit;
      if (Object.hasOwn(allowed, file)) return isEnough ? [`${file} is exempt, but has ${scoreOf(measured)} %`] : [];
      if (limit === 0 || isEnough) return [];
      return [measured ? `${file} has ${scoreOf(measured)} %, and needs ${limit} %` : `${file} was never measured`];
    }),
  ];
}

/** The files with a minimum score that changed since they were measured, and new ones, except exempt ones. */
export function changed(scores: Scores, files: readonly string[], hash: (file: string) => string, allowed = exempt) {
  const limited = files.filter((file) => folders[folderOf(file)] && !Object.hasOwn(allowed, file));
  return limited.filter((file) => scores[file]?.hash !== hash(file));
}

/** `client` of `src/client/queue.ts`. */
function folderOf(file: string): string {
  return file.split("/")[1] ?? "";
}

/** Every file that is mutated. */
function sources(): string[] {
  return Object.keys(folders).flatMap((folder) =>
    readdirSync(join(root, "src", folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `src/${folder}/${name}`)
      .filter((name) => !excluded.test(name))
      .sort(),
  );
}

function hashOf(file: string): string {
  return createHash("sha256")
    .update(readFileSync(join(root, file)))
    .digest("hex")
    .slice(0, 12);
}

function readScores(): Scores {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

/** Runs the mutants of files of one folder. */
async function measure(folder: string, files: readonly string[], concurrency: number): Promise<Scores> {
  // vitest.mutation.config.ts reads it, in another process.
  process.env.MUTATED = folder;
  const { Stryker } = await import("@stryker-mutator/core");
  const hashes = new Map(files.map((file) => [file, hashOf(file)]));
  const incrementalFile = `reports/mutation/${folder}.json`;
  const results = await new Stryker({ mutate: [...files], concurrency, incrementalFile }).runMutationTest();
  return Object.fromEntries(
    files.map((file) => {
      const mutants = results.filter(
        ({ fileName, status }) => relative(root, fileName) === file && status !== "Ignored",
      );
      const survivors = mutants
        .filter(({ status }) => status !== "Killed" && status !== "Timeout")
        .map(
          ({ location, mutatorName, replacement }) => `${location.start.line} ${mutatorName}: ${brief(replacement)}`,
        );
      const killed = mutants.length - survivors.length;
      return [file, { hash: hashes.get(file) ?? "", mutants: mutants.length, killed, survivors }];
    }),
  );
}

function brief(code = ""): string {
  const line = code.replace(/\s+/g, " ");
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

function print(scores: Scores): void {
  const rows = Object.entries(scores).map(([file, measured]) => [
    file,
    `${scoreOf(measured)} %`,
    String(measured.mutants),
    String(measured.survivors.length),
    measured.hash === hashOf(file) ? "" : "changed since",
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
    (file) => positionals.length === 0 || positionals.some((given) => `${file}/`.startsWith(`${trimmed(given)}/`)),
  );
  if (named.length === 0) throw new StepError(`No file of ${Object.keys(folders).join(", ")} is named like that.`);
  const wanted = values.check ? [] : values.changed ? changed(readScores(), named, hashOf) : named;
  for (const folder of Object.keys(folders)) {
    const chosen = wanted.filter((file) => folderOf(file) === folder);
    if (chosen.length === 0) continue;
    const measured = await measure(folder, chosen, Number(values.concurrency));
    if (!values.changed) print(measured);
    const scores = { ...readScores(), ...measured };
    const known = files.filter((file) => Object.hasOwn(scores, file));
    writeFileSync(join(root, path), json(Object.fromEntries(known.map((file) => [file, scores[file]]))));
  }
  if (!values.check && !values.changed) return;
  const scores = readScores();
  print(scores);
  const missing = shortfalls(scores, files);
  for (const problem of missing) console.error(`${problem}.`);
  if (missing.length > 0) throw new StepError("Kill the survivors with tests, then: npm run test:mutation -- FILE");
}

function trimmed(given: string): string {
  return relative(root, join(root, given));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run(main);
