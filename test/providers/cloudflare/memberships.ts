/** What Cloudflare's organizations become as memberships. */
import type { MembershipFacts } from "../../memberships/facts.ts";

export default {
  examples: {
    roles: [
      ["5be2097fd1c84a36a0f4d9837ce61b20", "Alder & Vale Ceramics", ["Administrator Read Only"], "invited"],
      ["9a7d41e0c65b4f2883bd0e6f1c2a7954", "Harborlight Analytics", ["Administrator Read Only"], "member"],
      ["c2604f9be8d7431ea5b3907f16da82e4", "Sable Point Brewing", [], "rejected"],
    ],
    policies: [
      [
        "3f1c8b7e5d2a4960b8e1f7c2a9d40536",
        "Meridian Outdoor Supply",
        ["Super Administrator - All Privileges"],
        "member",
      ],
      ["9a7d41e0c65b4f2883bd0e6f1c2a7954", "Harborlight Analytics", ["Cache Purge"], "member"],
    ],
    "last-page": [["7e04b19c2d", "Quillback Studio", ["Administrator"], "member"]],
    none: [],
  },
  table: {
    organizationId: "`account.id`",
    organizationName: "`account.name`, else `account.id`",
    status: "`status`: `accepted` is `member`, `pending` is `invited`, `rejected` is `rejected`",
  },
} satisfies MembershipFacts;
