/** The rows of `org-contracts list` for the default double: organization, id, roles, status. */
export default [
  ["larkspur-labs", "larkspur-labs", "-", "member"],
  ["tidewater-coop", "tidewater-coop", "-", "invited"],
] as const;
