/** How Vercel's teams become memberships of the common model, and what their list may leave out. */
import type { ListedTeam } from "../../../generated/vercel/types.ts";
import type { MembershipReasons } from "../../memberships/gaps.ts";
import type { MembershipMapping } from "../../memberships/map.ts";

export const mapping = {
  toMembership: ({ id, name, slug, membership }: Partial<ListedTeam>) => ({
    id,
    names: [name, slug],
    roles: membership?.role === undefined ? membership?.teamRoles : [membership.role, ...(membership.teamRoles ?? [])],
    status: membership?.confirmed === true ? "member" : undefined,
    via: membership?.joinedFrom?.origin,
    user: { id: membership?.uid },
  }),
  gaps: [
    {
      code: "token-scope",
      message:
        "The list has one team at most, and Vercel does not document which teams it lists for a token whose scope is one team. Compare with a token whose scope is the full account.",
      // A token of one team sees no other one in full.
      applies: ({ done, count }) => done && count <= 1,
    },
  ],
} satisfies MembershipMapping<ListedTeam>;

/** For the documentation. */
export const reasons = {
  status: "the vendor states it as `membership.confirmed`, which is always true in its list",
  gaps: {
    "token-scope": {
      applies: "where the list has one team at most, so that it may be that of a token whose scope is one team",
      source: "https://vercel.com/docs/accounts/access-tokens",
    },
  },
} satisfies MembershipReasons;
