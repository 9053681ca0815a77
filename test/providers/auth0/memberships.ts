/** What Auth0's organizations become as memberships. */
import type { MembershipFacts } from "../../memberships/facts.ts";

export default {
  examples: {
    array: [
      ["org_9ybsU1dN2dKfDkBi", "Juniper Freight", undefined, "member"],
      ["org_Qm4TzX7vLc0HsWpe", "Saltmarsh Analytics", undefined, "member"],
      ["org_2RkVb8YtNa5GfJuC", "Tern Logistics", undefined, "member"],
    ],
    "array-none": [],
    totals: [
      ["org_Qm4TzX7vLc0HsWpe", "Saltmarsh Analytics", undefined, "member"],
      ["org_2RkVb8YtNa5GfJuC", "Tern Logistics", undefined, "member"],
    ],
    "totals-wrong": [["org_7HdWq3ZsEy6MxKoP", "Kestrel Payments", undefined, "member"]],
    "totals-past-the-end": [],
  },
  table: {
    organizationId: "`id`",
    organizationName: "`display_name`, else `name`, else `id`",
    status: "always `member`",
  },
} satisfies MembershipFacts;
