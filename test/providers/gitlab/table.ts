/** The rows of `org-contracts list` for the default double: organization, id, roles, status. */
export default [
  ["Larkspur Labs", "9970", "-", "member"],
  ["Larkspur Labs / Platform", "10412", "-", "member"],
] as const;
