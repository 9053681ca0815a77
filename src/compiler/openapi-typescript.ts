/** Loaded with `require`, so that it loads TypeScript the same way: see `./typescript.ts`. */
import { createRequire } from "node:module";

const required: typeof import("openapi-typescript") = createRequire(import.meta.url)("openapi-typescript");

export const { default: openapiTS, astToString } = required;
