/** The errors in Cloudflare's spec whose codes mean more than their status, which the spec gives as `4XX`. */
import type { ErrorFacts } from "../../faults/advice.ts";

export default {
  "malformed-token": [400, "AuthenticationError"],
  "malformed-key": [400, "AuthenticationError"],
  "missing-credentials": [400, "AuthenticationError"],
  "account-token": [400, "AuthenticationError"],
  "authentication-error": [401, "AuthenticationError"],
  "authentication-error-short": [401, "AuthenticationError"],
  unauthenticated: [401, "AuthenticationError"],
  unauthorized: [403, "PermissionError"],
  location: [403, "PermissionError", "IP filter"],
  "not-found": [404, "NotFoundError"],
} satisfies ErrorFacts;
