import { leaveGroup, listGroups } from "../../../../generated/gitlab/operations.ts";
import type { SubjectDefinition } from "../../subject.ts";

const group = (index: number) => ({
  id: 9_000_000 + index,
  web_url: `https://gitlab.com/groups/group-${index}`,
  name: `Group ${index}`,
  path: `group-${index}`,
  description: `Group ${index}`,
  visibility: "private",
  share_with_group_lock: false,
  require_two_factor_authentication: true,
  two_factor_grace_period: 48,
  project_creation_level: "developer",
  subgroup_creation_level: "maintainer",
  auto_devops_enabled: null,
  emails_disabled: false,
  emails_enabled: true,
  mentions_disabled: null,
  lfs_enabled: true,
  default_branch: null,
  avatar_url: null,
  request_access_enabled: true,
  full_name: `Group ${index}`,
  full_path: `group-${index}`,
  created_at: "2025-08-12T09:30:00.000Z",
  parent_id: null,
});

export default {
  sdk: { "@gitbeaker/rest": "43.8.0" },
  sdkNote:
    "`@gitbeaker/rest` limits itself to 3,000 requests per minute by default, which is turned off here. It has no option for `fetch`, so the global one is replaced during its calls. It returns a list only when it has all pages.",
  operation: listGroups,
  numbers: { parameter: "page", first: 1 },
  leave: leaveGroup,
  pageSize: 100,
  program: {
    group: "groups",
    query: { min_access_level: 10 },
    type: "{ id: number; full_path: string }[]",
    items: "data",
  },
  item: group,
  unknownItem: (index) => ({ ...group(index), visibility: "partners" }),
  body: (groups) => groups,
  failure: (_, message) => ({ message }),
} satisfies SubjectDefinition;
