/** The rows of `org-contracts list` for the default double: organization, id, roles, status, and how the user came there where the provider states it. */
export default [
  ["larkspur-labs", "31204477", "admin", "member", "direct"],
  ["northgate-rail", "9912045", "member", "member", "inherited"],
  ["tidewater-coop", "77120934", "member", "invited", "direct"],
] as const;
