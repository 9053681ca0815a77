/** What k6 Cloud's organizations become as memberships. */
import type { MembershipFacts } from "../../memberships/facts.ts";

export default {
  examples: {
    organizations: [
      ["1013", "Harbour Lane Studios", [], "member"],
      ["3127", "Ferry Timetables", [], "member"],
    ],
    older: [["117", "Lighthouse Tickets", [], "member"]],
    none: [],
  },
  table: {
    organizationId: "`id`",
    organizationName: "`name`",
    status: "always `member`",
  },
} satisfies MembershipFacts;
