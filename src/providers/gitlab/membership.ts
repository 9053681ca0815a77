/** How GitLab's groups, and the memberships of another user, become memberships, and what their lists leave out. */
import type { Group, Membership } from "../../../generated/gitlab/types.ts";
import { field, textOf } from "../../client/value.ts";
import type { ListedMemberships, MembershipMapping } from "../../memberships/map.ts";

const invitedGroups = {
  code: "invited-groups",
  message:
    "The list does not include groups that the user can access through an invited group, if any. Compare with the page Groups, Member.",
};

const minimalAccess = {
  code: "minimal-access",
  message:
    "The list does not include groups in which the user has the role Minimal Access, if any. Group owners can check the page Manage, Members.",
};

/** Of the groups of the token's user. */
export const mapping = {
  toMembership: ({ id, name, full_name }: Partial<Group>) => ({ id, names: [full_name, name], status: "member" }),
  gaps: [invitedGroups, { ...minimalAccess, applies: mayHaveMinimalAccess }],
} satisfies MembershipMapping<Group>;

/** The names in the documentation of the list; an instance may have levels of a later version. */
const roles = new Map([
  [0, "No access"],
  [5, "Minimal Access"],
  [10, "Guest"],
  [15, "Planner"],
  [20, "Reporter"],
  [25, "Security Manager"],
  [30, "Developer"],
  [40, "Maintainer"],
  [50, "Owner"],
]);

/** Of the direct memberships in groups that an administrator gets of any user. */
export const userMapping = {
  toMembership: ({ source_id, source_name, access_level }: Partial<Membership>) => ({
    id: source_id,
    names: [source_name],
    roles: rolesOf(access_level),
    status: "member",
    via: "direct",
  }),
  gaps: [
    {
      code: "inherited",
      message: "The list contains direct memberships only. It does not include the groups inside these groups, if any.",
    },
    {
      ...invitedGroups,
      message:
        "The list does not include groups that the user can access through an invited group, if any. Group owners can check the page Manage, Members.",
    },
    minimalAccess,
    {
      code: "custom-roles",
      message:
        "The list shows a custom role as the default role that it is based on. Group owners can check the page Manage, Members.",
    },
  ],
} satisfies MembershipMapping<Membership>;

/** An unknown number stays as it is: it is what GitLab states, and its name is not known. */
function rolesOf(level: number | null | undefined) {
  if (level === undefined || level === null) return undefined;
  return [roles.get(level) ?? (typeof level === "number" ? String(level) : level)];
}

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
        "if a group is on GitLab.com or has no `web_url`, if a group has the field `wiki_access_level` (Premium and Ultimate), or if the list is empty",
      source: "https://docs.gitlab.com/user/permissions/#users-with-minimal-access",
    },
  },
};

/** For the documentation. The vendor's code is cited from a copy. */
export const userReasons = {
  roles: "by its name in GitLab's documentation, or the number if it has none",
  status:
    "the operation lists the groups that the user is a direct member of; in the vendor's code those without requests for access",
  gaps: {
    inherited: {
      applies: "always: the operation lists direct memberships only",
      source: "https://docs.gitlab.com/api/users/#list-projects-and-groups-that-a-user-is-a-member-of",
    },
    "invited-groups": {
      applies: "always: the operation lists direct memberships only",
      source:
        "https://docs.gitlab.com/api/group_members/#list-all-members-of-a-group-including-inherited-and-invited-members",
    },
    "minimal-access": {
      applies: "always: in the vendor's code the list contains groups from the role Guest on",
      source:
        "https://github.com/pavankalisetti009/gitlab/blob/001f810788060f61f194f0b69632974937237b4a/app/models/user.rb",
    },
    "custom-roles": {
      applies: "always: a membership states only the access level",
      source: "https://docs.gitlab.com/api/member_roles/",
    },
  },
};
