/** Why nobody can see some changes of `src/providers/k6`: see `scripts/mutation/reasons.ts`. */
import type { Reasons } from "../../../scripts/mutation/reasons.ts";

export const survivors: Reasons = {
  "definition.ts": {
    'return { code, message: textOf(field(error, "message")), kind: code === undefined ? undefined : kinds[code] };':
      "Only the types need the condition: `kinds` has nothing under the name `undefined`.",
  },
};
