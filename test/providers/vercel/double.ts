/** What Vercel's double accepts, rejects and sends. */
import { expect } from "vitest";
import { createDouble } from "../../../src/testing/index.ts";
import { bearer, type DoubleFacts } from "../../testing/facts.ts";

const missing = { error: { code: "forbidden", missingToken: true } };
const wrong = { error: { code: "forbidden", message: "Not authorized", invalidToken: true } };

const quota = (limit: number, remaining: number, reset = 1_785_000_061) => ({
  "x-ratelimit-limit": String(limit),
  "x-ratelimit-remaining": String(remaining),
  "x-ratelimit-reset": String(reset),
  "x-vercel-id": expect.stringMatching(/^fra1::iad1::[0-9a-f]{5}-\d+-[0-9a-f]{12}$/),
});

export default {
  seeds: [{ option: "teams", operation: "listTeams", id: "id", objects: ["membership"] }],
  invalidSeeds: [
    // @ts-expect-error the compiler rejects it too
    [() => createDouble("vercel", { teams: [{ slug: 7 }] }), "`teams[0].slug` is number"],
    [
      () => createDouble("vercel", { teams: [{ membership: { role: "KING" } }] }),
      '`teams[0].membership.role` is "KING"',
    ],
    [
      () => createDouble("vercel", { teams: [{ limited: true, limitedBy: ["weather"] }] }),
      '`teams[0].limitedBy.0` is "weather"',
    ],
  ],
  examples: {
    teams: [
      { id: "team_3fQm8vXw2KpL7dRaBq4ZtW8n", slug: "larkspur-labs", membership: { uid: "qL7dRa3fQm8vXw2KpZ9sTn5s" } },
    ],
  },
  credentials: [{ auth: (token) => ({ token }), headers: bearer, others: [[bearer("wrong"), 403, wrong]] }],
  rejected: [
    [{}, 403, missing],
    [{ authorization: "Basic ZGVtbw==" }, 403, wrong],
  ],
  malformedToken: 403,
  failures: {
    404: { error: { code: "not_found" } },
    405: { error: { code: "method_unknown" } },
    503: { error: { code: "service_unavailable", message: "Service Unavailable" } },
  },
  wait: { "retry-after": "7", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1785000007" },
  quota: { unlimited: quota(120, 119), first: quota(2, 1), second: quota(2, 0), rejected: quota(2, 0) },
} satisfies DoubleFacts;
