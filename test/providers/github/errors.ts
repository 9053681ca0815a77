/** The errors in GitHub's spec whose messages mean more than their status. */
import type { ErrorFacts } from "../../faults/advice.ts";

export default {
  saml: [403, "PermissionError", "Authorize the token for the organization"],
  "primary-limit": [403, "RateLimitError"],
  "secondary-limit": [403, "RateLimitError"],
  "not-found": [404, "NotFoundError", "Members: read"],
} satisfies ErrorFacts;
