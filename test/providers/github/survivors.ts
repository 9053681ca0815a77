/** Why nobody can see some changes of `src/providers/github`: see `scripts/mutation/reasons.ts`. */

import { matchesNothing } from "../../../scripts/mutation/reasons/common.ts";
import type { Reasons } from "../../../scripts/mutation/reasons.ts";

export const survivors: Reasons = {
  "definition.ts": {
    'hint: ({ message = "" }, status) =>': matchesNothing,
    'const authorize = /^required; url=(https:\\S+)/.exec(headers.get("x-github-sso") ?? "")?.[1];': matchesNothing,
    '/[1-9]/.test(headers.get("retry-after") ?? "") ||': matchesNothing,
  },
  "membership.ts": {
    'applies: ({ page }) => /^partial-results/.test(page?.headers.get("x-github-sso") ?? ""),': matchesNothing,
  },
};
