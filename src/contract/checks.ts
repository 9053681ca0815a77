/**
 * The building blocks of compiled checks: one function per JSON Schema keyword, or per group of keywords that belong
 * together. A valid value allocates nothing: pointers are built only for findings, from the inside out.
 */
export * from "./checks/arrays.ts";
export * from "./checks/combine.ts";
export * from "./checks/objects.ts";
export { report } from "./checks/report.ts";
export * from "./checks/values.ts";
