/** What Auth0's double accepts, rejects and sends. */
import { expect } from "vitest";
import { createDouble } from "../../../src/testing/index.ts";
import { bearer, type DoubleFacts } from "../../testing/facts.ts";

/** The reset is rounded up, so that nobody comes back too early. */
const quota = (remaining: number, limit: number, reset = "1785000061") => ({
  "ot-baggage-auth0-request-id": expect.stringMatching(/^[0-9a-f]{16}$/),
  "x-ratelimit-limit": String(limit),
  "x-ratelimit-remaining": String(remaining),
  "x-ratelimit-reset": reset,
});

export default {
  seeds: [
    {
      option: "organizations",
      operation: "listUserOrganizations",
      id: "id",
      schema: "Organization",
      takesRecords: true,
    },
  ],
  invalidSeeds: [
    [() => createDouble("auth0", { organizations: { "auth0|1": [{ name: "" }] } }), "`organizations[0].name` is 0"],
    // @ts-expect-error the compiler rejects it too
    [() => createDouble("auth0", { organizations: [{ name: 7 }] }), "`organizations[0].name` is number"],
  ],
  credentials: [
    {
      auth: (token) => ({ token }),
      headers: bearer,
      others: [[bearer("wrong"), 401, { message: "Invalid token" }]],
    },
  ],
  rejected: [
    [{}, 401, { error: "Unauthorized", message: "Missing authentication" }],
    [{ authorization: "Basic ZGVtbw==" }, 401, { error: "Unauthorized" }],
    [bearer("[object Promise]"), 400, { errorCode: "Bearer" }],
  ],
  malformedToken: 400,
  unknownParameter: 400,
  failures: {
    404: { statusCode: 404, error: "Not Found" },
    405: { statusCode: 405, error: "Method Not Allowed" },
    503: { statusCode: 503, error: "Service Unavailable", message: "Service Unavailable" },
  },
  wait: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1785000007" },
  quota: { unlimited: quota(39, 40, "1785000006"), first: quota(1, 2), second: quota(0, 2), rejected: quota(0, 2) },
} satisfies DoubleFacts;
