/** How GitLab's groups become memberships, and what their list leaves out. */
import type { Group } from "../../../generated/gitlab/types.ts";
import { field, textOf } from "../../client/value.ts";
import type { ListedMemberships, MembershipMapping } from "../../memberships/map.ts";

export const mapping = {
  toMembership: ({ id, name, full_name }: Partial<Group>) => ({ id, names: [full_name, name], status: "member" }),
  gaps: [
    {
      code: "invited-groups",
      message:
        "The list does not include groups that the user belongs to by way of an invited group, if there are any. Compare with the page Groups, Member.",
    },
    {
      code: "minimal-access",
      message:
        "The list does not include groups in which the user has the role Minimal Access, if there are any. Their owners see it on the page Manage, Members.",
      applies: mayHaveMinimalAccess,
    },
  ],
} satisfies MembershipMapping<Group>;

/** A group shows the tier of the host, or on GitLab.com that of its own. An empty list shows nothing. */
function mayHaveMinimalAccess({ page, count, done }: ListedMemberships): boolean {
  const groups: unknown[] = Array.isArray(page?.body) ? page.body : [];
  return (
    (done && count === 0) ||
    groups.some(
      (group) =>
        field(group, "wiki_access_level") !== undefined ||
        textOf(field(group, "web_url"))?.startsWith("https://gitlab.com/") !== false,
    )
  );
}

/** For the documentation. */
export const reasons = {
  status: "the list has groups in which the user has at least the role Guest",
  gaps: {
    "invited-groups": {
      applies: "always: the response does not show it",
      source:
        "https://docs.gitlab.com/api/group_members/#list-all-members-of-a-group-including-inherited-and-invited-members",
    },
    "minimal-access": {
      applies:
        "on GitLab.com, where a group has the field `wiki_access_level`, which Premium and Ultimate have, or none of its address, and where the list is empty",
      source: "https://docs.gitlab.com/user/permissions/#users-with-minimal-access",
    },
  },
};
