/** How Vercel's teams become memberships of the common model, and what their list may leave out. */
import type { ListedTeam } from "../../../generated/vercel/types.ts";
import { field } from "../../client/value.ts";
import type { ListedMemberships, MembershipMapping } from "../../memberships/map.ts";

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
        "The token may be limited to one team, and Vercel does not document which teams it lists for such a token. Compare with a token for the full account.",
      applies: (list) => (list.done && list.count <= 1) || isLimitedByScope(list),
    },
  ],
} satisfies MembershipMapping<ListedTeam>;

/** Whether the page has a team that the token does not see in full. */
function isLimitedByScope({ page }: ListedMemberships): boolean {
  const teams = field(page?.body, "teams");
  return (Array.isArray(teams) ? teams : []).some((team: unknown) => {
    const limitedBy = field(team, "limitedBy");
    return Array.isArray(limitedBy) && limitedBy.includes("scope");
  });
}

/** For the documentation. */
export const reasons = {
  status: "the vendor states it as `membership.confirmed`, which is always true in its list",
  gaps: {
    "token-scope": {
      applies: "if the list has at most one team, or a team with `limitedBy: scope`",
      source: "https://vercel.com/docs/accounts/access-tokens",
    },
  },
};
