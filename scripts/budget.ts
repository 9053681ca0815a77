/**
 * `npm run budget`: bundle sizes, and the time of a call and of a bad body, beside their limits. Fails where one is exceeded.
 * `-- --write` records today's sizes in docs/sizes.json.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { providers } from "../generated/providers.ts";
import { bundleSize, startSize } from "./bench/bundle.ts";
import { child } from "./bench/children.ts";
import { median } from "./bench/rows.ts";
import { stub } from "./bench/subject.ts";
import { mainSubject, openProgram } from "./bench/subjects.ts";
import { json } from "./document.ts";
import { table } from "./steps.ts";

/** By provider, and of `all` together, in gzipped bytes: what is loaded at the start, and one file with everything. */
export type Sizes = Readonly<Record<string, { readonly start: number; readonly whole: number }>>;

const kinds = ["start", "whole"] as const;
const goals = { one: { start: 10_000, whole: 12_500 }, all: { start: 20_000, whole: 20_000 } } as const;

/** By how much a size may exceed its record. */
const tolerance = 0.03;

/** Processor times of a checked call in relation to bare openapi-fetch, by the number of items: the limit and the goal. */
const callRatios = { 5: [1.6, 1.5], 50: [1.45, 1.25], 1000: [1.3, 1.05] } as const;

/** The limit for a body of 9.9 MB that is wrong everywhere, in relation to its `JSON.parse` alone. */
const badBodyRatio = 2.5;

/** The sizes that exceed their record, and those without one. */
export function oversized(measured: Sizes, recorded: Sizes): string[] {
  return Object.entries(measured).flatMap(([name, size]) => {
    const record = recorded[name];
    if (record === undefined) return [`${name} has no record`];
    return kinds
      .filter((kind) => size[kind] > record[kind] * (1 + tolerance))
      .map((kind) => `${name}, ${kind}: ${size[kind]} B, recorded ${record[kind]} B`);
  });
}

async function measuredSizes(): Promise<Sizes> {
  const sizes: Record<string, Sizes[string]> = {};
  for (const name of [...providers, "all"]) {
    const included = providers.filter((provider) => name === provider || name === "all");
    const program = included.map((provider) => `export * from "./dist/src/providers/${provider}/index.js";`).join("");
    sizes[name] = { start: await startSize(program), whole: await bundleSize(program) };
  }
  return sizes;
}

/** Other work on the machine still slows memory and caches, so a bad ratio is measured again before it counts. */
async function callRatio(items: number, limit: number, tries = 3): Promise<number> {
  const { bare, ours } = await timeCalls(items);
  const ratio = ours / bare;
  return ratio <= limit || tries === 1 ? ratio : Math.min(ratio, await callRatio(items, limit, tries - 1));
}

/** Microseconds. */
interface CallTime {
  readonly bare: number;
  readonly ours: number;
}

const rounds = 25;

/** One call with a stub `fetch`: ours, checked, beside bare openapi-fetch, unchecked; interleaved. */
async function timeCalls(items: number): Promise<CallTime> {
  const subject = mainSubject();
  const fetch = stub(subject, items);
  const bare = await openProgram(subject.provider, "openapi-fetch", fetch);
  const ours = await openProgram(subject.provider, "org-contracts", fetch);
  const times: Record<keyof CallTime, number[]> = { bare: [], ours: [] };
  const turns = Math.ceil(20_000 / (items + 20));
  for (let round = 0; round < rounds; round++) {
    times.bare.push(await time(bare.page, turns));
    times.ours.push(await time(ours.page, turns));
  }
  // The first rounds run code that is not compiled yet.
  return { bare: median(times.bare.slice(3)), ours: median(times.ours.slice(3)) };
}

/** Processor time per call, in µs: time in which other processes run is not counted. */
async function time(call: () => Promise<unknown>, turns: number): Promise<number> {
  const started = process.cpuUsage();
  for (let turn = 0; turn < turns; turn++) await call();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / turns;
}

async function measuredRatios() {
  const ratios: { what: string; figures: readonly [actual: number, limit: number, goal: number] }[] = [];
  for (const [items, [limit, goal]] of Object.entries(callRatios))
    ratios.push({ what: `call with ${items} items`, figures: [await callRatio(Number(items), limit), limit, goal] });
  const args = [mainSubject().provider, String(badBodyRatio)];
  for (const [kind, actual] of Object.entries(await child<Record<string, number>>("validation", ...args)))
    ratios.push({ what: `${kind} of a bad 10 MB`, figures: [actual, badBodyRatio, badBodyRatio] });
  return ratios;
}

async function main(): Promise<void> {
  const file = new URL("../docs/sizes.json", import.meta.url);
  const sizes = await measuredSizes();
  if (process.argv.includes("--write")) {
    writeFileSync(file, json(sizes));
    console.log("Wrote docs/sizes.json.");
    return;
  }
  const recorded: Sizes = JSON.parse(readFileSync(file, "utf8"));
  const sizeRows = Object.entries(sizes).map(([name, size]) => {
    const goal = name === "all" ? goals.all : goals.one;
    return [name, ...kinds.flatMap((kind) => [size[kind], recorded[name]?.[kind] ?? "-", goal[kind]]).map(String)];
  });
  console.log(table(["GZIPPED BYTES", "START", "RECORD", "GOAL", "ONE FILE", "RECORD", "GOAL"], sizeRows));
  const ratios = await measuredRatios();
  const ratioRows = ratios.map(({ what, figures }) => [what, ...figures.map((figure) => figure.toFixed(2))]);
  console.log(`\n${table(["RATIO", "NOW", "LIMIT", "GOAL"], ratioRows)}`);

  const large = oversized(sizes, recorded);
  const slow = ratios.filter(({ figures: [actual, limit] }) => actual > limit).map(({ what }) => what);
  for (const excess of [...large, ...slow]) console.error(`Over budget: ${excess}.`);
  if (large.length > 0) console.error("Make it smaller, or record the new sizes: npm run budget -- --write");
  if (large.length + slow.length > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
