/** How HCP Terraform's memberships become those of the common model, and what their list may leave out. */
import type { Membership } from "../../../generated/terraform/types.ts";
import { field } from "../../client/value.ts";
import type { ListedMemberships, MembershipMapping } from "../../memberships/map.ts";

export const mapping = {
  toMembership: ({ attributes, relationships }: Partial<Membership>) => ({
    // The id of an organization is its name.
    id: relationships?.organization?.data?.id,
    names: [],
    status: statusOf(attributes?.status),
    user: { id: relationships?.user?.data?.id, email: attributes?.email },
  }),
  gaps: [
    {
      code: "no-user",
      message:
        "The list does not show a user, and HCP Terraform does not document what it lists for the token of a team or an organization. Check that the token belongs to a user.",
      applies: (list) => isServiceAccount(list) || (list.done && list.count === 0),
    },
    {
      code: "organization-policy",
      message:
        "HCP Terraform does not document whether the list includes organizations that disable user tokens or require single sign-on.",
    },
  ],
} satisfies MembershipMapping<Membership>;

function statusOf(status: Membership["attributes"]["status"] | undefined) {
  return status === "active" ? "member" : status;
}

/** The account that stands for a token of a team or an organization, where `include=user` shows it. */
function isServiceAccount({ page }: ListedMemberships): boolean {
  const included = field(page?.body, "included");
  return (Array.isArray(included) ? included : []).some(
    (one: unknown) => field(field(one, "attributes"), "is-service-account") === true,
  );
}

/** For the documentation. */
export const reasons = {
  status: "the vendor states it as `attributes.status`; it does not state what `inactive` means",
  gaps: {
    "no-user": {
      applies: "if the response shows a service account, or no membership, which may mean such an account",
      source: "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens",
    },
    "organization-policy": {
      applies: "always: the response does not show it",
      source: "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens",
    },
  },
};
