/** What the memberships of another user at GitLab become in the common model. */
import type { MembershipFacts } from "../../memberships/facts.ts";

export default {
  examples: {
    // Of a request without `type`: a source requests groups only.
    memberships: [
      ["9970", "Larkspur Labs", ["Developer"], "member", "direct"],
      ["71204", "Tide Tables", ["Reporter"], "member", "direct"],
    ],
    none: [],
  },
  table: {
    organizationId: "`source_id`",
    organizationName: "`source_name`, else `source_id`",
    roles: "`access_level`, by its name in GitLab's documentation, or the number if it has none",
    status: "always `member`",
    via: "always `direct`",
    user: "the user of the source",
  },
  lost: ["source_type"],
} satisfies MembershipFacts;
