/** Why nobody can see some changes of `src/compiler`. */
import type { Reasons } from "../reasons.ts";

export const compiler: Reasons = {};
