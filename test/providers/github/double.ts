/** What GitHub's double accepts, rejects and sends. */
import { expect } from "vitest";
import { createDouble } from "../../../src/testing/index.ts";
import { bearer, type DoubleFacts } from "../../testing/facts.ts";

const documentation_url = "https://docs.github.com/rest";
const wrong = { message: "Bad credentials", status: "401" };

const quota = (remaining: number, limit: number, reset = 1_785_000_061) => ({
  "x-github-api-version-selected": "2022-11-28",
  "x-github-request-id": expect.stringMatching(/^[0-9A-F]{4}(:[0-9A-F]{6}){3}:[0-9A-F]{8}$/),
  "x-oauth-scopes": "admin:org, read:org",
  "x-ratelimit-limit": String(limit),
  "x-ratelimit-remaining": String(remaining),
  "x-ratelimit-used": String(limit - remaining),
  "x-ratelimit-reset": String(reset),
  "x-ratelimit-resource": "core",
});

export default {
  seeds: [
    {
      option: "memberships",
      operation: "listMemberships",
      id: "organization_url",
      schema: "Membership",
      objects: ["organization"],
    },
  ],
  invalidSeeds: [
    [
      // @ts-expect-error the compiler rejects it too
      () => createDouble("github", { memberships: [{ organization: { login: 7 } }] }),
      "`memberships[0].organization.login` is number",
    ],
    [() => createDouble("github", { memberships: [{ role: "king" }] }), '`memberships[0].role` is "king"'],
    [() => createDouble("github", { memberships: [{ organization: undefined }] }), "`memberships[0].organization`"],
    ...[5, [], true].map(
      (user) =>
        [
          // @ts-expect-error the compiler rejects it too
          () => createDouble("github", { memberships: [{ user }] }),
          "`memberships[0].user` is",
        ] as const,
    ),
  ],
  examples: { memberships: [{ organization: { login: "larkspur-labs" }, role: "admin" }] },
  credentials: [{ auth: (token) => ({ token }), headers: bearer, others: [[bearer("wrong"), 401, wrong]] }],
  alsoAccepted: [{ authorization: "token any" }],
  rejected: [
    [{}, 401, { message: "Requires authentication" }],
    [{ authorization: "Basic ZGVtbw==" }, 401, wrong],
  ],
  failures: {
    404: { message: "Not Found", status: "404" },
    405: { message: "Method Not Allowed", status: "405" },
    503: { message: "Service Unavailable", documentation_url, status: "503" },
  },
  wait: { "retry-after": "7", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1785000007" },
  limited: 403,
  quota: {
    unlimited: quota(4_999, 5_000, 1_785_003_601),
    first: quota(1, 2),
    second: quota(0, 2),
    rejected: quota(0, 2),
  },
} satisfies DoubleFacts;
