/** What Sentry's double accepts, rejects and sends. */
import { expect } from "vitest";
import { createDouble } from "../../../src/testing/index.ts";
import { bearer, type DoubleFacts } from "../../testing/facts.ts";

const missing = { detail: "Authentication credentials were not provided." };
const wrong = { detail: "Invalid token" };

const quota = (limit: number, remaining: number, reset = 1_785_000_061) => ({
  "x-sentry-rate-limit-limit": String(limit),
  "x-sentry-rate-limit-remaining": String(remaining),
  "x-sentry-rate-limit-reset": String(reset),
  "x-sentry-rate-limit-concurrentlimit": "25",
  "x-sentry-rate-limit-concurrentremaining": "24",
});

/** A list has links to both sides, also where it is one page. */
const links = { link: expect.stringContaining('rel="next"; results="false"') };

export default {
  seeds: [{ option: "organizations", operation: "listOrganizations", id: "id", schema: "Organization" }],
  invalidSeeds: [
    // @ts-expect-error the compiler rejects it too
    [() => createDouble("sentry", { organizations: [{ id: 7 }] }), "`organizations[0].id` is number"],
    // @ts-expect-error the compiler rejects it too
    [() => createDouble("sentry", { members: [{ orgRole: 7 }] }), "`members[0].orgRole` is number"],
  ],
  credentials: [{ auth: (token) => ({ token }), headers: bearer, others: [[bearer("wrong"), 401, wrong]] }],
  rejected: [
    [{}, 401, missing],
    [{ authorization: "Basic ZGVtbw==" }, 401, missing],
  ],
  failures: {
    404: { detail: "The requested resource does not exist" },
    405: { detail: "Method Not Allowed" },
    503: { detail: "Service Unavailable" },
  },
  wait: { "x-sentry-rate-limit-remaining": "0", "x-sentry-rate-limit-reset": "1785000007" },
  quota: {
    unlimited: { ...links, ...quota(40, 39, 1_785_000_002) },
    first: { ...links, ...quota(2, 1) },
    second: { ...links, ...quota(2, 0) },
    rejected: quota(2, 0),
  },
} satisfies DoubleFacts;
