/** The errors in GitLab's spec whose meaning goes beyond their status. */
import type { ErrorFacts } from "../../faults/advice.ts";

export default {
  "not-found": [404, "NotFoundError", "not a direct member"],
  scope: [403, "PermissionError", "read_api"],
} satisfies ErrorFacts;
