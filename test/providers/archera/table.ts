/** The rows of `org-contracts list` for the default double: organization, id, roles, status, and how the user came there where the provider states it. */
export default [
  ["Juniper Freight", "3f6c1d2a-58b7-4e09-9c41-7d2f0b86a5e3", "admin", "member", "direct"],
  ["Juniper Freight Sandbox", "b81e04c7-2d9f-4a63-8f15-c06d7e3a92b4", "user", "member", "direct"],
  ["Saltmarsh Analytics", "60d3b9e8-7f42-4c1a-b05e-e94a2d6f18c7", "cloud_rep", "unknown", "partnership"],
] as const;
