/** Why nobody can see some changes of `src/providers/cloudflare`: see `scripts/mutation/reasons.ts`. */

import { matchesNothing } from "../../../scripts/mutation/reasons/common.ts";
import type { Reasons } from "../../../scripts/mutation/reasons.ts";

export const survivors: Reasons = {
  "definition.ts": {
    'hint: ({ message = "" }) =>': matchesNothing,
    'function kindOf(code: unknown, message = ""): ErrorKind | undefined {': matchesNothing,
  },
};
