/** What Archera's double accepts, rejects and sends. */
import { createDouble } from "../../../src/testing/index.ts";
import { bearer, type DoubleFacts } from "../../testing/facts.ts";

const unauthorized = { type: "Unauthorized" };
const key = (secret: string) => ({ "x-api-key": secret });

export default {
  seeds: [{ option: "organizations", operation: "listOrganizations", id: "org_id", schema: "Organization" }],
  invalidSeeds: [
    [() => createDouble("archera", { organizations: [{ org_id: "acme" }] }), "`organizations[0].org_id`"],
    // @ts-expect-error a property that the spec does not have
    [() => createDouble("archera", { organizations: [{ id: "acme" }] }), "`organizations[0].id` is not documented"],
    // @ts-expect-error no list
    [() => createDouble("archera", { organizations: 7 }), "`organizations` must be an array"],
    [
      () => createDouble("archera", { organizations: { count: -1, at: () => ({}) } }),
      "`organizations.count` must be a non-negative integer",
    ],
  ],
  credentials: [
    {
      auth: (apiKey) => ({ apiKey }),
      headers: key,
      others: [
        [key("wrong"), 401, unauthorized],
        [bearer("right"), 401, unauthorized],
      ],
    },
    { auth: (token) => ({ token }), headers: bearer, others: [[key("right"), 401, unauthorized]] },
  ],
  alsoAccepted: [{ authorization: "bearer any" }],
  rejected: [
    [{}, 401, unauthorized],
    [key(""), 401, unauthorized],
    [{ authorization: "Basic ZGVtbw==" }, 401, unauthorized],
  ],
  failures: {
    404: { type: "NotFound" },
    405: { type: "MethodNotAllowed" },
    503: { code: 503, status: "Service Unavailable" },
  },
  wait: { "retry-after": "7" },
} satisfies DoubleFacts;
