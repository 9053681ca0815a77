/** What HCP Terraform's double accepts, rejects and sends. */
import { expect } from "vitest";
import { createDouble } from "../../../src/testing/index.ts";
import { bearer, type DoubleFacts } from "../../testing/facts.ts";

const failure = (status: number, title: string) => ({ errors: [{ status: String(status), title }] });
const unauthorized = failure(401, "unauthorized");

const quota = (limit: number, remaining: number, reset = 60) => ({
  "content-type": "application/vnd.api+json",
  "x-ratelimit-limit": String(limit),
  "x-ratelimit-remaining": String(remaining),
  "x-ratelimit-reset": String(reset),
  "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
});

export default {
  seeds: [
    {
      option: "memberships",
      operation: "listMemberships",
      id: "id",
      schema: "Membership",
      objects: ["attributes", "relationships"],
    },
  ],
  invalidSeeds: [
    // @ts-expect-error the compiler rejects it too
    [() => createDouble("terraform", { memberships: [{ id: 7 }] }), "`memberships[0].id` is number"],
    [
      () => createDouble("terraform", { memberships: [{ attributes: { status: "left" } }] }),
      '`memberships[0].attributes.status` is "left"',
    ],
  ],
  examples: {
    memberships: [
      { id: "ou-3fQm8vXw2KpL7dRa", relationships: { organization: { data: { id: "acme", type: "organizations" } } } },
    ],
  },
  credentials: [{ auth: (token) => ({ token }), headers: bearer, others: [[bearer("wrong"), 401, unauthorized]] }],
  rejected: [
    [{}, 401, unauthorized],
    [{ authorization: "Basic ZGVtbw==" }, 401, unauthorized],
  ],
  failures: {
    404: failure(404, "not found"),
    405: failure(405, "method not allowed"),
    503: failure(503, "service unavailable"),
  },
  wait: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "6.5" },
  quota: { unlimited: quota(30, 29, 1), first: quota(2, 1), second: quota(2, 0), rejected: quota(2, 0) },
} satisfies DoubleFacts;
