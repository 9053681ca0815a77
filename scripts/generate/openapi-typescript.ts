/** By `require`, so that it does the same with its TypeScript: see `../typescript.ts`. */
import { createRequire } from "node:module";

const required: typeof import("openapi-typescript") = createRequire(import.meta.url)("openapi-typescript");

export const { default: openapiTS, astToString } = required;
