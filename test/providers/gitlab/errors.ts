/** The errors in GitLab's spec whose meaning goes beyond their status. */
import type { ErrorFacts } from "../../faults/advice.ts";

export default {
  "not-found": [404, "NotFoundError", "no direct one"],
  scope: [403, "PermissionError", "read_api"],
} satisfies ErrorFacts;
