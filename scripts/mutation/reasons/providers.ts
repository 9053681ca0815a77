/** Why nobody can see some changes of `src/providers`. */
import type { Reasons } from "../reasons.ts";

export const providers: Reasons = {};
