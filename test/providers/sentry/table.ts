/** The rows of `org-contracts list` for the default double: organization, id, roles, status. */
export default [
  ["Larkspur Labs", "4509120034", "-", "member"],
  ["Tidewater Cooperative", "4510733921", "-", "member"],
] as const;
