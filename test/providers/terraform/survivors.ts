/** Why nobody can see some changes of `src/providers/terraform`: see `scripts/mutation/reasons.ts`. */

import { hasNoProperty } from "../../../scripts/mutation/reasons/common.ts";
import type { Reasons } from "../../../scripts/mutation/reasons.ts";

export const survivors: Reasons = {
  "definition.ts": {
    "const messages = (Array.isArray(errors) ? errors.slice(0, maxErrors) : []).flatMap(": hasNoProperty,
  },
  "membership.ts": {
    "return (Array.isArray(included) ? included : []).some(": hasNoProperty,
  },
};
