/** The rows of `org-contracts list` for the default double: organization, id, roles, status. */
export default [
  ["larkspur-labs", "31204477", "admin", "member"],
  ["northgate-rail", "9912045", "member", "member"],
  ["tidewater-coop", "77120934", "member", "invited"],
] as const;
