/** What k6 Cloud's double accepts, rejects and sends. */
import { createDouble } from "../../../src/testing/index.ts";
import { bearer, type DoubleFacts } from "../../testing/facts.ts";

const invalid = { error: { code: 6 } };
const headers = (token: string) => ({ authorization: `Token ${token}` });

export default {
  seeds: [
    { option: "organizations", operation: "listOrganizations", id: "id", schema: "Organization" },
    { option: "projects", operation: "listProjects", id: "id", besides: { organizations: [{ id: 1013 }] } },
  ],
  invalidSeeds: [
    [
      () => createDouble("k6", { organizations: [{ id: undefined }] }),
      "`organizations[0].id` is required, but missing",
    ],
    [() => createDouble("k6", { projects: [{ id: 1.5 }] }), "`projects[0].id` is number"],
    // @ts-expect-error no id
    [() => createDouble("k6", { organizations: [{ id: {} }] }), "`organizations[0].id` is object"],
    // @ts-expect-error nothing in place of an item
    [() => createDouble("k6", { organizations: [{}, null] }), "`organizations[1]` must be an object"],
  ],
  examples: { organizations: [{ id: 1013 }] },
  credentials: [{ auth: (token) => ({ token }), headers, others: [[headers("wrong"), 401, invalid]] }],
  alsoAccepted: [bearer("any")],
  rejected: [
    [{}, 401, { error: { code: 5 } }],
    [{ authorization: "any" }, 401, invalid],
    [{ authorization: "Basic ZGVtbw==" }, 401, invalid],
  ],
  failures: {
    404: { error: { code: 3 } },
    405: { error: { code: 7 } },
    503: { error: { message: "Service Unavailable", code: 0 } },
  },
  wait: { "retry-after": "7" },
} satisfies DoubleFacts;
