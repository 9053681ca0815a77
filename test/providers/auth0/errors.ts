/** The errors in Auth0's spec whose codes mean more than their status. */
import type { ErrorFacts } from "../../faults/advice.ts";

export default {
  "malformed-header": [400, "AuthenticationError"],
  "invalid-paging": [400, "ApiError", "first 1,000"],
} satisfies ErrorFacts;
