/** The rows of `org-contracts list` for the default double: organization, id, roles, status. */
export default [
  ["Meridian Outdoor Supply", "3f1c8b7e5d2a4960b8e1f7c2a9d40536", "Super Administrator - All Privileges", "member"],
  ["Harborlight Analytics", "9a7d41e0c65b4f2883bd0e6f1c2a7954", "Administrator Read Only", "member"],
  ["Alder & Vale Ceramics", "5be2097fd1c84a36a0f4d9837ce61b20", "Administrator Read Only", "invited"],
] as const;
