/** The errors in HCP Terraform's spec whose meaning goes beyond their status. */
import type { ErrorFacts } from "../../faults/advice.ts";

export default {
  "not-found": [404, "NotFoundError", "a user's token"],
} satisfies ErrorFacts;
