/**
 * Settings of all tests: short stacks. Of property tests: as many runs as the depth has, of the same values each time, so
 * that a change is judged by what it changes. `SEED=random` (the scheduled workflow) draws others, and `SEED=<number>` repeats what it reports.
 */
import fc from "fast-check";
import { propertyRuns } from "./depth.ts";

const { SEED: requested = "20" } = process.env;
const seed = requested === "random" ? undefined : Number(requested);
if (Number.isNaN(seed)) throw new Error(`SEED is ${JSON.stringify(requested)}: set a number, or "random".`);
// Vitest keeps a hundred frames of each error, and most calls of these tests end in one that nobody reads.
Error.stackTraceLimit = 4;

fc.configureGlobal({ numRuns: propertyRuns, ...(seed !== undefined && { seed }) });
