/** Why nobody can see some changes of `src/contract`. */
import type { Reasons } from "../reasons.ts";

export const contract: Reasons = {};
