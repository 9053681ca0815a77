/** How Cloudflare's memberships become those of the common model, and what their list may leave out. */
import type { Membership } from "../../../generated/cloudflare/types.ts";
import type { MembershipMapping } from "../../memberships/map.ts";

export const mapping = {
  toMembership: ({ account, roles, policies, status }) => ({
    id: account?.id,
    names: [account?.name],
    // Policies grant roles through their permission groups, in addition to `roles` or instead of it.
    roles: roles || policies ? [...listOf(roles), ...granted(policies)] : undefined,
    status: status === "accepted" ? "member" : status === "pending" ? "invited" : status,
  }),
  gaps: [
    {
      code: "token-scope",
      message:
        "A Cloudflare API token sees only the accounts that its resources include. Compare with a list by email and API key.",
    },
  ],
} satisfies MembershipMapping<Membership>;

function granted(policies: Membership["policies"]) {
  return listOf(policies).flatMap((policy) => {
    if (policy === undefined || policy === null) return [undefined];
    return policy.access === "deny" ? [] : listOf(policy.permission_groups).map((group) => group?.name ?? group?.id);
  });
}

/** None where there is none; what is no list is one unreadable entry, which becomes a gap. */
function listOf<Item>(list: readonly Item[] | null | undefined): readonly (Item | undefined)[] {
  return list === undefined || list === null ? [] : Array.isArray(list) ? list : [undefined];
}

/** For the documentation. */
export const reasons = {
  status: "the vendor states it",
  gaps: {
    "token-scope": {
      applies: "with an API token, not with email and API key",
      source: "https://developers.cloudflare.com/fundamentals/api/get-started/create-token/",
    },
  },
};
