/** What GitLab's double accepts, rejects and sends. */
import { expect } from "vitest";
import { createDouble } from "../../../src/testing/index.ts";
import { bearer, type DoubleFacts } from "../../testing/facts.ts";

const privateToken = (token: string) => ({ "private-token": token });
const unauthorized = { message: "401 Unauthorized" };

const quota = (limit: number, remaining: number) => ({
  "ratelimit-limit": String(limit),
  "ratelimit-name": "throttle_authenticated_api",
  "ratelimit-observed": String(limit - remaining),
  "ratelimit-remaining": String(remaining),
  "ratelimit-reset": "1785000061",
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
  failures: {
    404: { message: "404 Not Found" },
    405: { message: "405 Method Not Allowed" },
    503: { message: "503 Service Unavailable" },
  },
  wait: { "retry-after": "7", "ratelimit-remaining": "0", "ratelimit-reset": "1785000007" },
  quota: {
    unlimited: { ...page, ...quota(2_000, 1_999) },
    first: { ...page, ...quota(2, 1) },
    second: { ...page, ...quota(2, 0) },
    rejected: {
      "retry-after": "60",
      "ratelimit-resettime": "Sat, 25 Jul 2026 17:21:00 GMT",
      ...quota(2, 0),
    },
  },
} satisfies DoubleFacts;
