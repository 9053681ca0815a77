/** The rows of `org-contracts list` for the default double: organization, id, roles, status. */
export default [
  ["Juniper Freight", "org_9ybsU1dN2dKfDkBi", "-", "member"],
  ["Saltmarsh Analytics", "org_Qm4TzX7vLc0HsWpe", "-", "member"],
  ["Tern Logistics", "org_2RkVb8YtNa5GfJuC", "-", "member"],
] as const;
