/** The rows of `org-contracts list` for the default double: organization, id, roles, status. */
export default [
  ["Harbour Lane Studios", "1013", "-", "member"],
  ["Ferry Timetables", "3127", "-", "member"],
] as const;
