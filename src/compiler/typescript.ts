/** TypeScript's compiler. Loaded with `require`: for an `import` Node scans its 9 MB for export names, which doubles the load time. */
import { createRequire } from "node:module";

export const ts: typeof import("typescript") = createRequire(import.meta.url)("typescript");
