/** GitHub as the faults see it. */
import { createGithubClient, type GithubClient, type GithubOptions } from "../../../src/providers/github/index.ts";
import { bearer, type ListFacts, type SubjectFacts } from "../../faults/subject.ts";

const body: ListFacts<GithubClient>["body"] = (items) => items;

export const membership = (number: number) => ({
  url: `https://api.github.com/orgs/org-${number}/memberships/octocat`,
  state: "active",
  role: "member",
  organization_url: `https://api.github.com/orgs/org-${number}`,
  organization: { login: `org-${number}`, id: number },
  user: { login: "octocat", id: 1 },
});

export default {
  create: createGithubClient,
  credentials: [{ name: "a token", auth: (token) => ({ token }), sends: bearer }],
  requestId: "x-github-request-id",
  errorBody: (message) => ({ message, documentation_url: "https://docs.github.com/rest", status: "418" }),
  lists: [
    {
      operation: "listMemberships",
      of: ({ memberships }) => memberships,
      idField: "organization_url",
      item: membership,
      body,
      filter: { state: "active" },
    },
    {
      operation: "listOrganizations",
      of: ({ organizations }) => organizations,
      idField: "id",
      item: (number) => ({ id: number, login: `org-${number}` }),
      body,
    },
  ],
  calls: ({ memberships }) => ({
    getMembership: (org: string) => memberships.get(org),
    leaveOrganization: (org: string, username: string) => memberships.leave(org, username),
  }),
} satisfies SubjectFacts<GithubOptions, GithubClient>;
