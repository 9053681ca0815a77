/** What k6 Cloud's organizations become as memberships. */
import type { MembershipFacts } from "../../memberships/facts.ts";

export default {
  examples: {
    organizations: [
      ["1013", "Harbour Lane Studios", undefined, "member"],
      ["3127", "Ferry Timetables", undefined, "member"],
    ],
    older: [["117", "Lighthouse Tickets", undefined, "member"]],
    none: [],
  },
  table: {
    organizationId: "`id`",
    organizationName: "`name`, else `id`",
    status: "always `member`",
  },
} satisfies MembershipFacts;
