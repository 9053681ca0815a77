/** What Vercel's teams become in the common model. */
import type { MembershipFacts } from "../../memberships/facts.ts";

export default {
  examples: {
    teams: [
      ["team_3fQm8vXw2KpL7dRaBq4ZtW8n", "Larkspur Labs", ["OWNER"], "member"],
      ["team_9cTn5sJy4HbG6mEkXd7RfM2g", "Tidewater Cooperative", ["DEVELOPER", "SECURITY"], "member", "mail"],
      ["team_4vBx7qDf1ZtS9kHnWf5D2mGs", "Northgate Rail", ["MEMBER"], "member", "saml"],
    ],
    limited: [
      ["team_4vBx7qDf1ZtS9kHnWf5D2mGs", "Northgate Rail", ["VIEWER"], "member"],
      ["team_6wPz1aUe8NrV3yCxTc8JpWf5", "harborlight", ["CONTRIBUTOR"], "member"],
    ],
    more: [["team_3fQm8vXw2KpL7dRaBq4ZtW8n", "Larkspur Labs", ["OWNER"], "member"]],
    sparse: [["team_3fQm8vXw2KpL7dRaBq4ZtW8n", "larkspur-labs", undefined, "unknown"]],
    none: [],
  },
  table: {
    organizationId: "`id`",
    organizationName: "`name`, else `slug`, else `id`",
    status: "`membership.confirmed`: `true` is `member`, `false` is `unknown`",
  },
} satisfies MembershipFacts;
