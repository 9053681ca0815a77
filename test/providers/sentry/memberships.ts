/** What Sentry's organizations become as memberships. */
import type { MembershipFacts } from "../../memberships/facts.ts";

export default {
  examples: {
    organizations: [
      ["4509120034", "Larkspur Labs", undefined, "member"],
      ["4510733921", "Tidewater Cooperative", undefined, "member"],
    ],
    sparse: [["7", "Northgate Rail", undefined, "member"]],
    none: [],
  },
  table: {
    organizationId: "`id`",
    organizationName: "`name`, else `slug`, else `id`",
    status: "always `member`",
  },
} satisfies MembershipFacts;
