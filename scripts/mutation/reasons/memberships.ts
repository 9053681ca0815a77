/** Why nobody can see some changes of `src/memberships`. */
import type { Reasons } from "../reasons.ts";

export const memberships: Reasons = {};
