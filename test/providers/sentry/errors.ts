/** The errors in Sentry's spec whose meaning goes beyond their status. */
import type { ErrorFacts } from "../../faults/advice.ts";

export default {
  "missing-scope": [400, "PermissionError", "member:admin"],
  "insufficient-role": [400, "PermissionError", "member:admin"],
  "sso-required": [401, "PermissionError", "single sign-on"],
  "not-found": [404, "NotFoundError", "baseUrl"],
} satisfies ErrorFacts;
