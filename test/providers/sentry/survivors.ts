/** Why nobody can see some changes of `src/providers/sentry`: see `scripts/mutation/reasons.ts`. */

import { matchesNothing } from "../../../scripts/mutation/reasons/common.ts";
import type { Reasons } from "../../../scripts/mutation/reasons.ts";

export const survivors: Reasons = {
  "definition.ts": {
    'const scopes = /^Bearer .*\\bscope="([\\w: -]+)"/i.exec(headers.get("www-authenticate") ?? "")?.[1];':
      matchesNothing,
    'function kindOf(status: number, code: string | undefined, message = ""): ErrorKind | undefined {': matchesNothing,
  },
};
