/** The errors in Vercel's spec whose meaning differs from their status. */
import type { ErrorFacts } from "../../faults/advice.ts";

export default {
  "missing-token": [403, "AuthenticationError", "an access token"],
  "invalid-token": [403, "AuthenticationError", "an access token"],
  saml: [403, "PermissionError", "single sign-on of the team"],
} satisfies ErrorFacts;
