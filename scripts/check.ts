/** `npm run check`: everything that must hold before a change is done. Stops at the first thing that does not. */
import { execFile } from "node:child_process";
import { run, step } from "./steps.ts";

const checks = {
  Specs: ["lint:specs"],
  Changes: ["specs:diff"],
  Score: ["specs:score", "--", "--check"],
  Judge: ["specs:judge"],
  Workflows: ["specs:respect"],
  Generated: ["generate", "--", "--check"],
  Documents: ["docs:faults", "--", "--check"],
  Mapping: ["docs:memberships", "--", "--check"],
  Provenance: ["docs:provenance", "--", "--check"],
  Screens: ["docs:screens", "--", "--check"],
  Benchmarks: ["docs:bench", "--", "--check"],
  Actions: ["lint:workflows"],
  Lint: ["lint"],
  Unused: ["lint:unused"],
  Types: ["typecheck"],
  // It packs, and so it builds.
  API: ["api", "--", "--check"],
  Package: ["lint:package"],
  Budget: ["budget"],
  Site: ["docs"],
  Tests: ["test"],
};
/** The gate runs the tests by themselves, as the README's command does, and then everything else. */
const skipped = process.argv.includes("--without-tests") ? "Tests" : undefined;

await run(async () => {
  const started = performance.now();
  for (const [name, args] of Object.entries(checks).filter(([name]) => name !== skipped))
    await step(
      name,
      () => npm(args),
      () => `npm run ${args.join(" ")}`,
    );
  console.log(`All of it took ${((performance.now() - started) / 1000).toFixed(1)} s.`);
});

/** `npm_execpath` is the npm that started this script, so that the same one runs on every system. */
function npm(args: readonly string[]): Promise<void> {
  const program = process.env.npm_execpath;
  if (program === undefined) throw new Error("start it as `npm run check`.");
  return new Promise((resolve, reject) =>
    execFile(
      process.execPath,
      [program, "run", "--silent", ...args],
      { maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        if (error === null) return resolve();
        console.error(`\n${stdout}${stderr}`);
        reject(new Error(`\`npm run ${args.join(" ")}\` found what is printed above.`));
      },
    ),
  );
}
