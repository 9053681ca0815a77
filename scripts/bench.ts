/**
 * `npm run bench`: our clients beside the vendors' SDKs, bare openapi-fetch, clients that hey-api and Redocly generate
 * from the same specs, and bare `fetch`. Prints one table and writes docs/bench.json. Takes some minutes.
 * `-- PROVIDER...` measures some providers only, and writes nothing. `-- faults`, `-- fleet`, `-- tenant` and `-- corpus` are
 * benchmarks of their own, described in `bench/`.
 */
import { writeFileSync } from "node:fs";
import { titles } from "../generated/providers.ts";
import { versionsUsed } from "./bench/clients.ts";
import { printed } from "./bench/document.ts";
import { calls, imports, longLists, sizes, slowLists, types } from "./bench/measures.ts";
import { projectsOf } from "./bench/projects.ts";
import { load, machine, type Results, type Row } from "./bench/rows.ts";
import { chosenSubjects } from "./bench/subjects.ts";
import { json } from "./document.ts";
import { dispatch, run, step } from "./steps.ts";
import { tarball } from "./tarball.ts";

/** Loaded where they are named: some of them need what is not installed by `npm ci`. */
const others = {
  faults: async (args: readonly string[]) => (await import("./bench/faults.ts")).faults(args),
  fleet: async (args: readonly string[]) => (await import("./bench/fleet.ts")).fleet(args),
  tenant: async (args: readonly string[]) => (await import("./bench/fleet.ts")).tenant(args.map(Number)),
  corpus: async (args: readonly string[]) => (await import("./bench/corpus.ts")).corpus(args),
};

async function bench(names: readonly string[]): Promise<void> {
  const chosen = chosenSubjects(names);
  const before = load();
  const packed = await step("Pack", tarball, (file) => file.split("/").at(-1) ?? "");
  const rows: Row[] = [];
  const missing: Record<string, string> = {};
  for (const subject of chosen) {
    const section = titles[subject.provider];
    const set = await step(
      section,
      () => projectsOf(subject.provider, packed),
      ({ projects }) => `${projects.length} clients`,
    );
    Object.assign(missing, set.missing);
    for (const [name, measure] of Object.entries({ sizes, imports, calls, longLists, slowLists, types }))
      await step(
        name,
        async () => rows.push(...(await measure(set.projects, subject)).map((row) => ({ section, ...row }))),
        () => section,
      );
  }
  const date = new Date().toISOString().slice(0, 10);
  const results: Results = { machine: machine([before, load()]), date, versions: versionsUsed, missing, rows };
  console.log(`\n${printed(results)}`);
  if (names.length > 0) return;
  writeFileSync(new URL("../docs/bench.json", import.meta.url), json(results));
  console.log("Wrote docs/bench.json. `npm run docs:write` writes docs/benchmarks.md from it.");
}

const args = process.argv.slice(2);
if (Object.hasOwn(others, args[0] ?? "")) await dispatch(others, args);
else await run(() => bench(args));
