/** How Archera's organizations become memberships, and what their list may leave out. */
import type { Organization } from "../../../generated/archera/types.ts";
import type { MembershipMapping } from "../../memberships/map.ts";

export const mapping = {
  toMembership: ({ org_id, name, role, kind }) => ({
    id: org_id,
    names: [name],
    roles: [role],
    status: kind === "direct" ? "member" : undefined,
    via: kind,
  }),
  gaps: [
    {
      code: "token-scope",
      message:
        "Archera does not document which scope an OAuth access token needs to see every organization. Compare with a list by API key.",
    },
  ],
} satisfies MembershipMapping<Organization>;

/** For the documentation. */
export const reasons = {
  status: "the vendor states the reason for the access: only those with `direct` were joined",
  gaps: {
    "token-scope": {
      applies: "with an access token, not with an API key",
      source: "https://docs.archera.ai/api-reference/public-api/oauth",
    },
  },
};
