/** How Auth0's organizations become memberships, and what their list leaves out. */
import { listUserOrganizations } from "../../../generated/auth0/operations.ts";
import type { Organization } from "../../../generated/auth0/types.ts";
import type { MembershipMapping } from "../../memberships/map.ts";

export const mapping = {
  toMembership: ({ id, name, display_name }) => ({ id, names: [display_name, name], status: "member" }),
  gaps: [
    {
      code: "first-1000",
      message: "Auth0 lists only the first 1,000 organizations of a user, and this list has 1,000.",
      applies: ({ count }) => count >= (listUserOrganizations.pagination.maxReadable ?? Infinity),
    },
  ],
} satisfies MembershipMapping<Organization>;

/** For the documentation. */
export const reasons = {
  status: "the operation lists the organizations that the user is a member of",
  gaps: {
    "first-1000": {
      applies: "if the list has 1,000 organizations",
      source: "https://auth0.com/docs/manage-users/organizations/configure-organizations/retrieve-organizations",
    },
  },
};
