/** `npm run bench:generate`: how long the compilation of 1, 10 and 100 made specs takes, and of one that is as large as 100. */
import { format } from "../../src/compiler/format.ts";
import { generateOperations } from "../../src/compiler/operations.ts";
import { generateTypes } from "../../src/compiler/types.ts";
import { madeSpec } from "./made-spec.ts";

/** As many as the largest of ours has, about. */
const resources = 2;

console.log(`Node ${process.version}, ${process.arch}; ${resources} resources with 3 operations each in a spec.\n`);
console.log(["specs", "resources", "types", "checks", "per resource"].map((head) => head.padStart(14)).join(""));
await compileAll(1, resources); // the first loads and compiles the compilers
for (const count of [1, 10, 100]) await report(count, resources);
await report(1, 100 * resources);

async function report(count: number, size: number): Promise<void> {
  const { types, checks } = await compileAll(count, size);
  const each = (types + checks) / (count * size);
  const figures = [types, checks, each].map((ms) => `${ms.toFixed(1)} ms`);
  console.log([String(count), String(count * size), ...figures].map((text) => text.padStart(14)).join(""));
}

/** Milliseconds, of the types and of the operations with their checks. */
async function compileAll(count: number, size: number): Promise<{ types: number; checks: number }> {
  const times = { types: 0, checks: 0 };
  for (let index = 0; index < count; index++) {
    const spec = madeSpec(size);
    times.types += await timed(async () => format(await generateTypes(spec)));
    times.checks += await timed(async () => format(generateOperations(spec)));
  }
  return times;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
