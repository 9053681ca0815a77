import { leaveOrganization, listOrganizations } from "../../../../generated/github/operations.ts";
import type { SubjectDefinition } from "../../subject.ts";

const api = "https://api.github.com/orgs";
const documentation = "https://docs.github.com/rest";

export default {
  sdk: { octokit: "5.0.5" },
  operation: listOrganizations,
  numbers: { parameter: "page", first: 1 },
  leave: leaveOrganization,
  pageSize: 100,
  program: { group: "organizations", type: "{ id: number; login: string }[]", items: "data" },
  item: (index) => ({
    login: `organization-${index}`,
    id: 9_000_000 + index,
    node_id: `O_kgDO${String(index).padStart(8, "0")}`,
    url: `${api}/organization-${index}`,
    repos_url: `${api}/organization-${index}/repos`,
    events_url: `${api}/organization-${index}/events`,
    hooks_url: `${api}/organization-${index}/hooks`,
    issues_url: `${api}/organization-${index}/issues`,
    members_url: `${api}/organization-${index}/members{/member}`,
    public_members_url: `${api}/organization-${index}/public_members{/member}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${9_000_000 + index}?v=4`,
    description: `Organization ${index}`,
  }),
  body: (organizations) => organizations,
  // A limit is recognized by its words.
  failure: (status, message) => ({
    message: status === 429 ? "You have exceeded a secondary rate limit." : message,
    documentation_url: documentation,
    status: String(status),
  }),
} satisfies SubjectDefinition;
