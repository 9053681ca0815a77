/** What Cloudflare's double accepts, rejects and sends. */
import { expect } from "vitest";
import { createDouble } from "../../../src/testing/index.ts";
import { bearer, type DoubleFacts } from "../../testing/facts.ts";

const email = "me@example.com";
const key = (apiKey: string, of = email) => ({ "x-auth-email": of, "x-auth-key": apiKey });

const missing = { errors: [{ code: 9106 }] };
const malformed = { errors: [{ code: 6003, error_chain: [{ code: 6111 }] }] };
const wrongToken = { errors: [{ code: 10000 }] };
const wrongKey = { errors: [{ code: 9103 }] };

const quota = (remaining: number, limit: number, window: number, seconds = window) => ({
  "cf-ray": expect.stringMatching(/^[0-9a-f]{16}-IAD$/),
  ratelimit: `"default";r=${remaining};t=${seconds}`,
  "ratelimit-policy": `"default";q=${limit};w=${window}`,
});

export default {
  seeds: [
    { option: "organizations", operation: "listUserOrganizations", id: "id", schema: "Organization" },
    { option: "memberships", operation: "listMemberships", id: "id", schema: "Membership", objects: ["account"] },
  ],
  invalidSeeds: [
    [() => createDouble("cloudflare", { organizations: [{}, { id: "x".repeat(33) }] }), "`organizations[1].id` is 33"],
    [
      () => createDouble("cloudflare", { memberships: [{ account: { name: "x".repeat(101) } }] }),
      "`memberships[0].account.name`",
    ],
    [
      () => createDouble("cloudflare", { organizations: [{ status: "banned" }] }),
      '`organizations[0].status` is "banned"',
    ],
  ],
  examples: {
    organizations: [{ id: "01a7362d577a6c3019a474fd6f485823" }],
    memberships: [{ id: "4536bcfad5faccb111b47003c79917fa" }],
  },
  credentials: [
    {
      auth: (token) => ({ token }),
      headers: bearer,
      others: [
        [bearer("wrong"), 401, wrongToken],
        [key("right"), 403, wrongKey],
      ],
    },
    {
      auth: (apiKey) => ({ email, apiKey }),
      headers: key,
      others: [
        [key("wrong"), 403, wrongKey],
        [key("right", "you@example.com"), 403, wrongKey],
        [bearer("right"), 401, wrongToken],
      ],
    },
  ],
  rejected: [
    [{}, 400, missing],
    [{ "x-auth-email": email }, 400, missing],
    [{ "x-auth-key": "any" }, 400, missing],
    [key("any", ""), 400, missing],
    [{ authorization: "Bearer" }, 400, malformed],
    [bearer("[object Promise]"), 400, malformed],
    [{ authorization: "Basic ZGVtbw==" }, 400, malformed],
  ],
  malformedToken: 400,
  failures: {
    404: { errors: [{ code: 7003 }, { code: 7000 }] },
    405: { errors: [{ code: 7001 }] },
    503: { success: false, errors: [{ code: 1000, message: "Service Unavailable" }], messages: [], result: null },
  },
  wait: { "retry-after": "7", ratelimit: '"default";r=0;t=7' },
  quota: {
    unlimited: quota(1_199, 1_200, 300),
    first: quota(1, 2, 60),
    second: quota(0, 2, 60),
    rejected: { ...quota(0, 2, 60, 300), "retry-after": "300" },
  },
} satisfies DoubleFacts;
