/** Why nobody can see some changes of `src/providers/auth0`: see `scripts/mutation/reasons.ts`. */

import { matchesNothing } from "../../../scripts/mutation/reasons/common.ts";
import type { Reasons } from "../../../scripts/mutation/reasons.ts";

export const survivors: Reasons = {
  "definition.ts": {
    'export function audienceHint(message = ""): string | undefined {': matchesNothing,
  },
};
