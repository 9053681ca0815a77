/**
 * Settings of all property tests: as many runs as the depth says, of the same values each time, so that a change is judged
 * by what it changes. `SEED=random` (the scheduled workflow) draws others, and `SEED=<number>` repeats what it reports.
 */
import fc from "fast-check";
import { propertyRuns } from "./depth.ts";

const { SEED: asked = "20" } = process.env;
const seed = asked === "random" ? undefined : Number(asked);
if (Number.isNaN(seed)) throw new Error(`SEED is ${JSON.stringify(asked)}: set a number, or "random".`);
fc.configureGlobal({ numRuns: propertyRuns, ...(seed !== undefined && { seed }) });
