/** TypeScript's compiler. By `require`, because for an `import` Node scans its nine megabytes for names, which takes as long again. */
import { createRequire } from "node:module";

export const ts: typeof import("typescript") = createRequire(import.meta.url)("typescript");
