/** Every error of the package. */
export * from "./base-errors.ts";
export * from "./failure-errors.ts";
