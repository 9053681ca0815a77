/** What GitLab's groups become in the common model. */
import type { MembershipFacts } from "../../memberships/facts.ts";

export default {
  examples: {
    groups: [
      ["9970", "Larkspur Labs", undefined, "member"],
      ["10412", "Larkspur Labs / Platform", undefined, "member"],
    ],
    sparse: [["6543", "Northgate Rail", undefined, "member"]],
    "with-statistics": [["6543", "Northgate Rail", undefined, "member"]],
    none: [],
  },
  table: {
    organizationId: "`id`",
    organizationName: "`full_name`, else `name`, else `id`",
    status: "always `member`",
  },
} satisfies MembershipFacts;
