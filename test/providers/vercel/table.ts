/** The rows of `org-contracts list` for the default double: organization, id, roles, status, and how the user came there where the provider states it. */
export default [
  ["Larkspur Labs", "team_3fQm8vXw2KpL7dRaBq4ZtW8n", "OWNER", "member", "-"],
  ["Tidewater Cooperative", "team_9cTn5sJy4HbG6mEkXd7RfM2g", "DEVELOPER, SECURITY", "member", "mail"],
  ["Northgate Rail", "team_4vBx7qDf1ZtS9kHnWf5D2mGs", "MEMBER", "member", "saml"],
] as const;
