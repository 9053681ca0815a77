/** What GitLab's double accepts, rejects and sends. */
import { expect } from "vitest";
import { PermissionError } from "../../../src/index.ts";
import { createDouble } from "../../../src/testing/index.ts";
import { bearer, type DoubleFacts } from "../../testing/facts.ts";

const privateToken = (token: string) => ({ "private-token": token });
const unauthorized = { message: "401 Unauthorized" };

const quota = (limit: number, remaining: number, reset: number) => ({
  "ratelimit-limit": String(limit),
  "ratelimit-name": "throttle_authenticated_api",
  "ratelimit-observed": String(limit - remaining),
  "ratelimit-remaining": String(remaining),
  "ratelimit-reset": String(reset),
  "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
});

/** Two groups, without a parameter. */
const page = {
  link: expect.stringMatching(/^<.*&page=1&per_page=20>; rel="first", <.*>; rel="last"$/),
  "x-next-page": "",
  "x-page": "1",
  "x-per-page": "20",
  "x-prev-page": "",
  "x-total": "2",
  "x-total-pages": "1",
};

export default {
  seeds: [{ option: "groups", operation: "listGroups", id: "id", schema: "Group" }],
  invalidSeeds: [
    // @ts-expect-error the compiler rejects it too
    [() => createDouble("gitlab", { groups: [{ id: "7" }] }), "`groups[0].id` is string"],
    [() => createDouble("gitlab", { groups: [{ visibility: "secret" }] }), '`groups[0].visibility` is "secret"'],
    [() => createDouble("gitlab", { groups: [{}, { name: undefined }] }), "`groups[1].name` is required"],
  ],
  examples: { groups: [{ full_path: "larkspur-labs/platform" }] },
  credentials: [
    {
      auth: (token) => ({ token }),
      headers: privateToken,
      others: [
        [privateToken("wrong"), 401, unauthorized],
        [bearer("wrong"), 401, unauthorized],
      ],
    },
    {
      auth: (oauthToken) => ({ oauthToken }),
      headers: bearer,
      others: [
        [bearer("wrong"), 401, unauthorized],
        [privateToken("right"), 401, unauthorized],
      ],
    },
  ],
  rejected: [
    [{}, 401, unauthorized],
    [{ authorization: "Basic ZGVtbw==" }, 401, unauthorized],
  ],
  malformedToken: 401,
  unknownParameter: 200,
  failures: {
    404: { message: "404 Not Found" },
    405: { message: "405 Method Not Allowed" },
    503: { message: "503 Service Unavailable" },
  },
  forbidden: PermissionError,
  wait: { "retry-after": "7", "ratelimit-remaining": "0", "ratelimit-reset": "1785000007" },
  quota: {
    unlimited: { ...page, ...quota(2_000, 1_999, 1_785_000_061) },
    first: { ...page, ...quota(2, 1, 1_785_000_061) },
    second: { ...page, ...quota(2, 0, 1_785_000_061) },
    rejected: {
      "retry-after": "60",
      "ratelimit-resettime": "Sat, 25 Jul 2026 17:21:00 GMT",
      ...quota(2, 0, 1_785_000_061),
    },
  },
} satisfies DoubleFacts;
