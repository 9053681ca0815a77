/** Why nobody can see some changes of `src/client`. */
import type { Reasons } from "../reasons.ts";

export const client: Reasons = {};
