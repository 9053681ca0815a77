/**
 * The property tests draw the same values in every run, so that a change is judged by what it changes. `SEED=random`
 * (the scheduled workflow) draws others, and `SEED=<number>` repeats what it reports.
 */
import fc from "fast-check";

const { SEED: asked = "20" } = process.env;
const seed = asked === "random" ? undefined : Number(asked);
if (Number.isNaN(seed)) throw new Error(`SEED is ${JSON.stringify(asked)}: set a number, or "random".`);
if (seed !== undefined) fc.configureGlobal({ seed });
