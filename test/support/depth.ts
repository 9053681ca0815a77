/** `npm run test:deep` sets it, in vitest.config.ts. */
export const isDeep = process.env.TEST_DEPTH === "deep";

/** How many values a property test draws. */
export const propertyRuns = isDeep ? 10_000 : 300;

/** For the titles. */
export const times = `${propertyRuns.toLocaleString("en")} times`;
