/** What HCP Terraform's memberships become in the common model. */
import type { MembershipFacts } from "../../memberships/facts.ts";

export default {
  examples: {
    memberships: [
      ["larkspur-labs", "larkspur-labs", undefined, "member"],
      ["tidewater-coop", "tidewater-coop", undefined, "invited"],
    ],
    "with-users": [["larkspur-labs", "larkspur-labs", undefined, "member"]],
    "service-account": [["larkspur-labs", "larkspur-labs", undefined, "member"]],
    inactive: [["northgate-rail", "northgate-rail", undefined, "inactive"]],
    none: [],
  },
  table: {
    organizationId: "`relationships.organization.data.id`",
    organizationName: "`relationships.organization.data.id`",
    status: "`attributes.status`: `active` is `member`, `invited` is `invited`, `inactive` is `inactive`",
  },
} satisfies MembershipFacts;
