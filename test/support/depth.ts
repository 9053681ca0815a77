/** `npm run test:deep` sets it, in vitest.config.ts. */
export const isDeep = process.env.TEST_DEPTH === "deep";

export const shallowRuns = 300;

/** How many values a property test draws. */
export const propertyRuns = isDeep ? 10_000 : shallowRuns;

/** For the titles. */
export const times = timesOf(propertyRuns);

export function timesOf(runs: number): string {
  return `${runs.toLocaleString("en")} times`;
}

/** The runs of one of several tests that share `propertyRuns`, of which each has `least` at the least. */
export function sharedRuns(tests: number, least = isDeep ? 1_000 : 100): number {
  return Math.max(least, Math.ceil(propertyRuns / tests));
}
