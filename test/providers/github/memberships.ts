/** What GitHub's memberships become in the common model. */
import type { MembershipFacts } from "../../memberships/facts.ts";

export default {
  examples: {
    memberships: [
      ["31204477", "larkspur-labs", ["admin"], "member", "direct"],
      ["9912045", "northgate-rail", ["member"], "member", "inherited"],
      ["77120934", "tidewater-coop", ["member"], "invited", "direct"],
    ],
    sparse: [["17", "larkspur-labs", ["billing_manager"], "member"]],
    none: [],
  },
  table: {
    organizationId: "`organization.id`",
    organizationName: "`organization.login`, else `organization.id`",
    status: "`state`: `active` is `member`, `pending` is `invited`",
  },
} satisfies MembershipFacts;
