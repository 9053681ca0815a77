/** Why nobody can see some changes of `src/providers/vercel`: see `scripts/mutation/reasons.ts`. */

import { hasNoProperty, matchesNothing } from "../../../scripts/mutation/reasons/common.ts";
import type { Reasons } from "../../../scripts/mutation/reasons.ts";

export const survivors: Reasons = {
  "definition.ts": {
    'hint: ({ message = "" }) =>': matchesNothing,
  },
  "membership.ts": {
    "return (Array.isArray(teams) ? teams : []).some((team: unknown) => {": hasNoProperty,
  },
};
